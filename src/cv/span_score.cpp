#include "cv/span_score.hpp"

#include "schemas/ascii.hpp"

#include <algorithm>

namespace vitalign::cv {

namespace {

/// "Systems, Man, and Cybernetics": what the commas of a list cost is given back at its end.
constexpr float list_end = 1.4F;
constexpr float title_list_end = 0.8F;

/// A comma behind `(SoL)` or `SoL 2020` ends the venue.
constexpr float complete_venue = -1.5F;

/// A line end inside a field, where lines part fields.
constexpr float parting_line = -4;

struct LengthRow {
    int words; ///< up to so many
    float title;
    float venue;
};

constexpr std::array<LengthRow, 8> lengths{{{1, -3.5F, 0},
                                            {2, -0.8F, 0.3F},
                                            {3, 0.8F, 0.3F},
                                            {10, 1.5F, 0.3F},
                                            {18, 1.5F, -0.6F},
                                            {26, 0.8F, -2.5F},
                                            {40, -1, -5},
                                            {1'000'000, -5, -8}}};

const LengthRow& length_row(int words)
{
    return *std::ranges::find_if(lengths, [&](const LengthRow& row) { return words <= row.words; });
}

float score_of(const Feature& feature, Label label)
{
    return feature.scores[static_cast<std::size_t>(label)];
}

} // namespace

void SpanScore::grow()
{
    const Token& token = m_tokens[m_end];
    const Feature& feature = m_features[m_end];
    if (m_end > m_begin) {
        const SeparatorRow& separator = row_of(token.separator);
        const float line = token.line ? parting_line * m_style.lines_part() * m_style.lines_part() : 0;
        const bool inner_mark =
            token.separator == Separator::style && token.mark != nullptr && token.mark == m_tokens[m_end - 1].mark;
        m_title_separators += (inner_mark ? 0 : separator.in_title) + line;
        const bool list_goes_on = token.separator == Separator::comma && token.part.in(m_text).starts_with("and ");
        m_title_separators += list_goes_on ? title_list_end : 0;
        m_venue_separators += list_goes_on && m_count.venue_words > 0 ? list_end : 0;
        m_venue_separators += separator.in_venue + line +
                              (token.separator == Separator::comma && is_complete(m_end - 1) ? complete_venue : 0);
    }
    m_count += feature.count;
    m_year = m_year || feature.year;
    m_names += feature.known_name ? 2 : score_of(feature, Label::authors) >= 2.5F ? 1 : 0;
    float most = 0;
    for (const Label label : {Label::date, Label::numbers, Label::status, Label::link, Label::patent}) {
        most = std::max(most, score_of(feature, label));
    }
    m_foreign += most + std::max(0.0F, 0.6F * score_of(feature, Label::place));
    ++m_end;
}

bool SpanScore::is_complete(std::size_t token) const
{
    const std::string_view piece = m_tokens[token].part.in(m_text);
    return piece.ends_with(')') || (m_features[token].year && ascii::is_digit(piece.back()));
}

bool SpanScore::is_one_mark() const
{
    const marked::Mark* mark = m_tokens[m_begin].mark;
    return mark != nullptr && m_tokens[m_end - 1].mark == mark && mark->begin + 2 >= m_tokens[m_begin].part.begin &&
           mark->end <= m_tokens[m_end - 1].part.end + 2;
}

float SpanScore::marked(Label label) const
{
    float bonus = 0;
    for (std::size_t i = m_begin; i < m_end; ++i) {
        bonus += m_style.mark(label, m_tokens[i].mark) + m_style.field(label, m_tokens[i].field);
    }
    return bonus / static_cast<float>(m_end - m_begin);
}

float SpanScore::title() const
{
    const Feature& first = m_features[m_begin];
    const std::string_view start = m_tokens[m_begin].part.in(m_text);
    float score = 2 + length_row(m_count.words).title + m_title_separators + marked(Label::title);
    score += m_tokens[m_begin].quoted && m_end == m_begin + 1 ? 7.0F : 0;
    score += is_one_mark() && m_count.words >= 3 ? 1.8F : 0;
    score += m_count.function_words > 0 ? 1.2F : 0;
    score += m_count.small_words > 0 ? 0.4F : 0;
    score -= ascii::is_lower(start.front()) ? 1.2F : 0;
    score -= first.lead ? 2.5F : 0;
    score -= start.front() == '(' || start.front() == '[' ? 2.0F : 0;
    score -= 0.9F * static_cast<float>(std::min(m_count.venue_words, 4));
    score -= 0.7F * static_cast<float>(m_count.abbreviations);
    score -= 0.9F * static_cast<float>(m_names);
    score -= m_year ? 0.7F : 0;
    return score - 0.6F * m_foreign;
}

bool SpanScore::is_known_venue() const
{
    const std::size_t begin = m_tokens[m_begin].part.begin;
    const std::size_t end = m_tokens[m_end - 1].part.end;
    constexpr std::size_t longest = 120;
    return m_end - m_begin <= 4 && end - begin <= longest && end - begin >= 2 &&
           m_venues.knows(std::string_view{m_text.text}.substr(begin, end - begin));
}

float SpanScore::venue() const
{
    const Feature& first = m_features[m_begin];
    const std::string_view start = m_tokens[m_begin].part.in(m_text);
    float score = 0.2F + length_row(m_count.words).venue + m_venue_separators + marked(Label::venue);
    score += 1.1F * static_cast<float>(std::min(m_count.venue_words, 3));
    score += first.lead ? 1.5F : 0;
    score += 0.8F * static_cast<float>(std::min(m_count.capitals, 2));
    score += 0.7F * static_cast<float>(std::min(m_count.abbreviations, 3));
    score += is_one_mark() ? 1.0F : 0;
    score += m_year && m_count.words > 1 ? 0.3F : 0;
    score -= ascii::is_lower(start.front()) && !first.lead ? 2.0F : 0;
    score -= start.front() == '[' ? 2.0F : start.front() == '(' ? 0.7F : 0;
    score -= 1.0F * static_cast<float>(m_names);
    const bool candidate = score > -3 && (m_count.capitals > 0 || m_count.venue_words > 0 || m_count.words <= 6);
    score += candidate && is_known_venue() ? 2.5F : 0;
    return score - 0.8F * m_foreign;
}

} // namespace vitalign::cv
