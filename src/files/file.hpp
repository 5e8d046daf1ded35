// Files of the user: read whole, written all or nothing.
#pragma once

#include "schemas/result.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace vitalign::files {

/// Files above this size are refused: no CV or configuration is that large.
inline constexpr std::uintmax_t largest_user_file = std::uintmax_t{64} << 20;

Result<std::string> read_file(const std::filesystem::path& path);

/// Writes to a temporary file in the same folder, syncs it and renames it: the old content or the new, never a part.
Result<void> write_file(const std::filesystem::path& path, std::string_view content);

/// As `write_file`, but fails if the file exists already.
Result<void> write_new_file(const std::filesystem::path& path, std::string_view content);

} // namespace vitalign::files
