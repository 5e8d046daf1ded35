#include "cv/list_style.hpp"

#include <algorithm>
#include <numeric>

namespace vitalign::cv {

namespace {

/// Votes count for little until there are some.
constexpr float prior = 2;

constexpr float most_for_order = 3;
constexpr float most_for_mark = 4;
constexpr float most_for_field = 6;

float share_of(const std::array<float, label_count>& counts, Label label)
{
    const float total = std::accumulate(counts.begin(), counts.end(), 0.0F);
    return total <= 0 ? -1 : counts[static_cast<std::size_t>(label)] / (total + prior);
}

/// From -0.3 (never) to 0.7 (always), scaled.
float bonus(float share, float most)
{
    constexpr float usual = 0.3F;
    return share < 0 ? 0 : most * (share - usual);
}

} // namespace

std::size_t ListStyle::slot(Label from, Label to, Separator separator)
{
    return (static_cast<std::size_t>(from) * label_count + static_cast<std::size_t>(to)) * separator_count +
           static_cast<std::size_t>(separator);
}

void ListStyle::add(const std::vector<Token>& tokens, const std::vector<Segment>& segments)
{
    m_entries += 1;
    Label before = Label::other;
    for (const Segment& segment : segments) {
        const Token& first = tokens[segment.begin];
        m_orders[slot(before, segment.label, first.separator)] += 1;
        before = segment.label;
        for (std::size_t i = segment.begin; i < segment.end; ++i) {
            const Token& token = tokens[i];
            if (token.mark != nullptr) {
                m_marks[static_cast<std::size_t>(token.mark->style)][static_cast<std::size_t>(segment.label)] += 1;
            }
            if (token.field != nullptr) {
                m_fields[token.field->value][static_cast<std::size_t>(segment.label)] += 1;
            }
            if (i > 0 && token.line) {
                m_lines += 1;
                m_parting_lines += i == segment.begin ? 1 : 0;
            }
        }
    }
}

float ListStyle::order(Label from, Label to, Separator separator) const
{
    // That a venue was cut in two before is no reason to do so again.
    return m_entries == 0 || from == to
               ? 0
               : bonus(m_orders[slot(from, to, separator)] / (m_entries + prior), most_for_order);
}

float ListStyle::mark(Label label, const marked::Mark* mark) const
{
    return mark == nullptr || m_entries == 0
               ? 0
               : bonus(share_of(m_marks[static_cast<std::size_t>(mark->style)], label), most_for_mark);
}

float ListStyle::field(Label label, const marked::Mark* field) const
{
    if (field == nullptr) {
        return 0;
    }
    const auto found = m_fields.find(field->value);
    return found == m_fields.end() ? 0 : bonus(share_of(found->second, label), most_for_field);
}

float ListStyle::lines_part() const
{
    return m_lines < 1 ? 0.4F : (m_parting_lines + prior * 0.4F) / (m_lines + prior);
}

} // namespace vitalign::cv
