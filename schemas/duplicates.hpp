// What the search for duplicates found in bibliography files.
#pragma once

#include "schemas/evidence.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace vitalign {

/// Members are called `file name#key`.
struct DedupeCluster {
    std::vector<std::string> members = {};
    std::string relation = {}; ///< same-version, same-work
    double confidence = 0;
};

struct DedupePair {
    std::string left = {};
    std::string right = {};
    std::string verdict = {};
    double confidence = 0;
    std::vector<Evidence> evidence = {}; ///< of pairs that were asked for
};

struct DedupeReport {
    std::size_t records = 0;
    std::vector<DedupeCluster> clusters = {};
    std::vector<DedupePair> undecided = {};
    std::vector<DedupePair> pairs = {}; ///< where they were asked for
    bool judged_pairs = false;
};

} // namespace vitalign
