// The characters that LaTeX commands stand for.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace vitalign::tex {

/// `†` for `dag`, `α` for `alpha`, `&` for `&`; nothing for a command that stands for no character.
std::optional<std::string> symbol(std::string_view name);

/// An accented letter, `{\'e}` without its braces: its character and the length of its source.
struct Accented {
    std::string text = {};
    std::size_t length = 0;
};

/// The accented letter whose backslash `latex` begins with, if it does with one.
std::optional<Accented> accented(std::string_view latex);

} // namespace vitalign::tex
