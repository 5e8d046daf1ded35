// Differences that are none: the record's value stands in the entry, and only its field was read wrongly.
#pragma once

#include "cv/align.hpp"
#include "reconcile/difference.hpp"

namespace vitalign::reconcile {

/// Whether what the records say stands in the text of the entry. `by_text`: the fields were told apart so badly that
/// only the text led to the work, so that what they lack or have too much proves nothing.
bool is_read_wrongly(const Difference& difference, const Entry& entry, bool by_text);

} // namespace vitalign::reconcile
