// A known record laid over the raw text of an entry: what of it stands there, and where. Reading free text is
// guesswork, finding known words in it is not.
#pragma once

#include "schemas/entry.hpp"
#include "schemas/source_record.hpp"

#include <optional>
#include <vector>

namespace vitalign::cv {

enum class Aligned { present, differs, absent };

struct AlignedField {
    Aligned state = Aligned::absent;
    Span at = {}; ///< of what stands there; unset where it is absent
};

struct Alignment {
    AlignedField title = {};                ///< differs: recognisable, but not letter for letter
    double title_likeness = 0;              ///< 1 - edit distance / letters, of the best place
    std::vector<AlignedField> authors = {}; ///< one per author of the record: present if the family name stands there
    AlignedField year = {};
    AlignedField venue = {};
    AlignedField volume = {};
    AlignedField pages = {}; ///< the first page
    bool identified = false; ///< DOI, arXiv or patent number are one
    double score = 0;        ///< log-odds that the entry is about the record

    std::size_t authors_present() const;
};

/// Above this an entry is about the record; derived from `score`'s weights: a whole title, or most of one with authors.
constexpr double aligned_enough = 5;

/// Uses `entry.words`, so the place of every character survives.
Alignment align(const Entry& entry, const SourceRecord& record);

} // namespace vitalign::cv
