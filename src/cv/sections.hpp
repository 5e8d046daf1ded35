// Which blocks of a CV stand in its lists of publications and patents.
#pragma once

#include "marked/headings.hpp"
#include "marked/marked_text.hpp"
#include "schemas/source_record.hpp"

#include <map>
#include <string>
#include <vector>

namespace vitalign::cv {

/// A block that can be an entry.
struct Candidate {
    const marked::Block* block = nullptr;
    std::string section = {}; ///< the heading it stands under, as printed
    bool patent = false;
    bool listed = false; ///< a heading says that entries stand here
    bool known = false;  ///< the title of a known work stands in it
};

struct Candidates {
    std::vector<Candidate> entries;
    std::vector<const marked::Block*> left_out; ///< stand in the lists and are no entries: remarks, legends
};

/// A block in which the title of a known work stands.
struct KnownBlock {
    std::vector<const SourceRecord*> records = {};
    bool mostly_title = false; ///< there is hardly more in it

    bool is_patent() const;
};

using KnownBlocks = std::map<const marked::Block*, KnownBlock>;

/// Follows the headings and leaves out what stands under others: talks, awards, teaching. Where a heading says nothing,
/// and where there is none, blocks are what they look like. The blocks must outlive the candidates.
/// Where known works stand under a heading that says nothing, their siblings hardly need to look like anything; where
/// no entry is found otherwise, under any heading.
Candidates find_candidates(const std::vector<marked::Block>& blocks, const KnownBlocks& known = {});

} // namespace vitalign::cv
