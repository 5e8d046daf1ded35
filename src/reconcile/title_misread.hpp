// Titles that were read with words of other fields.
#pragma once

#include "schemas/source_record.hpp"

#include <string_view>

namespace vitalign::reconcile {

/// Whether the title as read is the record's with words of other fields swallowed: parted from it by the end of a
/// sentence, or names, the venue, or a remark. Words that follow without one, or behind a colon, are the CV's own
/// title:
/// "... Revisited", "Not So ...". True as well if the record's title is no part of it.
bool swallowed_neighbours(std::string_view read, const SourceRecord& record);

} // namespace vitalign::reconcile
