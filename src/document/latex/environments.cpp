#include "latex/environments.hpp"

#include "latex/arguments.hpp"
#include "latex/headings.hpp"
#include "latex/lists.hpp"
#include "latex/tables.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace vitalign::latex {

namespace {

void ignore(Input& input, std::string_view name)
{
    const std::string end = fmt::format("\\end{{{}}}", name);
    const std::size_t at = input.rest().find(end);
    input.skip(at == std::string_view::npos ? input.rest().size() : at + end.size());
}

/// What stands before the environment ends.
void leave_text(Job& job, tex::Setting setting, std::size_t offset)
{
    if (setting == tex::Setting::list && !in_line(job)) {
        close_cells(job);
        job.page.finish(); // a list inside an item ends the item's own text
    } else if (setting != tex::Setting::mathematics) {
        paragraph(job, offset);
    }
}

void enter(Job& job, std::string_view name, const tex::Environment& known)
{
    const std::size_t offset = job.input.extent(0).begin;
    const bool rows = known.setting == tex::Setting::table && !in_line(job) && !job.page.is_item();
    leave_text(job, known.setting, offset);
    push(job, {.kind = Group::Kind::environment, .name = std::string{name}, .table = rows});
    if (known.setting == tex::Setting::mathematics) {
        push(job, {.kind = Group::Kind::mathematics});
    } else if (known.setting == tex::Setting::heading) {
        heading(job, 1, offset);
    } else {
        skip_arguments(job.input, known.arguments);
    }
    if (rows) {
        job.year_above.clear();
        begin_row(job);
    }
}

void enter_unknown(Job& job, std::string_view name, std::size_t offset)
{
    paragraph(job, offset);
    push(job, {.kind = Group::Kind::environment, .name = std::string{name}});
    skip_arguments(job.input, "o");
    if (job.input.next() != '{' || in_line(job)) {
        return;
    }
    const Ahead ahead = look_ahead(job.input);
    const std::string_view first = job.input.rest().substr(1, ahead.end > 1 ? ahead.end - 2 : 0);
    const bool layout = std::ranges::any_of(first, ascii::is_digit) || first.find('\\') != std::string_view::npos;
    if (ahead.groups > 1) {
        entry(job, name, 0);
    } else if (ahead.groups == 1 && first.size() > 2 && (!layout || group_names_section(job))) {
        heading(job, tex::heading_level(name).value_or(2), job.input.extent(0).begin);
    } else {
        skip_arguments(job.input, "m");
    }
}

void leave(Job& job)
{
    const Group& ended = job.groups.back();
    const bool block = ended.list || ended.table;
    if (ended.table) {
        end_row(job);
    }
    pop(job);
    if (block && !in_line(job)) {
        job.page.finish();
    } else {
        paragraph(job, job.input.extent(0).begin);
    }
    const int level = list_level(job);
    job.page.otherwise(level > 0 ? marked::Block::Kind::item : marked::Block::Kind::paragraph,
                       level > 0 ? level + 1 : 0);
}

} // namespace

void begins(Job& job, const Command&)
{
    const std::size_t offset = job.input.extent(0).begin;
    const auto raw = raw_argument(job.input);
    if (!raw) {
        return;
    }
    const std::string_view name = ascii::trim(raw->text);
    const tex::Environment* known = tex::environment(name);
    if (known == nullptr) {
        enter_unknown(job, name, offset);
    } else if (known->setting == tex::Setting::ignored) {
        ignore(job.input, name);
    } else {
        enter(job, name, *known);
    }
}

void ends(Job& job, const Command&)
{
    const auto raw = raw_argument(job.input);
    const std::string_view name = raw ? ascii::trim(raw->text) : std::string_view{};
    if (name == "document") {
        job.input.end_file();
    } else if (pop_to(job, [&](const Group& group) {
                   return group.kind == Group::Kind::environment && group.name == name;
               })) {
        leave(job);
    }
}

} // namespace vitalign::latex
