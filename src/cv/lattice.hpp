// The table of the Viterbi search for the best row of fields.
#pragma once

#include "cv/list_style.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace vitalign::cv {

/// No reading at all.
constexpr float impossible = -1e9F;

/// Which of the three main fields a reading has, as a set of bits.
using Seen = unsigned;
constexpr std::size_t seen_count = 8;

constexpr Seen bit_of(Label label)
{
    return label == Label::authors ? 1U : label == Label::title ? 2U : label == Label::venue ? 4U : 0U;
}

/// The best reading that ends at some token with some label and set of fields, and how it came there.
struct Cell {
    float score = impossible;
    std::uint16_t from = 0; ///< token at which the segment begins
    std::uint8_t label = 0; ///< of the segment before
    std::uint8_t seen = 0;  ///< before this segment
};

/// The best way to begin a segment, per set of fields seen with it.
using Starts = std::array<Cell, seen_count>;

/// A reading up to some token.
struct Reached {
    Label label = Label::other;
    Seen seen = 0;
    float score = 0;
};

class Lattice {
public:
    explicit Lattice(std::size_t tokens);

    /// The readings up to `at` that can still win.
    std::vector<Reached> live_at(std::size_t at) const;

    /// Every reading up to `at`, the impossible ones, too.
    std::vector<Reached> all_at(std::size_t at) const;

    /// Goes on from the starts to a segment that ends in front of `end`, where that is better than what was known.
    void reach(const Starts& starts, std::size_t end, Label label, float score);

    /// The segments of the reading, in order.
    std::vector<Segment> way_to(std::size_t end, const Reached& reading) const;

private:
    std::size_t index_of(std::size_t at, Label label, Seen seen) const;

    std::vector<Cell> m_cells;
};

} // namespace vitalign::cv
