// Names for works, which stay as records come and go.
#pragma once

#include "linkage/place_records.hpp"
#include "schemas/source_record.hpp"

#include <span>
#include <string>
#include <vector>

namespace vitalign::works {

struct WorkName {
    std::string work = {};     ///< `w:` and twelve hexadecimal digits
    int version = 0;           ///< position of the version within the work, the version of record first
    std::string evidence = {}; ///< why the record came in, one line; empty for the first of a work
};

/// The name of each record's work. `old`: those that they had, empty for new records; a work keeps the name that its
/// oldest record has, as long as no other work took it.
std::vector<WorkName> name_works(std::span<const SourceRecord* const> records, std::span<const std::string> old,
                                 std::span<const linkage::Placement> placements);

} // namespace vitalign::works
