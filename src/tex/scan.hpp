// LaTeX source looked at without being read: where a command's name, a comment, a group ends.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace vitalign::tex {

/// What is longer is no argument but a mistake: a brace that is never closed.
inline constexpr std::size_t longest_argument = 1U << 18U;

/// The name of the command whose backslash stands at `at`: letters, or one other character; empty at the end.
std::string_view command_name(std::string_view text, std::size_t at);

/// Whether the `%` at `at`, which has no backslash, begins a comment and is no part of an address (`a%2Fb`).
bool begins_comment(std::string_view text, std::size_t at);

/// Behind the comment at `at`, its line break and the indent of the next line.
std::size_t after_comment(std::string_view text, std::size_t at);

/// Behind blanks and comments from `at` on, but before a blank line.
std::size_t after_blanks(std::string_view text, std::size_t at);

/// Where the group that begins at `at` with `{` has its `}`; nothing if it is longer than an argument.
std::optional<std::size_t> group_end(std::string_view text, std::size_t at);

/// Where the option that begins at `at` with `[` has its `]`.
std::optional<std::size_t> option_end(std::string_view text, std::size_t at);

/// Behind the `\fi` or `\else` that ends the branch from `at` on, or the end of the text.
struct Branch {
    std::size_t end = 0;
    bool has_else = false;
};
Branch branch_end(std::string_view text, std::size_t at);

/// Whether a command of this name begins a condition that ends with `\fi`.
bool is_condition(std::string_view name);

} // namespace vitalign::tex
