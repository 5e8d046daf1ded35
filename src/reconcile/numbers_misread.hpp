// Years, volumes and pages that were read in each other's places.
#pragma once

#include "schemas/entry.hpp"
#include "schemas/source_record.hpp"

namespace vitalign::reconcile {

/// The record's year stands there as well, in no other field: "The Loom Forum 2023, Guild Press, 2024".
bool is_other_year_there(const Entry& entry, const SourceRecord& record);

/// The record's volume stands there with its first page behind it, and perhaps a number between: "2024, 15, 8193". What
/// is read as the issue is neither.
bool are_numbers_there(const Entry& entry, const SourceRecord& record);

/// What was read as the volume stands in front of everything else: the number of the entry in its list.
bool is_number_of_list(const Entry& entry);

} // namespace vitalign::reconcile
