// What two records say to each other, field by field; no decision yet.
#pragma once

#include "comparable.hpp"

#include <optional>
#include <string>

namespace vitalign {

enum class Agreement { missing, equal, conflict };

struct Observation {
    std::optional<double> title = {};  ///< best similarity of any two titles; unset where one has none
    std::size_t title_length = 0;      ///< letters of the shorter main title
    bool title_numbers_differ = false; ///< "Part 1" against "Part 2"
    bool title_markers_differ = false; ///< an erratum against its article
    AuthorAgreement authors = {};
    bool authors_incomplete = false;
    std::optional<int> year_gap = {}; ///< least distance of any two years
    VenueRelation venue = VenueRelation::unknown;
    Agreement doi = Agreement::missing;
    bool doi_same_registrant = false;
    bool preprint_doi = false;  ///< one of two different DOIs is a preprint's
    bool named_version = false; ///< a source says that one is a version of the other
    Agreement arxiv = Agreement::missing;
    Agreement pages = Agreement::missing;
    Agreement volume = Agreement::missing;
    Agreement patent = Agreement::missing;
    bool same_application = false;
    bool same_family = false;
    bool kinds_exclude = false; ///< a patent against a publication
};

Observation observe(const Comparable& a, const Comparable& b);

} // namespace vitalign
