#include "latex/commands.hpp"

#include "latex/arguments.hpp"
#include "latex/calls.hpp"
#include "latex/environments.hpp"
#include "latex/headings.hpp"
#include "latex/inclusions.hpp"
#include "latex/job.hpp"
#include "latex/lists.hpp"
#include "latex/preamble.hpp"
#include "latex/text_commands.hpp"
#include "latex/unknown_macros.hpp"
#include "schemas/ascii.hpp"
#include "tex/characters.hpp"
#include "tex/scan.hpp"

#include <algorithm>
#include <array>

namespace vitalign::latex {

namespace {

constexpr std::size_t longest_accented = 64;

struct Row {
    tex::Verb verb;
    void (*does)(Job& job, const Command& command);
};

/// Macros with other verbs only drop their arguments.
constexpr std::array rows{
    // text_commands.hpp: \emph, \bfseries, \normalfont, \quad, \xspace, \verb, \href, \url
    Row{tex::Verb::styles, styles},
    Row{tex::Verb::switches, switches},
    Row{tex::Verb::resets, resets},
    Row{tex::Verb::spaces, spaces},
    Row{tex::Verb::spaces_words, spaces_words},
    Row{tex::Verb::quotes_source, quotes_source},
    Row{tex::Verb::links, links},
    Row{tex::Verb::addresses, addresses},
    // headings.hpp: \section, \paragraph, \par, `\\`
    Row{tex::Verb::heads, heads},
    Row{tex::Verb::runs_in, runs_in},
    Row{tex::Verb::notes, notes},
    Row{tex::Verb::parts, parts},
    Row{tex::Verb::breaks, breaks},
    // lists.hpp: \item
    Row{tex::Verb::items, items},
    // environments.hpp: \begin, \end
    Row{tex::Verb::begins, begins},
    Row{tex::Verb::ends, ends},
    // preamble.hpp: \newcommand, \newif
    Row{tex::Verb::defines, defines},
    Row{tex::Verb::decides, decides},
    // inclusions.hpp: \input, \addbibresource, \bibliography, \fullcite
    Row{tex::Verb::inputs, inputs},
    Row{tex::Verb::names_files, names_files},
    Row{tex::Verb::prints_files, prints_files},
    Row{tex::Verb::prints_entry, prints_entry},
};

bool is_word(std::string_view name)
{
    return !name.empty() && ascii::is_alpha(name.front());
}

void skip_name(Job& job, std::string_view name)
{
    job.input.skip(1 + name.size());
    if (is_word(name)) {
        skip_blanks(job.input);
    }
}

void known(Job& job, const Command& command)
{
    skip_name(job, command.name);
    skip_arguments(job.input, command.macro.arguments);
    const auto row = std::ranges::find(rows, command.macro.verb, &Row::verb);
    if (row != rows.end()) {
        row->does(job, command);
    }
}

void character(Job& job, std::string_view printed, Extent at, bool blank_behind)
{
    job.page.text(printed, at);
    if (in(job, Group::Kind::mathematics) && blank_behind) { // 3 \times 10
        job.page.blank(at.end);
    }
}

/// The author's own macro means what it says, where LaTeX's of that name does no more than mark or drop words.
bool outweighs(const Definition& own, const tex::Macro& macro)
{
    constexpr std::array of_words{tex::Verb::addresses, tex::Verb::drops, tex::Verb::styles, tex::Verb::links};
    return !own.of_style && own.parameters > 0 && own.simple && own.body.find('#') != std::string_view::npos &&
           std::ranges::find(of_words, macro.verb) != of_words.end();
}

/// Whether the body of the macro is being read.
bool is_within(const Input& input, std::string_view name)
{
    return std::ranges::any_of(input.frames(), [&](const Frame& one) { return !one.literal && one.name == name; });
}

/// A command that neither LaTeX's macros nor the document's own explain.
void other(Job& job, std::string_view name, Extent at)
{
    const std::string_view behind = job.input.rest().substr(1 + name.size());
    skip_name(job, name);
    if (condition(job, name)) {
        return;
    }
    if (const auto printed = tex::symbol(name)) {
        character(job, *printed, at, !behind.empty() && ascii::is_space(behind.front()));
    } else if (name == "(" || name == "[" || name == ")" || name == "]") {
        turn_mathematics(job);
    } else if (tex::is_icon(name)) {
        skip_arguments(job.input, name == "faIcon" || name == "faStyle" ? "*om" : "*");
    } else if (is_word(name)) {
        unknown(job, name, at);
    }
}

} // namespace

void command(Job& job)
{
    const std::string_view rest = job.input.rest();
    const std::string_view name = tex::command_name(rest, 0);
    const Extent at = job.input.extent(1 + name.size());
    const Definition* own = find(job.definitions, name);
    const tex::Macro* macro = tex::macro(name);
    if (macro != nullptr && !(own != nullptr && outweighs(*own, *macro) && !is_within(job.input, name))) {
        known(job, {name, *macro, at});
    } else if (own != nullptr) {
        const bool calls_itself = !job.input.top().literal && job.input.top().name == name;
        skip_name(job, name);
        if (!calls_itself) {
            call(job, name, *own, at);
        }
    } else if (const auto letter = tex::accented(rest.substr(0, longest_accented))) {
        job.page.text(letter->text, job.input.extent(letter->length));
        job.input.skip(letter->length);
    } else {
        other(job, name, at);
    }
}

} // namespace vitalign::latex
