// Duplicates in bibliography files.
#pragma once

#include "result.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace vitalign {

struct DedupeOptions {
    std::vector<std::filesystem::path> files = {};
    std::vector<std::string> closed = {};            ///< names of files that hold nothing twice
    std::optional<std::filesystem::path> pairs = {}; ///< judge only these, each on its own
};

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
};

struct DedupeReport {
    std::size_t records = 0;
    std::vector<DedupeCluster> clusters = {};
    std::vector<DedupePair> undecided = {};
    std::vector<DedupePair> pairs = {}; ///< where they were asked for
    bool judged_pairs = false;
};

Result<DedupeReport> dedupe(const DedupeOptions& options);

} // namespace vitalign
