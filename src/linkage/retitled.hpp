// Stages of one work under different titles: preprint, poster, paper, journal article.
#pragma once

#include "linkage/collection.hpp"
#include "linkage/comparison_vector.hpp"

namespace vitalign::linkage {

/// From a preprint to its publication, where nothing else vouches for it.
inline constexpr int most_years_to_publication = 2;

/// Whether both are stages of one work by the same people, within the time that takes, under titles that keep their
/// telling part: a preprint and what it was published as (another name in front of the colon, a subtitle or an end that
/// came later or went, "Towards" dropped), a poster or demo named as such and the paper, a paper and the journal
/// article that goes on from its title ("... and Beyond"). `seen` must hold titles and authors.
bool is_retitled(const RecordForm& a, const RecordForm& b, const ComparisonVector& seen);

} // namespace vitalign::linkage
