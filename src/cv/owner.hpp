// Whose CV it is.
#pragma once

#include "schemas/entry.hpp"

#include <optional>
#include <string>

namespace vitalign::cv {

/// The person whose CV it is, as far as it tells: the name it begins with, or else the most frequent author.
std::optional<std::string> owner_of(const std::string& content, const Cv& cv);

} // namespace vitalign::cv
