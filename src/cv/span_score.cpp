#include "cv/span_score.hpp"

#include "schemas/ascii.hpp"

#include <algorithm>
#include <span>

namespace vitalign::cv {

namespace {

/// "Systems, Man, and Cybernetics": what the commas of a list cost is given back at its end.
constexpr float list_end = 1.4F;
constexpr float title_list_end = 0.8F;

/// A comma behind `(SoL)` or `SoL 2020` ends the venue.
constexpr float complete_venue = -1.5F;

/// A line end inside a field, where lines part fields.
constexpr float parting_line = -4;

// A span of no words in no style.
constexpr float any_title = 2;
constexpr float any_venue = 0.2F;

constexpr float known_venue = 2.5F;

/// Tokens that read so much like an author are names, and those that returned in the list are so twice.
constexpr float surely_name = 2.5F;
constexpr int known_name = 2;

/// How much tokens that read like another field speak against a title and a venue; places are less telling.
constexpr float foreign_in_title = -0.6F;
constexpr float foreign_in_venue = -0.8F;
constexpr float place_share = 0.6F;

/// So much for each one counted, up to `most` of them.
struct CueRow {
    Cue cue;
    float weight;
    float most = 1;
};

constexpr float all = 1e6F;

constexpr std::array<CueRow, 13> title_cues{{{Cue::quotation, 7},
                                             {Cue::editors, -1.5F, 2},
                                             {Cue::long_mark, 1.8F},
                                             {Cue::function_words, 1.2F},
                                             {Cue::small_words, 0.4F},
                                             {Cue::small_start, -1.2F},
                                             {Cue::lead, -2.5F},
                                             {Cue::round_bracket, -2},
                                             {Cue::square_bracket, -2},
                                             {Cue::venue_words, -0.9F, 4},
                                             {Cue::abbreviations, -0.7F, all},
                                             {Cue::names, -0.9F, all},
                                             {Cue::year, -0.7F}}};

constexpr std::array<CueRow, 11> venue_cues{{{Cue::venue_words, 1.1F, 3},
                                             {Cue::editors, -2.5F, 2},
                                             {Cue::lead, 1.5F},
                                             {Cue::capitals, 0.8F, 2},
                                             {Cue::abbreviations, 0.7F, 3},
                                             {Cue::one_mark, 1},
                                             {Cue::year_of_words, 0.3F},
                                             {Cue::unmeant_start, -2},
                                             {Cue::square_bracket, -2},
                                             {Cue::round_bracket, -0.7F},
                                             {Cue::names, -1, all}}};

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

float sum_of(std::span<const CueRow> rows, const SpanCues& cues, float score)
{
    for (const CueRow& row : rows) {
        score += row.weight * std::min(cues[static_cast<std::size_t>(row.cue)], row.most);
    }
    return score;
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
    m_editors += feature.editor ? 1 : 0;
    m_year = m_year || feature.year;
    m_names += feature.known_name ? known_name : score_of(feature, Label::authors) >= surely_name ? 1 : 0;
    float most = 0;
    for (const Label label : {Label::date, Label::numbers, Label::status, Label::link, Label::patent}) {
        most = std::max(most, score_of(feature, label));
    }
    m_foreign += most + std::max(0.0F, place_share * score_of(feature, Label::place));
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

SpanCues SpanScore::cues() const
{
    SpanCues cues{};
    const auto count = [&](Cue cue, int times) { cues[static_cast<std::size_t>(cue)] = static_cast<float>(times); };
    const bool lead = m_features[m_begin].lead;
    const char start = m_tokens[m_begin].part.in(m_text).front();
    count(Cue::quotation, m_tokens[m_begin].quoted && m_end == m_begin + 1);
    count(Cue::one_mark, is_one_mark());
    count(Cue::long_mark, is_one_mark() && m_count.words >= 3);
    count(Cue::function_words, m_count.function_words);
    count(Cue::small_words, m_count.small_words);
    count(Cue::venue_words, m_count.venue_words);
    count(Cue::abbreviations, m_count.abbreviations);
    count(Cue::capitals, m_count.capitals);
    count(Cue::names, m_names);
    count(Cue::lead, lead);
    count(Cue::editors, m_editors);
    count(Cue::small_start, ascii::is_lower(start));
    count(Cue::unmeant_start, ascii::is_lower(start) && !lead);
    count(Cue::round_bracket, start == '(');
    count(Cue::square_bracket, start == '[');
    count(Cue::year, m_year);
    count(Cue::year_of_words, m_year && m_count.words > 1);
    return cues;
}

float SpanScore::title() const
{
    const float span = any_title + length_row(m_count.words).title + m_title_separators + marked(Label::title);
    return sum_of(title_cues, cues(), span) + foreign_in_title * m_foreign;
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
    const float span = any_venue + length_row(m_count.words).venue + m_venue_separators + marked(Label::venue);
    const float score = sum_of(venue_cues, cues(), span);
    // Names are looked up only where that can help.
    const bool candidate = score > -3 && (m_count.capitals > 0 || m_count.venue_words > 0 || m_count.words <= 6);
    return score + (candidate && is_known_venue() ? known_venue : 0) + foreign_in_venue * m_foreign;
}

} // namespace vitalign::cv
