// How much a span of atoms reads like a title or like a venue.
#pragma once

#include "cv/known_venues.hpp"
#include "cv/list_style.hpp"

namespace vitalign::cv {

/// Sums over a span that grows atom by atom.
class SpanScore {
public:
    SpanScore(const marked::MarkedText& text, const std::vector<Atom>& atoms, const std::vector<Clue>& clues,
              const ListStyle& style, KnownVenues& venues, std::size_t begin)
        : m_text(text), m_atoms(atoms), m_clues(clues), m_style(style), m_venues(venues), m_begin(begin), m_end(begin)
    {
    }

    /// Takes the next atom in.
    void grow();

    float title() const;
    float venue() const;

private:
    float marked(Label label) const;
    bool is_complete(std::size_t atom) const;
    bool is_one_mark() const;
    bool is_known_venue() const;

    const marked::MarkedText& m_text;
    const std::vector<Atom>& m_atoms;
    const std::vector<Clue>& m_clues;
    const ListStyle& m_style;
    KnownVenues& m_venues;
    std::size_t m_begin;
    std::size_t m_end;
    Clue m_sum = {};
    int m_names = 0;        ///< atoms that read like names
    float m_title_gaps = 0; ///< cost of what parts the atoms, in a title
    float m_venue_gaps = 0;
    float m_foreign = 0; ///< how much its atoms read like dates, numbers, links
};

} // namespace vitalign::cv
