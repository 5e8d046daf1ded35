// The known venues of computer science, as data.
#pragma once

#include <span>
#include <string_view>

namespace vitalign::normalise {

/// One venue. Several streams mean that DBLP keeps one venue in several places: PVLDB is VLDB's proceedings.
struct VenueRow {
    std::string_view streams;  ///< DBLP streams parted by blanks; the first is the identity
    std::string_view acronyms; ///< lower case, parted by blanks
    std::string_view names;    ///< folded names without what `venue_form` drops, parted by `|`
};

std::span<const VenueRow> venue_table();

/// A journal that prints the papers of conferences.
struct PrintingRow {
    std::string_view stream;      ///< of DBLP
    std::string_view acronym;     ///< lower case
    std::string_view names;       ///< folded without blanks, parted by `|`
    std::string_view conferences; ///< their first streams, parted by blanks
    bool ahead = false;           ///< its volumes begin in the year before the conference
};

std::span<const PrintingRow> printing_journals();

} // namespace vitalign::normalise
