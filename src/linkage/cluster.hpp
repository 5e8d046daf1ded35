// From judged pairs to clusters: which are one version of one work, which are versions of one, which must be asked. The
// one place where pairs become groups, for bibliographies and for the records of a profile.
#pragma once

#include "linkage/judgement.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace vitalign::linkage {

struct Edge {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    Judgement judgement = {};
};

/// What is clustered, by position.
struct ClusterInput {
    std::span<const std::uint32_t> sources = {};
    std::span<const std::uint64_t> identities = {}; ///< hashes of content: an order that does not depend on files
    const std::vector<bool>& duplicate_free;        ///< by source: it holds nothing twice, and keeps its records apart
    std::function<Judgement(std::uint32_t, std::uint32_t)> judge = {}; ///< the judgement on any two
    /// Between two duplicate-free sources a record has one partner at most, so that a pair without a rival needs less
    /// to be taken, and one with rivals is none. Off, where the sources are not all that is known.
    bool one_to_one = true;
    bool places = false; ///< whether `Linkage::places` is wanted
};

struct Cluster {
    std::vector<std::uint32_t> members = {};    ///< positions, in order; at least two
    Relation relation = Relation::same_version; ///< or same_work: all versions of the work
    double confidence = 0;                      ///< of the weakest pair that holds it together
};

/// Equal `work` means one work, equal `version` one version; both are the first position of their group.
struct Place {
    std::uint32_t work = 0;
    std::uint32_t version = 0;
};

/// The pair that brought a group into a work, by the first position of that group.
struct Bond {
    std::uint32_t brought = 0;
    Edge edge = {};
};

struct Linkage {
    std::vector<Cluster> clusters = {}; ///< by first member, versions before works
    std::vector<Edge> undecided = {};   ///< pairs that are not in one cluster by other ways
    std::vector<Bond> bonds = {};
    std::vector<Place> places = {}; ///< of all positions, if wanted
};

/// Joins pairs from the strongest to the weakest, and refuses what a cluster cannot hold: two records of a
/// duplicate-free source, or groups most of whose pairs are different. The result does not depend on the order of the
/// positions.
Linkage cluster(const ClusterInput& input, std::vector<Edge> edges);

} // namespace vitalign::linkage
