// What a CV prints of its owner's identifiers and address.
#pragma once

#include "cv/spelling.hpp"
#include "schemas/dblp_key.hpp"
#include "schemas/orcid.hpp"

#include <optional>
#include <string>
#include <vector>

namespace vitalign::cv {

template <class T>
struct Found {
    T value;
    Place at = {};
};

struct ContactFacts {
    /// One, or none where the CV prints several: those of co-authors, too.
    std::optional<Found<Orcid>> orcid = {};
    std::optional<Found<DblpPid>> dblp = {};
    std::optional<Found<std::string>> mail = {}; ///< the first
};

ContactFacts contact_facts(const CvText& cv);

} // namespace vitalign::cv
