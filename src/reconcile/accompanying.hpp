// Texts that accompany others and that nobody lists among publications.
#pragma once

#include <string_view>

namespace vitalign::reconcile {

/// "Erratum to: ...", "Author Correction", "Retraction notice", "Front Matter", "Review for ...": by what the title
/// begins with.
bool is_accompanying(std::string_view title);

} // namespace vitalign::reconcile
