// Brackets, strings and arguments of Typst.
#pragma once

#include "marked/marked_text.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace vitalign::typst {

struct Argument {
    std::string_view name = {}; ///< empty for a positional one
    marked::Part value = {};
};

struct Call {
    std::string_view name = {};
    std::vector<Argument> arguments = {};
    std::size_t end = 0; ///< behind the call
};

class Syntax {
public:
    explicit Syntax(std::string_view file) : m_file(file), m_budget(4 * file.size() + 1'000'000) {}

    std::string_view text(marked::Part part) const { return m_file.substr(part.begin, part.end - part.begin); }

    /// The identifier at `at`, with dots and hyphens; empty if there is none.
    std::string_view name_at(std::size_t at) const;

    /// Behind the bracket that closes the one at `at`; npos if none does, or if the file has been looked through too
    /// often already.
    std::size_t behind_brackets(std::size_t at);

    /// Behind the string, comment or raw text that begins at `at`; `at` if none does.
    std::size_t behind_string(std::size_t at) const;
    std::size_t behind_comment(std::size_t at) const;
    std::size_t behind_raw(std::size_t at) const;

    /// The call whose name begins at `at`; the end is `at` if the brackets do not close.
    Call call_at(std::size_t at);

    /// What stands between the commas in the brackets, which are not part of `inside`.
    std::vector<Argument> arguments(marked::Part inside);

private:
    std::size_t step_in_code(std::size_t at, std::string& open) const;
    std::size_t step_in_content(std::size_t at, std::string& open) const;
    void spend(std::size_t steps) { m_budget -= std::min(m_budget, steps); }
    void add_argument(std::vector<Argument>& out, marked::Part part) const;
    marked::Part without_blanks(marked::Part part) const;

    std::string_view m_file;
    std::size_t m_budget;
};

} // namespace vitalign::typst
