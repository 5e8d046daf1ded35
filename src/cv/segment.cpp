#include "cv/segment.hpp"

#include "cv/field_order.hpp"
#include "cv/lattice.hpp"
#include "cv/span_score.hpp"
#include "cv/stated_field.hpp"

#include <algorithm>
#include <array>

namespace vitalign::cv {

namespace {

/// Titles and venues of more tokens than this are none.
constexpr std::size_t longest_span = 20;

// Log-odds.
constexpr float parting_line = 1.5F; ///< a line end between two fields, where lines part fields
constexpr float author_line = -1.5F; ///< a line end in a list of names, where lines part fields
constexpr float stated_field = 25;   ///< what a structured form says outweighs everything
constexpr float dangling = -4;       ///< a field that ends in "of"
constexpr float inside_mark = -2;    ///< a title and a venue in one stretch of italics: rather a title and its subtitle
constexpr float second_authors = -3;
constexpr float second_venue = -1.8F;
constexpr float unparted_venue = 3 * second_venue; ///< with no punctuation between the two
constexpr float patent_elsewhere = -3;             ///< a number that looks like a patent's in a publication
constexpr float patent_venue = -2.5F;

/// An entry without one of the main fields.
struct MissingRow {
    Label label;
    float score;
};
constexpr std::array<MissingRow, 3> missing{{{Label::title, -8}, {Label::authors, -0.8F}, {Label::venue, -0.4F}}};

struct Input {
    const marked::MarkedText& text;
    const std::vector<Token>& tokens;
    const std::vector<Feature>& features;
    const ListStyle& style;
    KnownVenues& venues;
    const Expectation& expected;
};

/// Whether the fields of a structured form allow the label on the token; a large number either way.
float fits(const Token& token, Label label)
{
    const auto stated = stated_label(token);
    return !stated ? 0 : *stated == label ? stated_field : -stated_field;
}

/// What the field model says of the token's words. These are no independent witnesses.
float learnt(const Input& in, std::size_t token, Label label)
{
    constexpr float credence = 0.5F;
    const bool stated = in.tokens[token].field != nullptr; // of forms with fields it learnt little
    return stated ? 0 : credence * in.features[token].learnt[static_cast<std::size_t>(label)];
}

/// Whether the border of title and venue would cut a mark in two that is no frame of the whole entry.
bool parts_mark(const Input& in, Label from, Label to, std::size_t at)
{
    const auto named = [](Label label) { return label == Label::title || label == Label::venue; };
    const marked::Mark* mark = in.tokens[at].mark;
    return at > 0 && named(from) && named(to) && mark != nullptr && mark == in.tokens[at - 1].mark &&
           mark->style != marked::Style::link && mark->begin > in.tokens.front().part.begin;
}

float boundary(const Input& in, Label from, Label to, std::size_t at)
{
    const Token& token = in.tokens[at];
    float score = usual_order(from, to);
    if (at > 0) {
        const bool inner_mark =
            token.separator == Separator::style && token.mark != nullptr && token.mark == in.tokens[at - 1].mark;
        score += row_of(inner_mark ? Separator::blank : token.separator).between +
                 (token.line ? parting_line * in.style.lines_part() : 0);
    }
    if (at > 0 && in.features[at - 1].count.dangling && token.separator != Separator::field && to != Label::authors) {
        score += dangling;
    }
    return score + in.style.order(from, to, token.separator) + (parts_mark(in, from, to, at) ? inside_mark : 0);
}

float next_author(const Input& in, std::size_t at)
{
    const Token& token = in.tokens[at];
    return row_of(token.separator).in_authors + (token.line ? author_line * in.style.lines_part() : 0);
}

/// A second venue stands behind punctuation; in a field of its own a structured form has one.
float second_venue_at(const Input& in, std::size_t at, Label before)
{
    const Token& token = in.tokens[at];
    const bool parted = is_stronger(token.separator, Separator::initial) || token.separator == Separator::comma ||
                        before != Label::venue;
    const bool one_field = at > 0 && token.field != nullptr && token.field == in.tokens[at - 1].field;
    return one_field ? -stated_field : parted ? second_venue : unparted_venue;
}

/// The best way to begin a segment of the label at `begin`; a second title is none.
Starts starts_of(const Input& in, const std::vector<Reached>& live, std::size_t begin, Label label)
{
    Starts starts;
    for (const Reached& each : live) {
        const bool goes_on = label == Label::authors && each.label == label && begin > 0;
        const bool again = (each.seen & bit_of(label)) != 0 && !goes_on;
        if (again && label == Label::title) {
            continue;
        }
        const float twice = !again                    ? 0
                            : label == Label::authors ? second_authors
                                                      : second_venue_at(in, begin, each.label);
        const float step = goes_on ? next_author(in, begin) : boundary(in, each.label, label, begin);
        Cell& start = starts[each.seen | bit_of(label)];
        if (each.score + step + twice > start.score) {
            start = {each.score + step + twice, static_cast<std::uint16_t>(begin),
                     static_cast<std::uint8_t>(each.label), static_cast<std::uint8_t>(each.seen)};
        }
    }
    return starts;
}

/// Titles and venues: spans of tokens.
void extend_spans(const Input& in, Lattice& lattice, const std::vector<Reached>& live, std::size_t begin)
{
    SpanScore span{in.text, in.tokens, in.features, in.style, in.venues, begin};
    const Starts titles = starts_of(in, live, begin, Label::title);
    const Starts venues = starts_of(in, live, begin, Label::venue);
    const std::size_t last = std::min(begin + longest_span, in.tokens.size());
    float title_fits = 0;
    float venue_fits = 0;
    for (std::size_t end = begin + 1; end <= last; ++end) {
        span.grow();
        title_fits += fits(in.tokens[end - 1], Label::title) + learnt(in, end - 1, Label::title);
        venue_fits += fits(in.tokens[end - 1], Label::venue) + learnt(in, end - 1, Label::venue);
        lattice.reach(titles, end, Label::title, span.title() + title_fits);
        lattice.reach(venues, end, Label::venue, span.venue() + venue_fits + (in.expected.patent ? patent_venue : 0));
    }
}

/// All other fields: one token after the other.
void extend_by_one(const Input& in, Lattice& lattice, const std::vector<Reached>& live, std::size_t at)
{
    const Token& token = in.tokens[at];
    for (std::size_t i = 0; i < label_count; ++i) {
        const auto label = static_cast<Label>(i);
        if (label == Label::title || label == Label::venue) {
            continue;
        }
        float score = in.features[at].scores[i] + learnt(in, at, label) + fits(token, label) +
                      in.style.mark(label, token.mark) + in.style.field(label, token.field);
        score += label == Label::patent && !in.expected.patent ? patent_elsewhere : 0;
        lattice.reach(starts_of(in, live, at, label), at + 1, label, score);
    }
}

Reached best_of(std::vector<Reached> readings)
{
    for (Reached& reading : readings) {
        for (const MissingRow& row : missing) {
            reading.score += (reading.seen & bit_of(row.label)) == 0 ? row.score : 0;
        }
    }
    return std::ranges::max(readings, {}, &Reached::score);
}

/// Names of one list are one segment.
std::vector<Segment> with_joined_names(const std::vector<Segment>& segments)
{
    std::vector<Segment> joined;
    for (const Segment& segment : segments) {
        const bool goes_on = !joined.empty() && joined.back().label == segment.label && segment.label == Label::authors;
        goes_on ? void(joined.back().end = segment.end) : joined.push_back(segment);
    }
    return joined;
}

} // namespace

Segmentation segment(const marked::MarkedText& text, const std::vector<Token>& tokens,
                     const std::vector<Feature>& features, const ListStyle& style, KnownVenues& venues,
                     const Expectation& expected)
{
    if (tokens.empty()) {
        return {};
    }
    const Input in{text, tokens, features, style, venues, expected};
    Lattice lattice{tokens.size()};
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto live = lattice.live_at(i);
        extend_spans(in, lattice, live, i);
        extend_by_one(in, lattice, live, i);
    }
    const Reached best = best_of(lattice.all_at(tokens.size()));
    return {with_joined_names(lattice.way_to(tokens.size(), best)), best.score};
}

} // namespace vitalign::cv
