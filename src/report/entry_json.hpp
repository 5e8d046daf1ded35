// What was read from a CV, as JSON and as text.
#pragma once

#include "schemas/entry.hpp"

#include <string>

namespace vitalign::report {

/// The Google form where it can be derived, else as printed.
std::string patent_number(const PatentCitation& citation);

std::string render_entries_json(const Cv& cv);
/// One block per entry, the doubtful ones marked, and what was left out. With `color` the text of each entry is shown
/// with its fields painted in place.
std::string render_entries_text(const Cv& cv, bool color = false);

} // namespace vitalign::report
