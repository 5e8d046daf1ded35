// What each token of an entry looks like by itself: the evidence that the segmenter adds up.
#pragma once

#include "cv/name_lexicon.hpp"
#include "cv/token.hpp"
#include "cv/word_count.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vitalign::cv {

/// What a part of an entry can be.
enum class Label : std::uint8_t { authors, title, venue, date, numbers, place, status, link, patent, other };
constexpr std::size_t label_count = 10;

/// Log-odds per label; the field labels that need a whole span (title, venue) are scored by `SpanScore`.
using LabelScores = std::array<float, label_count>;

struct Feature {
    LabelScores scores = {};
    LabelScores learnt = {}; ///< what the field model says of its words
    WordCount count = {};
    bool known_name = false;
    bool editor = false; ///< of a book's editors, or what marks them
    bool lead = false;   ///< begins with "In", "Proceedings", "Accepted to"
    bool year = false;   ///< holds a year
};

/// One feature per token, from the text alone.
/// With what the field model says of the words.
std::vector<Feature> read_features(const marked::MarkedText& text, const std::vector<Token>& tokens);

/// Adds what the list's names tell: that a name returns makes it a name.
void add_names(const marked::MarkedText& text, const std::vector<Token>& tokens, const NameLexicon& names,
               std::vector<Feature>& features);

} // namespace vitalign::cv
