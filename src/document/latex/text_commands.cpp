#include "latex/text_commands.hpp"

#include "latex/arguments.hpp"
#include "schemas/ascii.hpp"
#include "tex/characters.hpp"
#include "tex/scan.hpp"

#include <algorithm>
#include <utility>

namespace vitalign::latex {

namespace {

constexpr std::size_t longest_quoted = 500;
constexpr std::size_t longest_address = 4000;
constexpr int deepest_argument = 8;

std::string address_within(const Frame& raw, int nesting)
{
    std::string out;
    for (std::size_t i = 0; i < raw.text.size() && out.size() < longest_address; ++i) {
        const char c = raw.text[i];
        const char following = i + 1 < raw.text.size() ? raw.text[i + 1] : '\0';
        const auto number = static_cast<std::size_t>(following) - '1';
        if (c == '\\' && ascii::is_alpha(following)) {
            const std::string_view name = tex::command_name(raw.text, i);
            out += tex::symbol(name).value_or("");
            i += name.size();
        } else if (c == '#' && raw.call && number < raw.call->arguments.size() && nesting < deepest_argument) {
            out += address_within(raw.call->arguments[number], nesting + 1);
            ++i;
        } else if (c == '%' && (following == '\n' || following == '\r')) {
            continue;
        } else if (c != '\\' && c != '{' && c != '}' && !ascii::is_space(c)) {
            out += c;
        }
    }
    return out;
}

/// Prints an address with the place of each of its characters.
void print_address(Page& page, std::string_view text, const Frame& raw)
{
    if (text == raw.text || !raw.literal) {
        page.text(text, raw.place);
        return;
    }
    std::size_t at = 0;
    for (std::size_t i = 0; i < text.size(); ++i) { // characters are kept, only others are left out
        at = std::min(raw.text.find(text[i], at), raw.text.size());
        page.text(text.substr(i, 1), {raw.place.begin + at, raw.place.begin + at + 1});
        at = std::min(at + 1, raw.text.size());
    }
}

} // namespace

void look_of_argument(Job& job, Look look)
{
    skip_blanks(job.input);
    if (job.input.next() == '{') {
        open_group(job, {}, std::move(look));
    }
}

void styles(Job& job, const Command& command)
{
    look_of_argument(job, {.style = command.macro.style, .loud = command.macro.loud});
}

void switches(Job& job, const Command& command)
{
    if (command.macro.style || !job.groups.empty()) { // a size for all of the document marks nothing
        job.page.open({.style = command.macro.style, .loud = command.macro.loud}, job.groups.size());
    }
}

void resets(Job& job, const Command&)
{
    job.page.close_depth(job.groups.size());
}

void spaces(Job& job, const Command& command)
{
    job.page.blank(command.at.begin);
}

void spaces_words(Job& job, const Command& command)
{
    if (ascii::is_alpha(job.input.next())) {
        job.page.blank(command.at.begin);
    }
}

void quotes_source(Job& job, const Command&)
{
    const std::string_view near = job.input.rest().substr(0, longest_quoted);
    const std::size_t end = near.empty() ? std::string_view::npos : near.find(near.front(), 1);
    if (end == std::string_view::npos) {
        return;
    }
    job.input.skip(1);
    const std::size_t look = job.page.open({.style = marked::Style::code}, job.groups.size());
    job.page.text(near.substr(1, end - 1), job.input.extent(end - 1));
    job.page.close(look);
    job.input.skip(end);
}

std::string address_of(const Frame& raw)
{
    return address_within(raw, 0);
}

void link(Job& job)
{
    if (const auto target = raw_argument(job.input)) {
        look_of_argument(job, {.style = marked::Style::link, .value = address_of(*target)});
    }
}

void links(Job& job, const Command&)
{
    link(job);
}

void addresses(Job& job, const Command& command)
{
    const auto raw = raw_argument(job.input);
    if (!raw) {
        return;
    }
    const std::string text = address_of(*raw);
    const std::string prefix{text.starts_with(command.macro.prefix) ? "" : command.macro.prefix};
    const std::size_t look = job.page.open({.style = marked::Style::link, .value = prefix + text}, job.groups.size());
    print_address(job.page, text, *raw);
    job.page.close(look);
}

} // namespace vitalign::latex
