#include "latex/preamble.hpp"

#include "schemas/ascii.hpp"
#include "tex/scan.hpp"

#include <algorithm>
#include <array>

namespace vitalign::latex {

namespace {

constexpr int deepest_style = 16;
constexpr std::string_view document = "{document}";

/// As `learn`; what is read in vain counts.
std::size_t learn_counted(Job& job, std::string_view command, std::string_view text, std::size_t at)
{
    const std::size_t end = learn(job.definitions, command, text, at);
    job.input.charge(end == at ? std::min(text.size() - at, tex::longest_argument) : 0);
    return end;
}

void read_styles(Job& job, std::string_view names, std::string_view ending, int nesting)
{
    for (const std::string_view part : ascii::split(names, ',')) {
        const std::string name{ascii::trim(part)};
        auto content = job.files.style(name + std::string{ending});
        content = content || !ending.empty() ? content : job.files.style(name + ".tex");
        if (content) {
            learn_citations(job.citations, *content);
            read_preamble(job, *content, nesting + 1);
            if (!ending.empty()) {
                settle_style(job.definitions, *content);
            }
        }
    }
}

/// Commands that name bibliographies, or files and styles with definitions.
struct Row {
    std::string_view command;
    std::string_view ending;
};

constexpr std::array rows{Row{"addbibresource", ".bib"},
                          Row{"input", ""},
                          Row{"include", ""},
                          Row{"usepackage", ".sty"},
                          Row{"RequirePackage", ".sty"},
                          Row{"documentclass", ".cls"}};

/// Reads what a command of the preamble names; returns where to read on.
std::size_t read_named(Job& job, std::string_view command, std::string_view text, std::size_t at, int nesting)
{
    const auto row = std::ranges::find(rows, command, &Row::command);
    if (row == rows.end() || nesting > deepest_style) {
        return at;
    }
    std::size_t begin = tex::after_blanks(text, at);
    if (begin < text.size() && text[begin] == '[') {
        begin = tex::after_blanks(text, tex::option_end(text, begin).value_or(begin - 1) + 1);
    }
    const auto end = begin < text.size() && text[begin] == '{' ? tex::group_end(text, begin) : std::nullopt;
    if (!end) {
        job.input.charge(std::min(text.size() - at, tex::longest_argument));
        return at;
    }
    const std::string_view names = text.substr(begin + 1, *end - begin - 1);
    if (row->ending == ".bib") {
        job.files.name_bibliographies(names);
    } else {
        read_styles(job, names, row->ending, nesting);
    }
    return *end + 1;
}

/// Reads the command of the preamble whose name ends at `at`; returns where to read on.
std::size_t read_command(Job& job, std::string_view name, std::string_view text, std::size_t at, int nesting)
{
    const tex::Macro* known = tex::macro(name);
    if (known != nullptr && known->verb == tex::Verb::defines) {
        return learn_counted(job, name, text, at);
    }
    if (known != nullptr && known->verb == tex::Verb::decides) {
        return declare(job.switches, text, at);
    }
    if (tex::is_condition(name) && !holds(job.switches, name)) {
        return tex::branch_end(text, at).end;
    }
    return set(job.switches, name) ? at : read_named(job, name, text, at, nesting);
}

} // namespace

std::size_t read_preamble(Job& job, std::string_view text, int nesting)
{
    for (std::size_t i = 0; i < text.size() && !job.input.exhausted();) {
        if (text[i] != '\\') {
            i = text[i] == '%' ? tex::after_comment(text, i) : i + 1;
            continue;
        }
        const std::string_view name = tex::command_name(text, i);
        i += 1 + name.size();
        if (name == "begin" && text.substr(i).starts_with(document)) {
            return i + document.size();
        }
        i = read_command(job, name, text, i, nesting);
    }
    return text.size();
}

void defines(Job& job, const Command& command)
{
    if (!job.input.rest().empty()) {
        Frame& frame = job.input.top();
        frame.at = learn_counted(job, command.name, frame.text, frame.at);
    }
}

void decides(Job& job, const Command&)
{
    job.input.skip(declare(job.switches, job.input.rest(), 0));
}

} // namespace vitalign::latex
