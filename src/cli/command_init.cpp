#include "cli/command.hpp"
#include "pipeline/init.hpp"
#include "schemas/ascii.hpp"

#include <fmt/ranges.h>

namespace vitalign::cli {

namespace {

/// Asks until the answer is a number of the list; an empty line is none of them.
std::optional<std::size_t> choose(Console& console, const std::vector<pipeline::PossibleOwner>& people)
{
    std::string question = "Whose CV is it?\n";
    for (std::size_t i = 0; i < people.size(); ++i) {
        question += fmt::format("  {}. {} ({})\n", i + 1, people[i].name, people[i].why);
    }
    const std::string prompt = fmt::format("1 to {}, or nothing for somebody else: ", people.size());
    auto answer = console.ask(question + prompt);
    while (answer && !ascii::trim(*answer).empty()) {
        const auto number = ascii::number(ascii::trim(*answer));
        if (number && *number >= 1 && static_cast<std::size_t>(*number) <= people.size()) {
            return static_cast<std::size_t>(*number) - 1;
        }
        answer = console.ask(prompt);
    }
    return std::nullopt;
}

std::string also(const pipeline::InitResult& done)
{
    return done.aliases.empty() ? "" : fmt::format(", also {}", fmt::join(done.aliases, ", "));
}

} // namespace

Exit run(const InitOptions& options, const Globals& globals, Console& console)
{
    const auto done = pipeline::init({.cv = options.cv,
                                      .name = options.name,
                                      .config = globals.config.value_or("vitalign.toml"),
                                      .choose = [&](const auto& people) { return choose(console, people); }});
    if (!done) {
        return report_failure(console, done.error());
    }
    console.note(fmt::format("wrote {} for {}{}{}{}\nnext: look through it, then `vitalign sync` and `vitalign diff`",
                             done->file.string(), done->name, done->why.empty() ? "" : fmt::format(" ({})", done->why),
                             also(*done),
                             options.cv ? fmt::format("; the CV has {} entries", done->entries) : ""));
    return Exit::nothing;
}

} // namespace vitalign::cli
