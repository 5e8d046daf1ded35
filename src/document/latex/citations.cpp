#include "latex/citations.hpp"

#include "schemas/ascii.hpp"
#include "tex/macros.hpp"
#include "tex/scan.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace vitalign::latex {

namespace {

constexpr std::size_t most_arguments = 3;
constexpr std::size_t longest_option = 1000;

/// The groups and options behind a command, without their braces and brackets.
struct Arguments {
    std::vector<std::string_view> groups = {};
    std::string_view option = {}; ///< the last
    std::size_t end = 0;
    bool broken = false; ///< one does not end
};

Arguments arguments_at(std::string_view text, std::size_t at)
{
    Arguments out{.end = at};
    if (at < text.size() && text[at] == '*') {
        ++at;
    }
    while (out.groups.size() < most_arguments) {
        at = tex::after_blanks(text, at);
        const char open = at < text.size() ? text[at] : '\0';
        const auto end = open == '{'   ? tex::group_end(text, at)
                         : open == '[' ? tex::option_end(text.substr(0, at + longest_option), at)
                                       : std::nullopt;
        if (!end) {
            out.broken = open == '{';
            break;
        }
        const std::string_view inside = ascii::trim(text.substr(at + 1, *end - at - 1));
        open == '{' ? out.groups.push_back(inside) : void(out.option = inside);
        at = out.end = *end + 1;
    }
    return out;
}

void add_keys(Citations::Names& keys, std::string_view list)
{
    for (const std::string_view part : ascii::split(list, ',')) {
        if (const std::string_view key = ascii::trim(part); !key.empty()) {
            keys.emplace(key);
        }
    }
}

void cites(Citations& citations, const Arguments& arguments)
{
    citations.all = citations.all || arguments.groups[0] == "*";
    add_keys(citations.keys, arguments.groups[0]);
}

void names(Citations& citations, const Arguments& arguments)
{
    citations.files.push_back(arguments.groups[0]);
}

void filters(Citations& citations, const Arguments& arguments)
{
    if (arguments.groups.size() > 1) {
        citations.filters.insert_or_assign(std::string{arguments.groups[0]}, arguments.groups[1]);
    }
}

void sorts(Citations& citations, const Arguments& arguments)
{
    if (arguments.groups.size() > 1) {
        add_keys(citations.categories[std::string{arguments.groups[0]}], arguments.groups[1]);
    }
}

/// What the first macro with an argument heads: `Papers` of `\section*{Papers}`; nothing if that is not said here.
std::string_view words_of(std::string_view body)
{
    const std::size_t open = body.find('{');
    const auto end = open == std::string_view::npos ? std::nullopt : tex::group_end(body, open);
    const std::string_view words = end ? body.substr(open + 1, *end - open - 1) : std::string_view{};
    return words.find('#') == std::string_view::npos ? words : std::string_view{};
}

void heads(Citations& citations, const Arguments& arguments)
{
    if (arguments.groups.size() > 1) {
        const std::string_view words = words_of(arguments.groups[1]);
        citations.headings.insert_or_assign(std::string{arguments.groups[0]}, words.empty() ? arguments.option : words);
    }
}

void heads_own(Citations& citations, const Arguments& arguments)
{
    if (arguments.groups.size() > 1) {
        citations.headings.insert_or_assign(std::string{arguments.groups[0]}, arguments.groups[1]);
    }
}

struct Row {
    std::string_view begins;
    bool whole; ///< the name has no more
    void (*learn)(Citations& citations, const Arguments& arguments);
};

constexpr std::array rows{
    Row{"nocite", false, cites},        Row{"bibentry", true, cites},       Row{"fullcite", true, cites},
    Row{"footfullcite", true, cites},   Row{"cite", false, cites},          Row{"parencite", true, cites},
    Row{"textcite", true, cites},       Row{"autocite", true, cites},       Row{"bibliography", true, names},
    Row{"nobibliography", true, names}, Row{"addbibresource", true, names}, Row{"addglobalbib", true, names},
    Row{"addsectionbib", true, names},  Row{"defbibfilter", true, filters}, Row{"addtocategory", true, sorts},
    Row{"defbibheading", true, heads},  Row{"newcites", true, heads_own},
};

} // namespace

void learn_citations(Citations& citations, std::string_view text)
{
    for (std::size_t i = text.find_first_of("\\%"); i < text.size(); i = text.find_first_of("\\%", i)) {
        if (text[i] == '%') {
            i = tex::begins_comment(text, i) ? tex::after_comment(text, i) : i + 1;
            continue;
        }
        const std::string_view name = tex::command_name(text, i);
        i += 1 + name.size();
        const auto* row = std::ranges::find_if(
            rows, [&](const Row& one) { return one.whole ? name == one.begins : name.starts_with(one.begins); });
        const Arguments arguments = row == rows.end() ? Arguments{} : arguments_at(text, i);
        if (arguments.broken) {
            return; // as is all that follows
        }
        if (!arguments.groups.empty()) {
            row->learn(citations, arguments);
            i = arguments.end;
        }
    }
}

} // namespace vitalign::latex
