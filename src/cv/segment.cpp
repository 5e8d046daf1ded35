#include "cv/segment.hpp"

#include "cv/span_score.hpp"
#include "marked/field_names.hpp"

#include <algorithm>
#include <limits>
#include <optional>

namespace vitalign::cv {

namespace {

constexpr float impossible = -1e9F;

/// Titles and venues of more tokens than this are none.
constexpr std::size_t longest_span = 20;

/// What fields of structured forms hold.
struct FieldRow {
    std::string_view name;
    Label label;
};

constexpr std::array<FieldRow, 17> field_rows{{{marked::field::title, Label::title},
                                               {marked::field::authors, Label::authors},
                                               {marked::field::venue, Label::venue},
                                               {marked::field::acronym, Label::venue},
                                               {marked::field::date, Label::date},
                                               {marked::field::volume, Label::numbers},
                                               {marked::field::number, Label::numbers},
                                               {marked::field::pages, Label::numbers},
                                               {marked::field::doi, Label::link},
                                               {marked::field::arxiv, Label::link},
                                               {marked::field::url, Label::link},
                                               {marked::field::kind, Label::other},
                                               {marked::field::patent_number, Label::patent},
                                               {marked::field::assignee, Label::other},
                                               {marked::field::status, Label::status},
                                               {marked::field::location, Label::place},
                                               {marked::field::note, Label::other}}};

std::optional<Label> fixed_label(const Token& token)
{
    if (token.field == nullptr) {
        return std::nullopt;
    }
    const auto* row = std::ranges::find(field_rows, std::string_view{token.field->value}, &FieldRow::name);
    return row == field_rows.end() ? std::nullopt : std::optional{row->label};
}

struct OrderRow {
    Label from;
    Label to;
    float score;
};

// `other` in front stands for the start of the entry, too.
constexpr std::array<OrderRow, 31> orders{
    {{Label::other, Label::authors, 1},     {Label::other, Label::title, 0.5F},
     {Label::other, Label::venue, -0.8F},   {Label::other, Label::numbers, -1.5F},
     {Label::other, Label::place, -2},      {Label::date, Label::authors, 0.3F},
     {Label::authors, Label::title, 1.2F},  {Label::authors, Label::venue, 0.1F},
     {Label::authors, Label::date, 0.3F},   {Label::authors, Label::other, -0.8F},
     {Label::authors, Label::numbers, -2},  {Label::authors, Label::place, -2},
     {Label::title, Label::authors, 0.6F},  {Label::title, Label::venue, 1.2F},
     {Label::title, Label::patent, 1},      {Label::title, Label::numbers, -0.8F},
     {Label::title, Label::place, -2},      {Label::venue, Label::date, 0.6F},
     {Label::venue, Label::numbers, 0.6F},  {Label::venue, Label::place, 0.6F},
     {Label::venue, Label::status, 0.4F},   {Label::venue, Label::link, 0.4F},
     {Label::venue, Label::title, -1},      {Label::venue, Label::authors, -1.8F},
     {Label::venue, Label::venue, -2.5F},   {Label::place, Label::place, 0.3F},
     {Label::place, Label::date, 0.4F},     {Label::place, Label::title, -1.5F},
     {Label::place, Label::authors, -1.5F}, {Label::numbers, Label::numbers, 0.3F},
     {Label::date, Label::title, 0.3F}}};

using OrderTable = std::array<std::array<float, label_count>, label_count>;

constexpr OrderTable order_table()
{
    OrderTable table{};
    for (const OrderRow& row : orders) {
        table[static_cast<std::size_t>(row.from)][static_cast<std::size_t>(row.to)] = row.score;
    }
    return table;
}

constexpr OrderTable usual_order = order_table();

constexpr float parting_line = 1.5F;
constexpr float author_line = -1.5F;
constexpr float stated_field = 25;
constexpr float dangling = -4; ///< a field that ends in "of"
constexpr float second_authors = -3;
constexpr float second_venue = -1.8F;
constexpr float no_title = -8;
constexpr float no_authors = -0.8F;
constexpr float no_venue = -0.4F;
constexpr float patent_elsewhere = -3; ///< a number that looks like a patent's in a publication
constexpr float patent_venue = -2.5F;

/// A reading that is so far behind at one place does not catch up.
constexpr float beam = 20;

/// Which of the three main fields were seen, as bits.
constexpr unsigned bit_of(Label label)
{
    return label == Label::authors ? 1U : label == Label::title ? 2U : label == Label::venue ? 4U : 0U;
}
constexpr std::size_t mask_count = 8;

struct Cell {
    float score = impossible;
    std::uint16_t from = 0; ///< token at which the segment begins
    std::uint8_t label = 0; ///< of the segment before
    std::uint8_t mask = 0;  ///< before this segment
};

/// A reading up to some place.
struct Live {
    Label label = Label::other;
    unsigned mask = 0;
    float score = 0;
};

class Decoding {
public:
    Decoding(const marked::MarkedText& text, const std::vector<Token>& tokens, const std::vector<Feature>& features,
             const ListStyle& style, KnownVenues& venues, const Expectation& expected)
        : m_text(text), m_tokens(tokens), m_features(features), m_style(style), m_venues(venues), m_expected(expected),
          m_cells((tokens.size() + 1) * label_count * mask_count)
    {
    }

    Segmentation decode()
    {
        cell(0, Label::other, 0).score = 0;
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            gather_live(i);
            extend_spans(i);
            extend_by_one(i);
        }
        return best();
    }

private:
    Cell& cell(std::size_t at, Label label, unsigned mask)
    {
        return m_cells[(at * label_count + static_cast<std::size_t>(label)) * mask_count + mask];
    }

    /// Whether the fields of a structured form allow the label on these tokens; a large number either way.
    float fits(std::size_t begin, std::size_t end, Label label) const
    {
        float score = 0;
        for (std::size_t i = begin; i < end; ++i) {
            if (const auto fixed = fixed_label(m_tokens[i])) {
                score += *fixed == label ? stated_field : -stated_field;
            }
        }
        return score;
    }

    float boundary(Label from, Label to, std::size_t at) const
    {
        const Token& token = m_tokens[at];
        float score = usual_order[static_cast<std::size_t>(from)][static_cast<std::size_t>(to)];
        if (at > 0) {
            const bool inner_mark =
                token.separator == Separator::style && token.mark != nullptr && token.mark == m_tokens[at - 1].mark;
            score += row_of(inner_mark ? Separator::blank : token.separator).between +
                     (token.line ? parting_line * m_style.lines_part() : 0);
        }
        if (at > 0 && m_features[at - 1].dangling && token.separator != Separator::field && to != Label::authors) {
            score += dangling;
        }
        return score + m_style.order(from, to, token.separator);
    }

    /// The best way to begin a segment of the label at `begin`, per set of fields seen with it.
    using Starts = std::array<Cell, mask_count>;

    Starts starts_of(std::size_t begin, Label label)
    {
        Starts starts;
        for (const Live& live : m_live) {
            const bool goes_on = label == Label::authors && live.label == label && begin > 0;
            const bool again = (live.mask & bit_of(label)) != 0 && !goes_on;
            if (again && label == Label::title) {
                continue;
            }
            const float twice =
                again ? (label == Label::authors ? second_authors : second_venue_at(begin, live.label)) : 0;
            const float step = goes_on ? next_author(begin) : boundary(live.label, label, begin);
            Cell& start = starts[live.mask | bit_of(label)];
            if (live.score + step + twice > start.score) {
                start = {live.score + step + twice, static_cast<std::uint16_t>(begin),
                         static_cast<std::uint8_t>(live.label), static_cast<std::uint8_t>(live.mask)};
            }
        }
        return starts;
    }

    /// The readings up to `at` that can still win.
    void gather_live(std::size_t at)
    {
        m_live.clear();
        const auto first = m_cells.begin() + static_cast<std::ptrdiff_t>(at * label_count * mask_count);
        const auto last = first + label_count * mask_count;
        const float best =
            std::max_element(first, last, [](const Cell& a, const Cell& b) { return a.score < b.score; })->score;
        for (auto each = first; each != last; ++each) {
            if (each->score > std::max(impossible, best - beam)) {
                const auto index = static_cast<std::size_t>(each - first);
                m_live.push_back(
                    {static_cast<Label>(index / mask_count), static_cast<unsigned>(index % mask_count), each->score});
            }
        }
    }

    float next_author(std::size_t at) const
    {
        const Token& token = m_tokens[at];
        return row_of(token.separator).in_authors + (token.line ? author_line * m_style.lines_part() : 0);
    }

    void reach(const Starts& starts, std::size_t end, Label label, float score)
    {
        for (unsigned mask = 0; mask < mask_count; ++mask) {
            Cell& target = cell(end, label, mask);
            if (starts[mask].score > impossible && starts[mask].score + score > target.score) {
                target = starts[mask];
                target.score += score;
            }
        }
    }

    /// A second venue stands behind punctuation; in a field of its own a structured form has one.
    float second_venue_at(std::size_t at, Label before) const
    {
        const Token& token = m_tokens[at];
        const bool parted = is_stronger(token.separator, Separator::initial) || token.separator == Separator::comma ||
                            before != Label::venue;
        const bool one_field = at > 0 && token.field != nullptr && token.field == m_tokens[at - 1].field;
        return one_field ? -stated_field : parted ? second_venue : second_venue * 3;
    }

    void extend_spans(std::size_t begin)
    {
        SpanScore span{m_text, m_tokens, m_features, m_style, m_venues, begin};
        const Starts titles = starts_of(begin, Label::title);
        const Starts venues = starts_of(begin, Label::venue);
        const std::size_t last = std::min(begin + longest_span, m_tokens.size());
        for (std::size_t end = begin + 1; end <= last; ++end) {
            span.grow();
            reach(titles, end, Label::title, span.title() + fits(begin, end, Label::title));
            reach(venues, end, Label::venue,
                  span.venue() + fits(begin, end, Label::venue) + (m_expected.patent ? patent_venue : 0));
        }
    }

    void extend_by_one(std::size_t at)
    {
        for (std::size_t i = 0; i < label_count; ++i) {
            const auto label = static_cast<Label>(i);
            if (label == Label::title || label == Label::venue) {
                continue;
            }
            float score = m_features[at].scores[i] + fits(at, at + 1, label) + m_style.mark(label, m_tokens[at].mark) +
                          m_style.field(label, m_tokens[at].field);
            score += label == Label::patent && !m_expected.patent ? patent_elsewhere : 0;
            reach(starts_of(at, label), at + 1, label, score);
        }
    }

    Segmentation best()
    {
        const std::size_t end = m_tokens.size();
        Segmentation out{.score = impossible};
        Label label = Label::other;
        unsigned mask = 0;
        for (std::size_t l = 0; l < label_count; ++l) {
            for (unsigned m = 0; m < mask_count; ++m) {
                const float score = cell(end, static_cast<Label>(l), m).score + ((m & 2U) == 0 ? no_title : 0) +
                                    ((m & 1U) == 0 ? no_authors : 0) + ((m & 4U) == 0 ? no_venue : 0);
                if (score > out.score) {
                    out.score = score;
                    label = static_cast<Label>(l);
                    mask = m;
                }
            }
        }
        for (std::size_t at = end; at > 0;) {
            const Cell& here = cell(at, label, mask);
            out.segments.push_back({label, here.from, at});
            at = here.from;
            label = static_cast<Label>(here.label);
            mask = here.mask;
        }
        std::ranges::reverse(out.segments);
        join_runs(out.segments);
        return out;
    }

    /// Names of one list are one segment.
    static void join_runs(std::vector<Segment>& segments)
    {
        std::vector<Segment> joined;
        for (const Segment& segment : segments) {
            const bool goes_on =
                !joined.empty() && joined.back().label == segment.label && segment.label == Label::authors;
            goes_on ? void(joined.back().end = segment.end) : joined.push_back(segment);
        }
        segments = std::move(joined);
    }

    const marked::MarkedText& m_text;
    const std::vector<Token>& m_tokens;
    const std::vector<Feature>& m_features;
    const ListStyle& m_style;
    KnownVenues& m_venues;
    Expectation m_expected;
    std::vector<Cell> m_cells;
    std::vector<Live> m_live = {};
};

} // namespace

Segmentation segment(const marked::MarkedText& text, const std::vector<Token>& tokens,
                     const std::vector<Feature>& features, const ListStyle& style, KnownVenues& venues,
                     const Expectation& expected)
{
    return tokens.empty() ? Segmentation{} : Decoding{text, tokens, features, style, venues, expected}.decode();
}

} // namespace vitalign::cv
