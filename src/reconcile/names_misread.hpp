// Names of authors that were only parted wrongly.
#pragma once

#include "schemas/entry.hpp"
#include "schemas/source_record.hpp"

namespace vitalign::reconcile {

/// Whether the authors of the entry are made of nothing but the words of the record's names, each taken once, or of its
/// title, and all of the record's authors are among them: then they are the same, however the list was cut into names.
bool are_names_misread(const Entry& entry, const SourceRecord& record);

/// Whether the name, as read, is made of words of the record's names alone, which the other names leave to it.
bool is_name_misread(const PersonName& name, const Entry& entry, const SourceRecord& record);

/// Whether the family names stand in the text of the entry in another order than in the record. Names that stand there
/// more than once tell nothing.
bool stand_in_other_order(const Entry& entry, const SourceRecord& record);

} // namespace vitalign::reconcile
