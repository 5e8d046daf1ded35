#include "latex/lists.hpp"

#include "latex/arguments.hpp"
#include "latex/lengths.hpp"
#include "latex/tables.hpp"
#include "marked/headings.hpp"
#include "tex/scan.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace vitalign::latex {

namespace {

constexpr std::size_t longest_label = 500;

void end_label(Job& job, const Group&)
{
    job.page.blank(job.input.extent(0).begin);
}

void end_entry(Job& job)
{
    job.page.line_break(job.input.extent(0).begin);
    if (list_level(job) == 0) {
        job.page.finish();
    }
}

/// The first field may be what the rest stands under: `Publications`, or a loud `Talks`.
bool heads_entry(const Page& page)
{
    const marked::SectionClass section = marked::section_class(page.words());
    const bool list = section == marked::SectionClass::publications || section == marked::SectionClass::patents;
    return (list && (page.is_loud() || marked::is_plain_heading(page.words()))) ||
           (section == marked::SectionClass::other && page.is_loud());
}

/// Begins the field behind the last one, or ends the entry.
void next_field(Job& job, const Group& last)
{
    if (last.index == 1 && heads_entry(job.page)) {
        job.page.finish_as_heading();
        begin_item(job);
    }
    skip_blanks(job.input);
    const std::string_view rest = job.input.rest();
    const bool option = rest.starts_with('[') && tex::option_end(rest.substr(0, tex::longest_argument), 0).has_value();
    const bool full = last.index >= (last.most > 0 ? std::min(last.most, most_arguments) : most_arguments);
    if (full || !(option || rest.starts_with('{'))) {
        end_entry(job);
        return;
    }
    Group field{.kind = option ? Group::Kind::option : Group::Kind::brace,
                .at_end = next_field,
                .in_line = true,
                .name = last.name,
                .index = last.index + 1,
                .most = last.most};
    if (option && is_length(rest.substr(1, rest.find(']') - 1))) {
        skip_arguments(job.input, "o");
        next_field(job, field);
        return;
    }
    job.page.line_break(job.input.extent(0).begin);
    const std::string name = fmt::format("{}/{}", field.name, field.index);
    open_group(job, std::move(field), {.style = marked::Style::field, .value = name});
}

} // namespace

int list_level(const Job& job)
{
    return static_cast<int>(std::ranges::count(job.groups, true, &Group::list));
}

void begin_item(Job& job)
{
    close_cells(job);
    job.page.begin(marked::Block::Kind::item, std::max(list_level(job), 1));
}

void items(Job& job, const Command& command)
{
    if (Group* around = environment(job)) {
        around->list = true;
    }
    in_line(job) ? job.page.line_break(command.at.begin) : begin_item(job);
    skip_blanks(job.input);
    const std::string_view near = job.input.rest().substr(0, longest_label);
    if (near.starts_with('[') && tex::option_end(near, 0)) {
        open_group(job, {.kind = Group::Kind::option, .at_end = end_label},
                   {.style = marked::Style::field, .value = "label"});
    }
}

void entry(Job& job, std::string_view macro, int most)
{
    if (Group* around = environment(job)) {
        const tex::Environment* known = tex::environment(around->name);
        around->list = around->list || (known != nullptr && known->setting == tex::Setting::list);
    }
    if (!(job.page.is_item() && job.page.at_start())) {
        begin_item(job);
    }
    next_field(job, {.name = std::string{macro}, .most = most});
}

} // namespace vitalign::latex
