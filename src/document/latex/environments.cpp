#include "latex/typesetter.hpp"
#include "marked/headings.hpp"
#include "schemas/ascii.hpp"
#include "tex/scan.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace vitalign::latex {

namespace {

constexpr int most_cells = 50;

} // namespace

void Typesetter::begin_environment()
{
    const std::size_t offset = m_input.extent(0).begin;
    const auto raw = raw_argument();
    if (!raw) {
        return;
    }
    const std::string_view name = ascii::trim(raw->text);
    const tex::Environment* known = tex::environment(name);
    if (known == nullptr) {
        paragraph(offset);
        push({.kind = Group::Kind::environment, .name = std::string{name}});
        unknown_environment(name);
    } else if (known->setting == tex::Setting::ignored) {
        ignore_environment(name);
    } else {
        enter(name, *known);
    }
}

void Typesetter::ignore_environment(std::string_view name)
{
    const std::string end = fmt::format("\\end{{{}}}", name);
    const std::size_t at = m_input.rest().find(end);
    m_input.skip(at == std::string_view::npos ? m_input.rest().size() : at + end.size());
}

void Typesetter::enter(std::string_view name, const tex::Environment& known)
{
    const std::size_t offset = m_input.extent(0).begin;
    const bool rows = known.setting == tex::Setting::table && m_in_line == 0 && !m_page.is_item();
    if (known.setting == tex::Setting::mathematics) {
        push({.kind = Group::Kind::environment, .name = std::string{name}});
        push({.kind = Group::Kind::mathematics});
        return;
    }
    if (known.setting == tex::Setting::list && m_in_line == 0) {
        close_cells();
        m_page.finish(); // a list inside an item ends the item's own text
    } else {
        paragraph(offset);
    }
    push({.kind = Group::Kind::environment, .name = std::string{name}, .table = rows});
    if (known.setting == tex::Setting::heading) {
        heading(1, offset);
        return;
    }
    pass_over(known.arguments);
    if (rows) {
        begin_row();
    }
}

/// The arguments of an environment that is not known: one is a heading, several are an entry.
void Typesetter::unknown_environment(std::string_view name)
{
    pass_over_option();
    if (m_input.next() != '{' || m_in_line > 0) {
        return;
    }
    const Ahead ahead = look_ahead();
    const std::string_view first = m_input.rest().substr(1, ahead.end > 1 ? ahead.end - 2 : 0);
    const bool length = std::ranges::any_of(first, ascii::is_digit) || first.find('\\') != std::string_view::npos;
    if (ahead.groups > 1) {
        entry(name, 0);
    } else if (ahead.groups == 1 && !length && first.size() > 2) {
        heading(tex::heading_level(name).value_or(2), m_input.extent(0).begin);
    } else {
        pass_over("m");
    }
}

void Typesetter::end_environment()
{
    const auto raw = raw_argument();
    const std::string_view name = raw ? ascii::trim(raw->text) : std::string_view{};
    if (name == "document") {
        m_input.stop();
        return;
    }
    const auto begun = [&](const Group& group) { return group.kind == Group::Kind::environment && group.name == name; };
    const bool any = std::ranges::any_of(m_groups, begun);
    while (any && !begun(m_groups.back())) {
        m_groups.back().ends = Group::Ends::nothing;
        pop();
    }
    if (any) {
        leave_environment();
    }
}

void Typesetter::leave_environment()
{
    const Group& ended = m_groups.back();
    const bool block = ended.list || ended.table;
    if (ended.table) {
        end_row();
    }
    pop();
    if (block && m_in_line == 0) {
        m_page.finish();
    } else {
        paragraph(m_input.extent(0).begin);
    }
    const int level = list_level();
    m_page.otherwise(level > 0 ? marked::Block::Kind::item : marked::Block::Kind::paragraph, level > 0 ? level + 1 : 0);
}

int Typesetter::list_level() const
{
    return static_cast<int>(std::ranges::count(m_groups, true, &Group::list));
}

/// The table that the text at hand is in a cell of, not in a group within one.
Typesetter::Group* Typesetter::table()
{
    return m_in_line == 0 && !m_groups.empty() && m_groups.back().table ? &m_groups.back() : nullptr;
}

/// What begins in a cell is no part of it.
void Typesetter::close_cells()
{
    for (const Group& group : m_groups) {
        if (group.table) {
            m_page.close(group.look);
        }
    }
}

void Typesetter::begin_row()
{
    Group& cells = m_groups.back();
    m_page.begin(marked::Block::Kind::item, 1);
    cells.cell = 1;
    cells.look = m_page.open({.style = marked::Style::field, .value = "row/1"}, depth());
}

void Typesetter::end_cell(std::size_t offset)
{
    Group* cells = table();
    if (cells == nullptr || cells->cell >= most_cells) {
        m_page.blank(offset);
        return;
    }
    m_page.close(cells->look);
    if (m_page.is_loud() && marked::section_class(m_page.words()) != marked::SectionClass::unknown) {
        m_page.finish_as_heading(); // in the margin of what the row holds
        m_page.begin(marked::Block::Kind::item, 1);
    } else {
        m_page.line_break(offset);
    }
    cells->look = m_page.open({.style = marked::Style::field, .value = fmt::format("row/{}", ++cells->cell)}, depth());
}

void Typesetter::end_row()
{
    m_page.close(m_groups.back().look);
    if (m_page.is_loud()) {
        m_page.finish_as_heading();
    } else {
        m_page.finish();
    }
    begin_row();
}

} // namespace vitalign::latex
