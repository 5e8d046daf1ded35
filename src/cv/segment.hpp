// The best way to read an entry as a row of fields.
#pragma once

#include "cv/known_venues.hpp"
#include "cv/list_style.hpp"

#include <vector>

namespace vitalign::cv {

struct Segmentation {
    std::vector<Segment> segments = {};
    float score = 0; ///< log-odds
};

/// What the reader knows of the entry before it reads it.
struct Expectation {
    bool patent = false;
};

/// A semi-Markov reading (Sarawagi and Cohen, NIPS 2004) with weights set by hand: the labels of spans of tokens, the
/// order of labels and what parts them are scored, and the best row is found by dynamic programming.
Segmentation segment(const marked::MarkedText& text, const std::vector<Token>& tokens,
                     const std::vector<Feature>& features, const ListStyle& style, KnownVenues& venues,
                     const Expectation& expected = {});

} // namespace vitalign::cv
