// Names of authors that were only parted wrongly.
#pragma once

#include "schemas/entry.hpp"
#include "schemas/source_record.hpp"

namespace vitalign::reconcile {

/// Whether the authors of the entry are made of nothing but the words of the record's names, each taken once, or of its
/// title, and all of the record's authors are among them: then they are the same, however the list was cut into names.
bool are_names_misread(const Entry& entry, const SourceRecord& record);

} // namespace vitalign::reconcile
