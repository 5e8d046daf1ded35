// What follows a command: blanks, arguments to pass over or to take unread.
#pragma once

#include "latex/input.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace vitalign::latex {

inline constexpr int most_arguments = 12; ///< of a macro that nobody knows

/// Reads on in the source around a body that ends with blanks.
void skip_blanks(Input& input);

/// The length of the group that comes next, with its braces; nothing if it has no end.
std::optional<std::size_t> group_length(Input& input);

/// Passes over what a macro takes, in the letters of tex::Macro: `*` a star, `o` an option, `m` an argument, `d` a
/// length. Of the rest nothing is passed over if an argument is missing.
void skip_arguments(Input& input, std::string_view kinds);

/// What the braces that follow hold, unread; nothing if none follow.
std::optional<Frame> raw_argument(Input& input);
/// What the brackets that come next hold, unread, if they end within `longest` bytes.
std::optional<Frame> raw_option(Input& input, std::size_t longest = std::string_view::npos);
/// A group, or the one command or character that stands for it; empty at the end of the group at hand.
Frame argument(Input& input);

/// The groups that follow.
struct Ahead {
    int groups = 0; ///< no more than `most_arguments`
    std::size_t end = 0;
    bool structured = false; ///< they hold sections
    bool address = false;    ///< the first is one
};
Ahead look_ahead(Input& input);

} // namespace vitalign::latex
