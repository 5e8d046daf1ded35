// From forms to clusters: which citations are one version of one work, which are versions of one, which must be asked.
#pragma once

#include "linkage/candidate_pairs.hpp"
#include "linkage/judgement.hpp"

#include <span>
#include <vector>

namespace vitalign::linkage {

struct Edge {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    Judgement judgement = {};
};

struct Cluster {
    std::vector<std::uint32_t> members = {};  ///< positions, in order; at least two
    Verdict relation = Verdict::same_version; ///< or same_work: all versions of the work
    double confidence = 0;                    ///< of the weakest pair that holds it together
};

struct Linkage {
    std::vector<Cluster> clusters = {}; ///< by first member, versions before works
    std::vector<Edge> undecided = {};   ///< pairs that are not in one cluster by other ways
};

/// Whether a judgement can lead to anything: between two duplicate-free sources even a weak pair may, if it has no
/// rival.
bool is_worth_keeping(const Judgement& judgement, bool both_duplicate_free);

/// Judges the pairs; those that are different are left out.
std::vector<Edge> judge_pairs(std::span<const Form> forms, const Statistics& statistics, const VenueKeys& venues,
                              const std::vector<bool>& duplicate_free, std::span<const Pair> pairs);

/// Joins pairs from the strongest to the weakest, and refuses what a cluster cannot hold: two records of a
/// duplicate-free source, or groups most of whose pairs are different. The result does not depend on the order of the
/// forms or on the number of threads. `duplicate_free[source]`: the source holds nothing twice.
Linkage cluster(std::span<const Form> forms, const Statistics& statistics, const VenueKeys& venues,
                const std::vector<bool>& duplicate_free, std::vector<Edge> edges);

/// All of it: pairs, judgements, clusters.
Linkage link(std::span<const Form> forms, const Statistics& statistics, const VenueKeys& venues,
             const std::vector<bool>& duplicate_free);

} // namespace vitalign::linkage
