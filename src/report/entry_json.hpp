// What was read from a CV, as JSON and as text.
#pragma once

#include "entry.hpp"

#include <string>

namespace vitalign {

std::string render_entries_json(const Cv& cv);
std::string render_entries_text(const Cv& cv);

} // namespace vitalign
