// From judged pairs to works with versions.
#pragma once

#include "linkage/judge.hpp"

#include <span>
#include <string>
#include <vector>

namespace vitalign::linkage {

/// One record's place: equal `work` means one work, equal `version` within it one version.
struct Placement {
    std::size_t work = 0;
    std::size_t version = 0;
    std::vector<Evidence> evidence = {}; ///< of the pair that brought it in; empty for the first of a work
};

/// What is placed: its comparable form, and an identity within its source, because a source keeps its own records
/// apart.
struct Placeable {
    RecordForm form = {};
    std::string source = {};
    std::string key = {}; ///< within the source; decides between pairs that are equally strong
};

/// Joins pairs from the strongest to the weakest and refuses a join that would put two records of one source into one
/// version. The result does not depend on the order of the records but for the numbering, which follows it.
std::vector<Placement> place(std::span<const Placeable> records, const Collection& collection);

} // namespace vitalign::linkage
