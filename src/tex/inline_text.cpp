#include "tex/inline_text.hpp"

#include "marked/compose.hpp"
#include "schemas/ascii.hpp"
#include "schemas/utf8.hpp"
#include "tex/characters.hpp"
#include "tex/macros.hpp"
#include "tex/scan.hpp"
#include "text/fold.hpp"

#include <algorithm>

namespace vitalign::tex {

namespace {

constexpr std::size_t longest_option = 200;

/// For each opening brace the place of its closing one; for one without, the end.
std::vector<std::size_t> closing_braces(std::string_view latex)
{
    std::vector<std::size_t> closing(latex.size(), latex.size());
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < latex.size(); ++i) {
        if (latex[i] == '\\') {
            ++i;
        } else if (latex[i] == '{') {
            open.push_back(i);
        } else if (latex[i] == '}' && !open.empty()) {
            closing[open.back()] = i;
            open.pop_back();
        }
    }
    return closing;
}

/// Whether the macro does more to a value than to print its argument.
bool matters(const Macro& macro)
{
    switch (macro.verb) {
    case Verb::styles:
    case Verb::switches: return macro.style.has_value();
    case Verb::links:
    case Verb::addresses: return true;
    case Verb::drops:
    case Verb::spaces:
    case Verb::parts: return macro.arguments.find('m') != std::string_view::npos;
    default: return false;
    }
}

bool is_address(std::string_view text)
{
    const std::string_view start = ascii::trim(text);
    return start.starts_with("http://") || start.starts_with("https://") || start.starts_with("doi.org/") ||
           start.starts_with("www.");
}

class Converter {
public:
    Converter(const marked::MarkedText& latex, Reading reading)
        : m_latex(latex), m_closing(closing_braces(latex.text)),
          m_reading(reading), m_groups{{.end = latex.text.size(), .resume = latex.text.size()}}
    {
    }

    marked::MarkedText convert()
    {
        while (!m_groups.empty()) {
            if (m_at >= m_groups.back().end) {
                close();
            } else {
                step();
            }
        }
        return marked::slice(m_out, marked::trimmed(m_out, {0, m_out.text.size()}));
    }

private:
    struct Group {
        std::size_t end = 0;
        std::size_t resume = 0; ///< where reading goes on behind it
        std::vector<marked::Mark> marks = {};
    };

    std::string_view rest() const { return std::string_view{m_latex.text}.substr(m_at); }

    void open(std::size_t begin, std::size_t end, std::size_t resume)
    {
        m_groups.push_back({.end = end, .resume = resume});
        m_at = begin;
    }

    void mark(marked::Style style, std::string value = {})
    {
        m_groups.back().marks.push_back({.style = style, .begin = m_out.text.size(), .value = std::move(value)});
    }

    void close()
    {
        for (marked::Mark& mark : m_groups.back().marks) {
            mark.end = m_out.text.size();
            if (mark.begin < mark.end) {
                m_out.marks.push_back(std::move(mark));
            }
        }
        m_at = m_groups.back().resume;
        m_groups.pop_back();
    }

    /// The text that `length` bytes of LaTeX stand for; a span of it is all of them.
    void put(std::string_view text, std::size_t length)
    {
        if (!text.empty()) {
            m_out.append(text, m_latex.origin[m_at], true);
            m_out.origin.back() = m_latex.origin[m_at + length - 1];
        }
        m_at += length;
    }

    void step()
    {
        const char c = m_latex.text[m_at];
        if (c == '\\') {
            command();
        } else if (c == '{') {
            open(m_at + 1, m_closing[m_at], m_closing[m_at] + 1);
        } else if (c == '}' || (c == '$' && m_reading == Reading::prose)) {
            m_mathematics = m_mathematics != (c == '$');
            ++m_at;
        } else if (ascii::is_space(c) || (c == '~' && m_reading == Reading::prose)) {
            blank(1);
        } else if (m_mathematics && (c == '_' || c == '^')) {
            ++m_at;
        } else {
            character();
        }
    }

    void blank(std::size_t length)
    {
        const bool doubled = m_out.text.ends_with(' ');
        put(doubled ? "" : " ", length);
    }

    /// Dashes and quotes of several characters, or one character as it is.
    void character()
    {
        const bool joins = m_reading == Reading::prose && !m_mathematics;
        if (const Ligature known = joins ? ligature(rest()) : Ligature{}; !known.latex.empty()) {
            put(known.text, known.latex.size());
        } else {
            m_out.append(rest().substr(0, 1), m_latex.origin[m_at]);
            ++m_at;
        }
    }

    void command()
    {
        const std::string_view name = command_name(m_latex.text, m_at);
        const bool word_like = !name.empty() && ascii::is_alpha(name.front());
        const auto letter = word_like || m_reading == Reading::prose ? accented(rest()) : std::nullopt;
        if (letter) {
            put(letter->text, std::min(letter->length, m_groups.back().end - m_at));
        } else if (word_like) {
            word(name);
        } else {
            sign(name);
        }
    }

    void sign(std::string_view name)
    {
        constexpr std::string_view unprinted = "-/()@"; // hyphenation, italic correction, mathematics
        if (name.empty()) {
            ++m_at;
        } else if (name == "\\" || name == "," || name == ";" || ascii::is_space(name.front())) {
            m_at += 1;
            blank(1);
        } else if (unprinted.find(name) != std::string_view::npos) {
            m_at += 2;
        } else {
            m_at += 1;
            m_out.append(rest().substr(0, 1), m_latex.origin[m_at]); // \& and its like
            ++m_at;
        }
    }

    /// A command of letters, with the arguments that follow it.
    void word(std::string_view name)
    {
        const std::size_t begin = m_at;
        const std::size_t length = name.size() + 1;
        const auto arguments = arguments_at(begin + length);
        const bool ended_by_braces = arguments.size() == 1 && arguments[0].empty(); // `\O{}re`
        const Macro* known = macro(name);
        if (known != nullptr && matters(*known)) {
            m_at = begin + length;
            does(*known, arguments);
        } else if (!arguments.empty() && !ended_by_braces) {
            unknown(arguments);
        } else {
            letter(ended_by_braces ? arguments[0].end + 1 - begin : after_spaces(length));
        }
    }

    /// `\ss`, `\alpha`; nothing for names that stand for no letter.
    void letter(std::size_t length) { put(symbol(command_name(m_latex.text, m_at)).value_or(""), length); }

    /// With the blanks that end a command's name.
    std::size_t after_spaces(std::size_t length) const
    {
        while (m_at + length < m_groups.back().end && ascii::is_space(m_latex.text[m_at + length])) {
            ++length;
        }
        return length;
    }

    void does(const Macro& macro, const std::vector<marked::Part>& arguments)
    {
        const auto dropped = static_cast<std::size_t>(std::ranges::count(macro.arguments, 'm'));
        const bool is_link = macro.verb == Verb::links || macro.verb == Verb::addresses;
        if (macro.verb == Verb::switches) {
            mark(*macro.style);
            m_at += !rest().empty() && ascii::is_space(rest().front()) ? 1 : 0;
        } else if (arguments.empty()) {
            return;
        } else if (!is_link && macro.verb != Verb::styles) {
            m_at = arguments[std::min(dropped, arguments.size()) - 1].end + 1;
        } else {
            const marked::Part& text = macro.verb == Verb::links && arguments.size() > 1 ? arguments[1] : arguments[0];
            open(text.begin, text.end, text.end + 1);
            mark(is_link ? marked::Style::link : *macro.style,
                 is_link ? address(arguments[0], macro.prefix) : std::string{});
        }
    }

    void unknown(const std::vector<marked::Part>& arguments)
    {
        const auto length = [&](const marked::Part& part) {
            return is_address(part.in(m_latex)) ? 0 : part.end - part.begin;
        };
        const marked::Part text = *std::ranges::max_element(arguments, {}, length);
        open(text.begin, text.end, arguments.back().end + 1);
        for (const marked::Part& other : arguments) {
            if (is_address(other.in(m_latex))) {
                mark(marked::Style::link, address(other));
            }
        }
    }

    /// What stands between braces that follow each other, from `at` on; options in brackets are passed over.
    std::vector<marked::Part> arguments_at(std::size_t at) const
    {
        std::vector<marked::Part> out;
        const std::size_t end = m_groups.back().end;
        if (at < end && m_latex.text[at] == '[') {
            const std::size_t option = std::string_view{m_latex.text}.substr(at, longest_option).find(']');
            at = option < end - at ? at + option + 1 : at;
        }
        while (at < end && m_latex.text[at] == '{' && m_closing[at] < end) {
            out.push_back({at + 1, m_closing[at]});
            at = m_closing[at] + 1;
        }
        return out;
    }

    /// A URL without the backslashes of LaTeX, behind what the macro puts before it.
    std::string address(marked::Part part, std::string_view prefix = "") const
    {
        std::string out;
        for (const char c : ascii::trim(part.in(m_latex))) {
            if (c != '\\' && c != '{' && c != '}') {
                out.push_back(c);
            }
        }
        return out.starts_with(prefix) ? out : std::string{prefix} + out;
    }

    const marked::MarkedText& m_latex;
    std::vector<std::size_t> m_closing;
    Reading m_reading;
    std::vector<Group> m_groups;
    std::size_t m_at = 0;
    bool m_mathematics = false;
    marked::MarkedText m_out;
};

} // namespace

marked::MarkedText text_of(const marked::MarkedText& latex, Reading reading)
{
    return Converter{latex, reading}.convert();
}

std::string from_latex(std::string_view latex, Reading reading)
{
    if (latex.find_first_of("\\{}$~-`'") == std::string_view::npos) {
        return text::nfc(utf8::squeeze(latex));
    }
    marked::MarkedText placed;
    placed.append(latex, 0);
    return text::nfc(utf8::squeeze(text_of(placed, reading).text));
}

} // namespace vitalign::tex
