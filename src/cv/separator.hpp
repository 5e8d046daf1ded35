// What parts two tokens of an entry, from the weakest to the strongest, and what it is worth.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

namespace vitalign::cv {

enum class Separator : std::uint8_t {
    start,
    blank,
    lead,
    bracket,
    dash,
    style,
    comma,
    abbreviation,
    question, ///< a question or exclamation mark
    initial,  ///< the stop of an initial that may end a list of names: "Oh A, Kim B. Title"
    semicolon,
    colon,
    stop,
    line,
    quote,
    field
};
constexpr std::size_t separator_count = 16;

constexpr bool is_stronger(Separator a, Separator b)
{
    return static_cast<std::uint8_t>(a) > static_cast<std::uint8_t>(b);
}

constexpr Separator stronger_of(Separator a, Separator b)
{
    return is_stronger(a, b) ? a : b;
}

/// Log-odds of such a separator, between two fields and inside of one.
struct SeparatorRow {
    Separator separator;
    float between;
    float in_authors;
    float in_title;
    float in_venue;
};

constexpr std::array<SeparatorRow, separator_count> separator_rows{{
    {Separator::start, 0, 0, 0, 0},
    {Separator::blank, -2.5F, 0, 0, 0},
    {Separator::lead, -0.1F, -2, -1, -0.7F},
    {Separator::bracket, -0.1F, -0.4F, -0.3F, -0.1F},
    {Separator::dash, -0.4F, -0.6F, -0.3F, -0.4F},
    {Separator::style, -0.4F, 0, -0.8F, -0.5F},
    {Separator::comma, -0.3F, 0.2F, -0.5F, -0.6F},
    {Separator::abbreviation, -0.8F, -2, -1.5F, 0.5F},
    {Separator::question, 0.1F, -3, -1, -2.5F},
    {Separator::initial, -0.3F, 0, -0.3F, 0},
    {Separator::semicolon, -0.3F, 0.2F, -1.2F, -1.5F},
    {Separator::colon, -1, -2, -0.1F, -0.7F},
    {Separator::stop, 0.1F, -2, -2.4F, -1.2F},
    {Separator::line, 0.2F, -0.2F, -0.2F, -0.3F},
    {Separator::quote, 0.4F, -2, -1.5F, -3},
    {Separator::field, 0.6F, -0.5F, -6, -5},
}};

constexpr const SeparatorRow& row_of(Separator separator)
{
    return separator_rows[static_cast<std::size_t>(separator)];
}

static_assert(std::ranges::all_of(separator_rows,
                                  [](const SeparatorRow& row) { return &row == &row_of(row.separator); }),
              "every row stands at its separator's place");

} // namespace vitalign::cv
