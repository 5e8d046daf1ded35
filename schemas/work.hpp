// The intellectual thing and its versions.
#pragma once

#include "schemas/source_record.hpp"

#include <string>
#include <vector>

namespace vitalign {

/// One version of a work: the records of all sources that describe it.
struct Version {
    Kind kind = Kind::misc;
    std::vector<SourceRecord> records = {};
};

struct Work {
    std::string id = {}; ///< `w:` and twelve hexadecimal digits; stable as records come and go
    /// The version of record first: the last published, preprints last, grants before applications.
    std::vector<Version> versions = {};

    bool is_patent() const;
};

std::vector<const SourceRecord*> records_of(const Version& version);
/// Every record of every version.
std::vector<const SourceRecord*> records_of(const Work& work);

/// How far a kind is from the version of record; 0 is nearest.
int distance_from_record(Kind kind);

} // namespace vitalign
