#include "cv/section_gate.hpp"

#include "cv/heading_lines.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>

namespace vitalign::cv {

namespace {

/// A short paragraph that is wholly bold, italic or underlined and names a kind of section.
bool is_marked_heading(const marked::Block& block, std::string_view text)
{
    constexpr std::size_t longest = 100;
    const std::string_view words = marked::without_enumerator(text);
    const bool whole = std::ranges::any_of(block.text.marks, [&](const marked::Mark& mark) {
        return mark.style <= marked::Style::underlined && mark.end - mark.begin + 2 >= text.size();
    });
    return whole && text.size() <= longest && std::ranges::none_of(words, ascii::is_digit) &&
           marked::section_class(words) != marked::SectionClass::unknown;
}

/// A value under a key is none, whatever its words are.
bool holds_fields(const marked::Block& block)
{
    return std::ranges::any_of(block.text.marks,
                               [](const marked::Mark& mark) { return mark.style == marked::Style::field; });
}

/// No paper has such a title.
bool names_list(std::string_view text)
{
    const marked::Announcement said = marked::announcement(text);
    return said.section == marked::SectionClass::publications && said.lead >= 4 && said.known >= 1;
}

/// "Publications" below "Talks" are none of them.
bool names_publications(std::string_view heading)
{
    const std::string lower = ascii::lower(heading);
    return lower.find("public") != std::string::npos || lower.find("publik") != std::string::npos ||
           lower.find("pubbl") != std::string::npos;
}

bool is_heading_by_look(const marked::Block& block, std::string_view text)
{
    if (block.kind == marked::Block::Kind::paragraph) {
        return is_marked_heading(block, text) || marked::looks_like_heading(text) || marked::is_plain_heading(text);
    }
    return block.level <= 1 && marked::is_plain_heading(text) && (!holds_fields(block) || names_list(text));
}

/// "Journals" and "Conferences" under "Reviewing" are no lists; "Publications" under "Research experience" are.
constexpr float opens_anywhere = 3.5F;

Gate gate_of(const marked::Announcement& said, Gate around, bool outermost)
{
    const bool in_list = around == Gate::open || around == Gate::ajar;
    switch (said.section) {
    case marked::SectionClass::publications:
    case marked::SectionClass::patents:
        if (in_list || said.lead >= opens_anywhere || (said.sure() && around != Gate::closed)) {
            return Gate::open;
        }
        return around == Gate::closed ? Gate::judged : Gate::ajar;
    case marked::SectionClass::other: return in_list && (said.topical || !said.sure()) ? Gate::ajar : Gate::closed;
    case marked::SectionClass::unknown: break;
    }
    return outermost ? Gate::judged : around;
}

} // namespace

bool SectionGates::take(const marked::Block& block)
{
    const std::string_view text = ascii::trim(block.text.text);
    const bool marked_up = block.kind == marked::Block::Kind::heading;
    if (!marked_up && !is_heading_by_look(block, text)) {
        return false;
    }
    enter(marked_up ? block.level : level_by_look, text);
    return true;
}

void SectionGates::enter(int level, std::string_view heading)
{
    while (!m_open.empty() && m_open.back().level >= level) {
        m_open.pop_back();
    }
    const Open around = m_open.empty() ? Open{} : m_open.back();
    const marked::Announcement said = marked::announcement(heading);
    const bool list = said.section == marked::SectionClass::publications;
    const bool of_talks = around.speaking && list && !names_publications(heading);
    m_gate = of_talks ? Gate::closed : gate_of(said, around.gate, m_open.empty());
    m_patents = said.section == marked::SectionClass::patents ||
                (said.section != marked::SectionClass::publications && around.patents);
    constexpr int deepest = 6; // below that, the columns of a table
    if (level <= deepest || !around.patents) {
        m_title = std::string{heading};
    }
    m_open.push_back({level, m_gate, m_patents, said.speaking || (around.speaking && m_gate == Gate::closed)});
}

} // namespace vitalign::cv
