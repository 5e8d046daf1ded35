// A preprint and what it was published as under another title.
#pragma once

#include "linkage/collection.hpp"
#include "linkage/comparison_vector.hpp"

namespace vitalign::linkage {

/// From a preprint to its publication, where nothing else vouches for it.
inline constexpr int most_years_to_publication = 2;

/// Whether one is a preprint and the other is published by the same people within the time that takes, under a title
/// that keeps its telling part: another name in front of the colon, a subtitle or an end that came later or went,
/// "Towards" dropped. `seen` must hold titles and authors.
bool is_retitled_preprint(const RecordForm& a, const RecordForm& b, const ComparisonVector& seen);

} // namespace vitalign::linkage
