// Which form a CV file has: by its content first, by its name second.
#pragma once

#include "result.hpp"

#include <filesystem>
#include <string_view>

namespace vitalign {

enum class CvForm { markdown, plain_text };

/// An error of code malformed names the form of a file that cannot be read.
Result<CvForm> form_of(std::string_view content, const std::filesystem::path& path);

} // namespace vitalign
