// Titles that return in other issues.
#pragma once

#include <string_view>

namespace vitalign::linkage {

/// "Editor's Comments", "Book Review Column", "In this issue": the whole title, folded, without blanks.
bool is_column(std::string_view tight);

} // namespace vitalign::linkage
