// Reading a CV: from bytes to entries with positions.
#pragma once

#include "entry.hpp"
#include "result.hpp"

#include <filesystem>
#include <string>

namespace vitalign {

/// Reads the publications and patents of a CV. `path` names the file in messages and helps to tell its form.
Result<Cv> read_cv(std::string content, const std::filesystem::path& path);

/// The person whose CV it is, as far as it tells: the name it begins with, or else the most frequent author.
std::optional<std::string> owner_of(const std::string& content, const Cv& cv);

} // namespace vitalign
