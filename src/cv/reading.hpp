// The entries of a CV, each read as a row of fields in the style of the whole list.
#pragma once

#include "cv/segment.hpp"

#include <array>
#include <span>
#include <vector>

namespace vitalign::cv {

/// Where the fields of one entry stand.
struct Reading {
    /// Per label the parts with it, in order; neighbours of one label are one part but for titles and venues.
    std::array<std::vector<marked::Part>, label_count> parts = {};
    float confidence = 0; ///< from 0 to 1: how far from a coin's toss the reading is

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
