#include "latex/headings.hpp"

#include "latex/arguments.hpp"
#include "latex/tables.hpp"
#include "latex/text_commands.hpp"
#include "marked/headings.hpp"
#include "schemas/ascii.hpp"
#include "tex/inline_text.hpp"

namespace vitalign::latex {

namespace {

constexpr std::size_t longest_run_in = 60;
constexpr std::size_t longest_note = 40;
constexpr int note_level = 2; ///< below a section

bool names_section(std::string_view words)
{
    return marked::section_class(words) != marked::SectionClass::unknown;
}

/// The words of the group that comes next, if it is no longer than a heading; else none.
std::string group_words(Job& job)
{
    const std::string_view rest = job.input.rest();
    const auto length = rest.starts_with('{') ? group_length(job.input) : std::nullopt;
    if (!length || *length > 2 * longest_run_in) {
        return {};
    }
    std::string latex{rest.substr(1, *length - 2)};
    const auto& call = job.input.top().call;
    if (const std::size_t at = latex.find('#'); call && at + 1 < latex.size()) {
        const auto number = static_cast<std::size_t>(latex[at + 1]) - '1';
        latex.replace(at, 2, number < call->arguments.size() ? call->arguments[number].text : "");
    }
    if (const std::size_t skip = latex.find("skip"); skip != std::string::npos) { // {\vskip -2em}Papers
        const std::size_t end = latex.find('}', skip);
        latex.erase(0, end == std::string::npos ? 0 : end + 1);
    }
    return tex::from_latex(latex);
}

} // namespace

void heading(Job& job, int level, std::size_t offset)
{
    skip_blanks(job.input);
    if (job.input.next() != '{') {
        return;
    }
    if (in_line(job)) {
        job.page.line_break(offset);
        return;
    }
    job.page.begin(marked::Block::Kind::heading, level);
    open_group(job, {.at_end = [](Job& ending, const Group&) { ending.page.finish(); }, .in_line = true});
}

void heads(Job& job, const Command& command)
{
    heading(job, command.macro.level, command.at.begin);
}

void runs_in(Job& job, const Command& command)
{
    skip_blanks(job.input);
    const std::string_view rest = job.input.rest();
    const auto length = rest.starts_with('{') ? group_length(job.input) : std::nullopt;
    if (!length) {
        return;
    }
    const std::string_view words = rest.substr(1, *length - 2);
    const std::string_view behind = rest.substr(*length, longest_run_in);
    if ((words.size() < longest_run_in && names_section(words)) ||
        ascii::trim(behind.substr(0, behind.find('\n'))).empty()) {
        heads(job, command);
        return;
    }
    in_line(job) ? job.page.line_break(command.at.begin) : job.page.finish();
    styles(job, command);
}

bool group_names_section(Job& job)
{
    return names_section(group_words(job));
}

void notes(Job& job, const Command& command)
{
    skip_blanks(job.input);
    const std::string words = group_words(job);
    if (words.empty() || words.size() > longest_note) {
        skip_arguments(job.input, "m");
    } else if (!in_line(job) && !job.page.is_item() && names_section(words)) {
        heading(job, note_level, command.at.begin);
    } else {
        job.page.blank(command.at.begin);
        open_group(job, {.at_end = [](Job& ending, const Group&) { ending.page.blank(ending.input.extent(0).begin); }});
    }
}

bool reads_as_heading(const Page& page)
{
    return page.is_loud() && names_section(page.words());
}

void paragraph(Job& job, std::size_t offset)
{
    while (in(job, Group::Kind::mathematics)) {
        pop(job);
    }
    if (in_line(job) || job.page.is_item()) {
        job.page.line_break(offset);
    } else {
        job.page.finish();
    }
}

void parts(Job& job, const Command& command)
{
    paragraph(job, command.at.begin);
}

void breaks(Job& job, const Command& command)
{
    if (table(job) != nullptr) {
        end_row(job);
    } else if (!in_line(job) && reads_as_heading(job.page)) {
        job.page.finish_as_heading();
    } else {
        job.page.line_break(command.at.begin);
    }
}

} // namespace vitalign::latex
