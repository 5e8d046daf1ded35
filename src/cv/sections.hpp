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
};

/// Follows the headings and leaves out what stands under others: talks, awards, teaching. The blocks must outlive the
/// candidates.
std::vector<Candidate> find_candidates(const std::vector<marked::Block>& blocks);

} // namespace vitalign::cv
