// The macros that a document defines for itself.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace vitalign::latex {

struct Definition {
    int parameters = 0;
    std::optional<std::string_view> first = {}; ///< what the first parameter is unless an option says otherwise
    std::string_view body = {};
    bool simple = true; ///< words and formatting, so that what it prints can be told from its body
};

class Definitions {
public:
    /// Learns from the definition whose command (`newcommand`, `def`, `let`) ends at `at`; returns where it ends,
    /// which is `at` for one that cannot be read. `text` must outlive this.
    std::size_t learn(std::string_view command, std::string_view text, std::size_t at);

    const Definition* find(std::string_view name) const;

    /// Switches, declared by \newif: `\ifshort` asks, `\shorttrue` and `\shortfalse` set.
    void declare(std::string_view condition) { m_switches.emplace(condition, false); }
    bool set(std::string_view command);
    /// What is not known is taken to hold.
    bool holds(std::string_view condition) const;

private:
    std::size_t learn_command(std::string_view text, std::size_t at);
    std::size_t learn_document_command(std::string_view text, std::size_t at);
    std::size_t learn_primitive(std::string_view text, std::size_t at);
    std::size_t learn_alias(std::string_view text, std::size_t at);

    std::map<std::string, Definition, std::less<>> m_known;
    std::map<std::string, bool, std::less<>> m_switches;
};

} // namespace vitalign::latex
