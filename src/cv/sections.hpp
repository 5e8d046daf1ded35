// Which blocks of a CV stand in its lists of publications and patents.
#pragma once

#include "marked/headings.hpp"
#include "marked/marked_text.hpp"

#include <string>
#include <vector>

namespace vitalign::cv {

/// A block that can be an entry.
struct Candidate {
    const marked::Block* block = nullptr;
    std::string section = {}; ///< the heading it stands under, as printed
    bool patent = false;
    bool listed = false; ///< a heading says that entries stand here
};

struct Candidates {
    std::vector<Candidate> entries;
    std::vector<const marked::Block*> left_out; ///< stand in the lists and are no entries: remarks, legends
};

/// Follows the headings and leaves out what stands under others: talks, awards, teaching. Where a heading says nothing,
/// and where there is none, blocks are what they look like. The blocks must outlive the candidates.
Candidates find_candidates(const std::vector<marked::Block>& blocks);

} // namespace vitalign::cv
