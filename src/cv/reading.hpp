// The entries of a CV, each read as a row of fields in the style of the whole list.
#pragma once

#include "cv/segment.hpp"

#include <array>
#include <span>
#include <vector>

namespace vitalign::cv {

/// How well a reading agrees with what the field model says of its words: mean log-probabilities per word, at most 0.
struct Agreement {
    float worst = 0;  ///< of the author list, title or venue that it fits least
    float border = 0; ///< of the words beside the border of such a field that fits least
};

/// Where the fields of one entry stand.
struct Reading {
    /// Per label the parts with it, in order; neighbours of one label are one part but for titles and venues.
    std::array<std::vector<marked::Part>, label_count> parts = {};
    Agreement agreement = {};
    float score = 0; ///< log-odds of the row of fields, per token

    const std::vector<marked::Part>& of(Label label) const { return parts[static_cast<std::size_t>(label)]; }
};

struct Unread {
    const marked::MarkedText* text = nullptr;
    bool patent = false;
};

/// Style induction: reads every entry by itself, learns from all of them which order, marks, fields and names this list
/// has, and reads them again.
std::vector<Reading> read_list(std::span<const Unread> entries);

} // namespace vitalign::cv
