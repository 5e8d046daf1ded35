#include "org/emphasis.hpp"

#include "schemas/ascii.hpp"

#include <algorithm>

namespace vitalign::org {

namespace {

constexpr std::array<Emphasis, 5> emphases{{{'*', marked::Style::bold},
                                            {'/', marked::Style::italic},
                                            {'_', marked::Style::underlined},
                                            {'=', marked::Style::code, true},
                                            {'~', marked::Style::code, true}}};

/// What may stand before and behind emphasis, as in Org's manual, and the brackets that people put around it.
constexpr std::string_view before_emphasis = " \t\n-('\"{[,;:|";
constexpr std::string_view behind_emphasis = " \t\n-.,:!?;'\")}[]|\\";

/// Emphasis is no longer than this, nor does it go on for more lines.
constexpr std::size_t longest_emphasis = 600;
constexpr std::ptrdiff_t most_lines = 3;

bool opens_at(std::string_view text, std::size_t at, const OpenEmphases& open)
{
    const bool free = at == 0 || before_emphasis.find(text[at - 1]) != std::string_view::npos ||
                      (!open.ends.empty() && emphasis_of(text[at - 1]) != nullptr);
    return free && at + 1 < text.size() && !ascii::is_space(text[at + 1]);
}

bool closes_at(std::string_view text, std::size_t at, const OpenEmphases& open)
{
    return !ascii::is_space(text[at - 1]) &&
           (at + 1 >= text.size() || behind_emphasis.find(text[at + 1]) != std::string_view::npos ||
            (!open.ends.empty() && open.ends.back() == at + 1));
}

} // namespace

const Emphasis* emphasis_of(char marker)
{
    const auto* found = std::ranges::find(emphases, marker, &Emphasis::marker);
    return found == emphases.end() ? nullptr : found;
}

std::optional<std::size_t> end_of_emphasis(std::string_view text, std::size_t at, OpenEmphases& open)
{
    if (!opens_at(text, at, open)) {
        return std::nullopt;
    }
    const std::size_t outer = open.ends.empty() ? text.size() : open.ends.back();
    const std::size_t limit = std::min(outer, at + longest_emphasis);
    std::size_t& searched = open.searched[static_cast<unsigned char>(text[at])];
    std::size_t end = std::max(at + 2, searched);
    std::ptrdiff_t lines = 1;
    for (; end < limit && lines <= most_lines; ++end) {
        lines += text[end] == '\n' ? 1 : 0;
        if (text[end] == text[at] && closes_at(text, end, open)) {
            return end;
        }
    }
    searched = open.ends.empty() ? end : searched;
    return std::nullopt;
}

} // namespace vitalign::org
