// What a structured form says that its fields hold.
#pragma once

#include "cv/feature.hpp"

#include <optional>

namespace vitalign::cv {

/// The label that the form gives the token; nothing outside of fields and in fields that may hold anything.
std::optional<Label> stated_label(const Token& token);

} // namespace vitalign::cv
