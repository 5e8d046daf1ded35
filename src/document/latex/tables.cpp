#include "latex/tables.hpp"

#include "latex/headings.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace vitalign::latex {

namespace {

constexpr int most_cells = 50;

void begin_cell(Job& job, Group& row, int number)
{
    row.cell = number;
    row.look =
        job.page.open({.style = marked::Style::field, .value = fmt::format("row/{}", number)}, job.groups.size());
}

/// A year alone in front of a row stands for the rows below it whose first cell is empty.
void year_as_above(Job& job, std::size_t offset)
{
    const std::string_view words = ascii::trim(job.page.words());
    const bool year = words.size() == 4 && std::ranges::all_of(words, ascii::is_digit);
    if (words.empty()) {
        job.page.text(job.year_above, {offset, offset + 1});
    } else {
        job.year_above = year ? words : std::string_view{};
    }
}

} // namespace

Group* table(Job& job)
{
    return !job.groups.empty() && job.groups.back().table && !in_line(job) ? &job.groups.back() : nullptr;
}

void begin_row(Job& job)
{
    job.page.begin(marked::Block::Kind::item, 1);
    begin_cell(job, job.groups.back(), 1);
}

void end_row(Job& job)
{
    job.page.close(job.groups.back().look);
    if (job.page.is_loud()) {
        job.page.finish_as_heading(reads_as_heading(job.page) ? loud_level : topic_level);
    } else {
        job.page.finish();
    }
    begin_row(job);
}

void end_cell(Job& job)
{
    const std::size_t offset = job.input.extent(1).begin;
    job.input.skip(1);
    Group* row = table(job);
    if (row == nullptr || row->cell >= most_cells) {
        job.page.blank(offset);
        return;
    }
    if (row->cell == 1) {
        year_as_above(job, offset);
    }
    job.page.close(row->look);
    if (reads_as_heading(job.page)) { // in the margin of what the row holds
        job.page.finish_as_heading();
        job.page.begin(marked::Block::Kind::item, 1);
    } else {
        job.page.line_break(offset);
    }
    begin_cell(job, *row, row->cell + 1);
}

void close_cells(Job& job)
{
    for (const Group& group : job.groups) {
        if (group.table) {
            job.page.close(group.look);
        }
    }
}

} // namespace vitalign::latex
