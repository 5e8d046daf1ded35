// The citations of bibliographies: from forms to clusters.
#pragma once

#include "linkage/candidate_pairs.hpp"
#include "linkage/cluster.hpp"

#include <span>
#include <vector>

namespace vitalign::linkage {

/// Judges the pairs; those that are different are left out, but for weak ones between two duplicate-free sources: they
/// may have no rival.
std::vector<Edge> judge_pairs(std::span<const Form> forms, const Statistics& statistics, const VenueKeys& venues,
                              const std::vector<bool>& duplicate_free, std::span<const Pair> pairs,
                              std::size_t threads = 0);

/// `duplicate_free[source]`: the source holds nothing twice. The result does not depend on the order of the forms or on
/// the number of threads.
Linkage cluster_forms(std::span<const Form> forms, const Statistics& statistics, const VenueKeys& venues,
                      const std::vector<bool>& duplicate_free, std::vector<Edge> edges);

/// All of it: pairs, judgements, clusters. `threads`: see `thread_count`.
Linkage link(std::span<const Form> forms, const Statistics& statistics, const VenueKeys& venues,
             const std::vector<bool>& duplicate_free, std::size_t threads = 0);

} // namespace vitalign::linkage
