#include "latex/unknown_macros.hpp"

#include "latex/headings.hpp"
#include "latex/job.hpp"
#include "latex/lists.hpp"
#include "latex/text_commands.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>

namespace vitalign::latex {

namespace {

bool says(std::string_view name, std::string_view part)
{
    return ascii::lower(name).find(part) != std::string::npos;
}

bool is_item_name(std::string_view name)
{
    return says(name, "item") || says(name, "entry");
}

/// Groups of text, one after the other.
void words(Job& job)
{
    if (job.input.next() != '{') {
        return;
    }
    open_group(job, {.at_end = [](Job& ending, const Group&) {
                   if (ending.input.next() == '{') {
                       ending.page.blank(ending.input.extent(0).begin);
                   }
                   words(ending);
               }});
}

void item(Job& job)
{
    job.page.begin(marked::Block::Kind::item, std::max(list_level(job), 1));
    skip_arguments(job.input, "o");
    open_group(job, {.at_end = [](Job& ending, const Group&) {
                   if (list_level(ending) == 0) {
                       ending.page.finish();
                   }
               }});
}

Guess guess_here(Job& job, std::string_view name, const Ahead& ahead)
{
    const std::string_view rest = job.input.rest();
    const std::string_view behind = rest.substr(std::min(ahead.end, rest.size()));
    const bool starts = job.page.at_start();
    const bool block = !in_line(job) && (starts || (job.line_start && !job.page.is_item()));
    const bool alone = starts || behind.empty() || ascii::is_space(behind[0]) || behind[0] == '\\';
    return guess(name, ahead, block, alone);
}

/// A macro that headed a known section heads the others, too.
bool heads_here(Job& job, std::string_view name)
{
    if (in_line(job) || !job.page.at_start() || job.page.is_item()) {
        return false;
    }
    if (group_names_section(job)) {
        job.heading_macros.emplace(name);
    }
    return job.heading_macros.contains(name);
}

/// `\block{Papers}{\begin{itemize} ...`
bool heads_list(Job& job, const Ahead& ahead)
{
    return !in_line(job) && !job.page.is_item() && job.input.next() == '{' &&
           job.input.rest().substr(0, ahead.end).find("\\begin{") != std::string_view::npos && group_names_section(job);
}

} // namespace

Guess guess(std::string_view name, const Ahead& ahead, bool block, bool alone)
{
    if (ahead.groups == 2 && ahead.address) {
        return Guess::link;
    }
    if (block && alone && ahead.groups > 1 && !ahead.structured) {
        return Guess::entry;
    }
    if (block && ahead.groups == 1) {
        return says(name, "item") ? Guess::item : says(name, "heading") ? Guess::heading : Guess::words;
    }
    return Guess::words;
}

void unknown(Job& job, std::string_view name, Extent at, int parameters)
{
    skip_arguments(job.input, "*");
    if (job.input.next() != '{' && job.input.next() != '[') {
        return;
    }
    if (const auto level = tex::heading_level(name)) {
        skip_arguments(job.input, "o");
        heading(job, *level, at.begin);
        return;
    }
    const Ahead ahead = look_ahead(job.input);
    if (ahead.groups == 0 && ahead.end > 0 && is_item_name(name)) { // \entry*[2018] Ann Oh
        items(job, {name, *tex::macro("item"), at});
        return;
    }
    if (ahead.groups == 2 && heads_list(job, ahead)) { // the second group is what stands below
        heading(job, 2, at.begin);
        return;
    }
    if (ahead.groups == 1 && heads_here(job, name)) {
        heading(job, says(name, "sub") ? 2 : 1, at.begin);
        return;
    }
    const Guess taken_for = guess_here(job, name, ahead);
    if (taken_for == Guess::link || (taken_for == Guess::words && ahead.groups > 0)) {
        skip_arguments(job.input, "o");
    }
    switch (taken_for) {
    case Guess::link: link(job); break;
    case Guess::entry: entry(job, name, parameters); break;
    case Guess::item: item(job); break;
    case Guess::heading: heading(job, says(name, "sub") ? 2 : 1, at.begin); break;
    case Guess::words: words(job); break;
    }
}

} // namespace vitalign::latex
