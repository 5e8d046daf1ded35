// Text between the commands: white space, comments, plain characters and their ligatures.
#pragma once

#include <cstddef>
#include <string_view>

namespace vitalign::latex {

struct Job;

/// A stretch of blanks, line breaks and comments.
struct Space {
    std::size_t end = 0;
    bool blank = false;                              ///< prints as a blank
    bool blank_line = false;                         ///< ends a paragraph
    bool new_line = false;                           ///< also by a comment, which takes its line break with it
    std::size_t line_break = std::string_view::npos; ///< the first, if any
};
/// The stretch that begins at `at`; it may be empty.
Space space_at(std::string_view text, std::size_t at);

/// Reads white space; says whether there is any.
bool white_space(Job& job);
/// `~`
void blank(Job& job);
void plain_text(Job& job);

} // namespace vitalign::latex
