// Where preprints are posted.
#pragma once

#include <string_view>

namespace vitalign::normalise {

/// Whether a venue's name is that of a server of preprints: "medRxiv", "SSRN Electronic Journal", "Research Square".
bool is_preprint_server(std::string_view venue);

} // namespace vitalign::normalise
