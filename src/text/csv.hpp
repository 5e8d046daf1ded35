// Comma-separated values (RFC 4180).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vitalign::text {

/// The rows; quotes, doubled quotes and line breaks in quoted cells are understood, LF and CRLF, a byte-order mark is
/// skipped. Blank lines are no rows.
std::vector<std::vector<std::string>> read_csv(std::string_view content);

} // namespace vitalign::text
