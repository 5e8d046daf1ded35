// The three sources as the example has them: files of examples/responses behind the real addresses.
#pragma once

#include "loopback_server.hpp"

#include <filesystem>

namespace vitalign::testing {

/// Answers below /dblp, /crossref and /google_patents from the files in `folder`; 404 for what they do not hold.
Reply answer_from(const std::filesystem::path& folder, const Request& request);

} // namespace vitalign::testing
