// Names of an entry that are no authors of it.
#pragma once

#include "schemas/entry.hpp"
#include "schemas/source_record.hpp"

namespace vitalign::reconcile {

/// Two of the record's people in one name: "B. Lind A. Reed".
bool holds_people(const PersonName& name, const SourceRecord& record);

/// Another field stands between the name and all of the record's people: an editor, or what only looks like a name.
bool stands_apart(const Stated<PersonName>& extra, const Entry& entry, const SourceRecord& record);

} // namespace vitalign::reconcile
