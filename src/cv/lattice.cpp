#include "cv/lattice.hpp"

#include <algorithm>

namespace vitalign::cv {

namespace {

/// A reading that is so far behind at one place does not catch up.
constexpr float beam = 20;

} // namespace

Lattice::Lattice(std::size_t tokens) : m_cells((tokens + 1) * label_count * seen_count)
{
    m_cells[index_of(0, Label::other, 0)].score = 0;
}

std::size_t Lattice::index_of(std::size_t at, Label label, Seen seen) const
{
    return (at * label_count + static_cast<std::size_t>(label)) * seen_count + seen;
}

std::vector<Reached> Lattice::all_at(std::size_t at) const
{
    std::vector<Reached> all;
    for (std::size_t label = 0; label < label_count; ++label) {
        for (Seen seen = 0; seen < seen_count; ++seen) {
            const auto each = static_cast<Label>(label);
            all.push_back({each, seen, m_cells[index_of(at, each, seen)].score});
        }
    }
    return all;
}

std::vector<Reached> Lattice::live_at(std::size_t at) const
{
    auto live = all_at(at);
    const float best = std::ranges::max(live, {}, &Reached::score).score;
    std::erase_if(live, [&](const Reached& each) { return each.score <= std::max(impossible, best - beam); });
    return live;
}

void Lattice::reach(const Starts& starts, std::size_t end, Label label, float score)
{
    for (Seen seen = 0; seen < seen_count; ++seen) {
        Cell& target = m_cells[index_of(end, label, seen)];
        if (starts[seen].score > impossible && starts[seen].score + score > target.score) {
            target = starts[seen];
            target.score += score;
        }
    }
}

std::vector<Segment> Lattice::way_to(std::size_t end, const Reached& reading) const
{
    std::vector<Segment> segments;
    Label label = reading.label;
    Seen seen = reading.seen;
    for (std::size_t at = end; at > 0;) {
        const Cell& here = m_cells[index_of(at, label, seen)];
        segments.push_back({label, here.from, at});
        at = here.from;
        label = static_cast<Label>(here.label);
        seen = here.seen;
    }
    std::ranges::reverse(segments);
    return segments;
}

} // namespace vitalign::cv
