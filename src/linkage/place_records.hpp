// From the records of one profile to works with versions.
#pragma once

#include "linkage/collection.hpp"
#include "schemas/evidence.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace vitalign::linkage {

/// One record's place: equal `work` means one work, equal `version` within it one version.
struct Placement {
    std::size_t work = 0;
    std::size_t version = 0;
    std::vector<Evidence> evidence = {}; ///< of the pair that brought it in; empty for the first of a work
};

/// Positions of records. The result does not depend on their order but for the numbering, which follows it. No version
/// holds two records of one source, because the source itself keeps them apart; only files may repeat themselves.
std::vector<Placement> place_records(std::span<const SourceRecord* const> records);

} // namespace vitalign::linkage
