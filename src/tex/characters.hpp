// The characters that TeX commands stand for: one table, for reading and for writing.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace vitalign::tex {

/// `†` for `dag`, `α` for `alpha`, `&` for `&`; nothing for a command that stands for no character.
std::optional<std::string> symbol(std::string_view name);

/// An accented letter, `{\'e}` without its braces: its characters and the length of its source.
struct Accented {
    std::string text = {};
    std::size_t length = 0;
};

/// The accented letter whose backslash `latex` begins with, if it does with one. Accents may stand on each other.
std::optional<Accented> accented(std::string_view latex);

/// Several characters that TeX prints as one: `--`, ```` `` ````.
struct Ligature {
    std::string_view latex = {}; ///< empty: there is none
    std::string_view text = {};
};

/// The ligature that `latex` begins with; an apostrophe stays one.
Ligature ligature(std::string_view latex);

/// How TeX spells the character so that it prints it and nothing else: `{\ss}`, `{\'e}`, `\&`, `--`. Empty for one that
/// every TeX takes as it is, and for letters that TeX has no command for (Hangul, Cyrillic).
std::string spelling(char32_t character);

} // namespace vitalign::tex
