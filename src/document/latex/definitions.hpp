// The macros that a document defines for itself: \newcommand, \def, \let.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace vitalign::latex {

struct Definition {
    int parameters = 0;
    std::optional<std::string_view> first = {}; ///< what the first parameter is unless an option says otherwise
    std::string_view body = {};
    bool simple = true;    ///< words and formatting, so that what it prints can be told from its body
    bool of_style = false; ///< not the author's own
};

using Definitions = std::map<std::string, Definition, std::less<>>;

/// Learns from the definition whose command (`newcommand`, `def`, `let`) ends at `at`; returns where it ends, which is
/// `at` for one that cannot be read. `text` must outlive the definitions.
std::size_t learn(Definitions& definitions, std::string_view command, std::string_view text, std::size_t at);

/// Of what was learnt from the text of a class or style, drops the macros that take arguments and print none: such a
/// body stands there until another file redefines it.
void settle_style(Definitions& definitions, std::string_view style);

/// The macro of that name; null if the document has none.
const Definition* find(const Definitions& definitions, std::string_view name);

} // namespace vitalign::latex
