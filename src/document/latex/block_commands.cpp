// The commands that begin and end blocks and lines.
#include "latex/typesetter.hpp"
#include "marked/headings.hpp"
#include "schemas/ascii.hpp"
#include "tex/scan.hpp"

#include <algorithm>

namespace vitalign::latex {

namespace {

constexpr std::size_t longest_label = 500;
constexpr std::size_t longest_run_in = 60;

} // namespace

void Typesetter::item(std::size_t offset)
{
    const auto around = std::ranges::find(m_groups.rbegin(), m_groups.rend(), Group::Kind::environment, &Group::kind);
    if (around != m_groups.rend()) {
        around->list = true;
    }
    if (m_in_line > 0) {
        m_page.line_break(offset);
    } else {
        close_cells();
        m_page.begin(marked::Block::Kind::item, std::max(list_level(), 1));
    }
    skip_blanks();
    const std::string_view near = m_input.rest().substr(0, longest_label);
    if (near.starts_with('[') && tex::option_end(near, 0)) {
        m_input.skip(1);
        push({.kind = Group::Kind::option, .ends = Group::Ends::label});
        m_page.open({.style = marked::Style::field, .value = "label"}, depth());
    }
}

void Typesetter::heading(int level, std::size_t offset)
{
    skip_blanks();
    if (m_input.next() != '{') {
        return;
    }
    if (m_in_line > 0) {
        m_page.line_break(offset);
        return;
    }
    m_input.skip(1);
    m_page.begin(marked::Block::Kind::heading, level);
    push({.ends = Group::Ends::heading, .in_line = true, .name = {}});
}

/// A run-in heading is one if nothing follows on its line, or if it is known as one.
void Typesetter::run_in(const tex::Macro& macro, std::size_t offset)
{
    skip_blanks();
    const std::string_view rest = m_input.rest();
    const auto length = rest.starts_with('{') ? group_length() : std::nullopt;
    if (!length) {
        return;
    }
    const std::string_view words = rest.substr(1, *length - 2);
    const std::string_view behind = rest.substr(*length, longest_run_in);
    const bool known = words.size() < longest_run_in && marked::section_class(words) != marked::SectionClass::unknown;
    if (known || ascii::trim(behind.substr(0, behind.find('\n'))).empty()) {
        heading(macro.level, offset);
    } else {
        m_in_line > 0 ? m_page.line_break(offset) : m_page.finish();
        styled(macro);
    }
}

void Typesetter::break_line(std::size_t offset)
{
    if (table() != nullptr) {
        end_row();
    } else if (m_in_line == 0 && m_page.is_loud() &&
               marked::section_class(m_page.words()) != marked::SectionClass::unknown) {
        m_page.finish_as_heading();
    } else {
        m_page.line_break(offset);
    }
}

} // namespace vitalign::latex
