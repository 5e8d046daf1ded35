// Entries that leave out the one whose CV it is.
#pragma once

#include "schemas/entry.hpp"
#include "schemas/person_name.hpp"

#include <span>

namespace vitalign::reconcile {

/// "A Title, with X and Y": in front of whose first name such a word stands names the others, if the owner is not among
/// them.
void note_omitted_owner(std::span<Entry> entries, std::span<const PersonName> owner);

/// Whether it is one of the owner's names.
bool is_owner(const PersonName& name, std::span<const PersonName> owner);

} // namespace vitalign::reconcile
