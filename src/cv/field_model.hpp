// Which field each word of an entry belongs to, by itself and by its neighbours: a linear-chain conditional random
// field.
#pragma once

#include "cv/word.hpp"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vitalign::cv {

/// The fields that the model knows; the first ones are those of `Label`, in its order.
constexpr std::array<std::string_view, 12> tag_names{"authors", "title", "venue",  "date",  "numbers", "place",
                                                     "status",  "link",  "patent", "other", "editors", "publisher"};
constexpr std::size_t tag_count = tag_names.size();

/// The table holds log-odds times this, rounded.
constexpr float weight_unit = 20;

constexpr std::array<Shape, 17> all_shapes{
    Shape::initial, Shape::two_capitals, Shape::capitals, Shape::capitalised, Shape::mixed, Shape::small,
    Shape::month,   Shape::year,         Shape::number,   Shape::range,       Shape::issue, Shape::ordinal,
    Shape::coded,   Shape::address,      Shape::han,      Shape::hangul,      Shape::sign};
constexpr std::size_t shape_count = all_shapes.size();

std::size_t index_of(Shape shape);

/// The names of the rows that score the step from one tag to the next over a gap, and to a word of some shape.
std::string step_name(Gap gap, std::size_t from);
std::string step_name(Shape to, std::size_t from);

/// Per word the probability of each tag.
using TagShares = std::array<float, tag_count>;

std::vector<TagShares> tag_words(std::span<const Word> words);

} // namespace vitalign::cv
