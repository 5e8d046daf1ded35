#include "latex/conditions.hpp"

#include "latex/job.hpp"
#include "tex/scan.hpp"

namespace vitalign::latex {

std::size_t declare(Switches& switches, std::string_view text, std::size_t at)
{
    if (at >= text.size() || text[at] != '\\') {
        return at;
    }
    const std::string_view name = tex::command_name(text, at);
    switches.emplace(name, false);
    return at + 1 + name.size();
}

bool set(Switches& switches, std::string_view command)
{
    for (const bool value : {true, false}) {
        const std::string_view end = value ? "true" : "false";
        if (command.ends_with(end)) {
            const auto found = switches.find("if" + std::string{command.substr(0, command.size() - end.size())});
            if (found != switches.end()) {
                found->second = value;
                return true;
            }
        }
    }
    return false;
}

bool holds(const Switches& switches, std::string_view condition)
{
    const auto found = switches.find(condition);
    return condition != "iffalse" && (found == switches.end() || found->second);
}

bool condition(Job& job, std::string_view name)
{
    if (name == "fi" || set(job.switches, name)) {
        return true;
    }
    if (name != "else" && !tex::is_condition(name)) {
        return false;
    }
    if (name == "else" || !holds(job.switches, name)) {
        job.input.skip(tex::branch_end(job.input.rest(), 0).end);
    }
    return true;
}

} // namespace vitalign::latex
