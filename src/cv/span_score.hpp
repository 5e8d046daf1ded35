// How much a span of tokens reads like a title or like a venue.
#pragma once

#include "cv/known_venues.hpp"
#include "cv/list_style.hpp"

namespace vitalign::cv {

/// What is counted in a span.
enum class Cue : std::uint8_t {
    quotation, ///< a whole one
    one_mark,  ///< bold, italics or a link around all of it
    long_mark, ///< such a mark around three words or more
    function_words,
    small_words,
    venue_words,
    abbreviations,
    capitals,
    names,
    editors, ///< tokens of a book's editors
    lead,
    small_start,   ///< begins with a small letter
    unmeant_start, ///< so, and that letter leads to no venue
    round_bracket, ///< at its start
    square_bracket,
    year,
    year_of_words, ///< and not the year alone
};
constexpr std::size_t cue_count = 17;

/// How often each is in it.
using SpanCues = std::array<float, cue_count>;

/// Sums over a span that grows token by token.
class SpanScore {
public:
    SpanScore(const marked::MarkedText& text, const std::vector<Token>& tokens, const std::vector<Feature>& features,
              const ListStyle& style, KnownVenues& venues, std::size_t begin)
        : m_text(text), m_tokens(tokens), m_features(features), m_style(style), m_venues(venues), m_begin(begin),
          m_end(begin)
    {
    }

    /// Takes the next token in.
    void grow();

    float title() const;
    float venue() const;

private:
    SpanCues cues() const;
    float marked(Label label) const;
    bool is_complete(std::size_t token) const;
    bool is_one_mark() const;
    bool is_known_venue() const;

    const marked::MarkedText& m_text;
    const std::vector<Token>& m_tokens;
    const std::vector<Feature>& m_features;
    const ListStyle& m_style;
    KnownVenues& m_venues;
    std::size_t m_begin;
    std::size_t m_end;
    WordCount m_count = {};
    bool m_year = false; ///< some token holds one
    int m_editors = 0;
    int m_names = 0;              ///< tokens that read like names
    float m_title_separators = 0; ///< cost of what parts the tokens, in a title
    float m_venue_separators = 0;
    float m_foreign = 0; ///< how much its tokens read like dates, numbers, links
};

} // namespace vitalign::cv
