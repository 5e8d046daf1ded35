#include "tex/latex_reader.hpp"

#include "schemas/ascii.hpp"
#include "schemas/utf8.hpp"
#include "text/fold.hpp"

#include <array>
#include <span>

namespace vitalign::tex {

namespace {

struct Command {
    std::string_view name;
    std::string_view text;
};

/// Combining characters that follow the letter.
constexpr std::array<Command, 15> accents{{{"`", "\u0300"},
                                           {"'", "\u0301"},
                                           {"^", "\u0302"},
                                           {"~", "\u0303"},
                                           {"=", "\u0304"},
                                           {"u", "\u0306"},
                                           {".", "\u0307"},
                                           {"\"", "\u0308"},
                                           {"r", "\u030A"},
                                           {"H", "\u030B"},
                                           {"v", "\u030C"},
                                           {"c", "\u0327"},
                                           {"k", "\u0328"},
                                           {"d", "\u0323"},
                                           {"b", "\u0331"}}};

constexpr std::array<Command, 40> letters{{{"ss", "ß"},
                                           {"ae", "æ"},
                                           {"AE", "Æ"},
                                           {"oe", "œ"},
                                           {"OE", "Œ"},
                                           {"o", "ø"},
                                           {"O", "Ø"},
                                           {"l", "ł"},
                                           {"L", "Ł"},
                                           {"aa", "å"},
                                           {"AA", "Å"},
                                           {"i", "ı"},
                                           {"j", "ȷ"},
                                           {"dh", "ð"},
                                           {"th", "þ"},
                                           {"dj", "đ"},
                                           {"textquoteright", "’"},
                                           {"textquoteleft", "‘"},
                                           {"textendash", "–"},
                                           {"textemdash", "—"},
                                           {"textdollar", "$"},
                                           {"textbraceleft", "{"},
                                           {"textbraceright", "}"},
                                           {"textbackslash", "\\"},
                                           {"textasciitilde", "~"},
                                           {"textasciicircum", "^"},
                                           {"textunderscore", "_"},
                                           {"ldots", "…"},
                                           {"dots", "…"},
                                           {"Sigma", "Σ"},
                                           {"Pi", "Π"},
                                           {"alpha", "α"},
                                           {"beta", "β"},
                                           {"gamma", "γ"},
                                           {"delta", "δ"},
                                           {"epsilon", "ε"},
                                           {"lambda", "λ"},
                                           {"mu", "μ"},
                                           {"times", "×"},
                                           {"infty", "∞"}}};

std::optional<std::string_view> look_up(std::span<const Command> table, std::string_view name)
{
    const auto found = std::ranges::find(table, name, &Command::name);
    return found == table.end() ? std::nullopt : std::optional{found->text};
}

class Reader {
public:
    explicit Reader(std::string_view latex) : m_rest(latex) {}

    std::string read()
    {
        while (!m_rest.empty()) {
            step();
        }
        return text::nfc(utf8::squeeze(m_out));
    }

private:
    void step()
    {
        const char c = m_rest.front();
        if (c == '\\') {
            command();
            return;
        }
        m_rest.remove_prefix(1);
        switch (c) {
        case '{':
        case '}':
        case '$': break;
        case '~': m_out += ' '; break;
        case '-': dashes(); break;
        case '`': quotes('`', "“", "‘"); break;
        case '\'': quotes('\'', "”", "'"); break;
        default: m_out += c;
        }
    }

    void dashes()
    {
        const std::size_t more = std::min<std::size_t>(
            2, m_rest.find_first_not_of('-') == std::string_view::npos ? m_rest.size() : m_rest.find_first_not_of('-'));
        m_rest.remove_prefix(more);
        m_out += more == 0 ? "-" : more == 1 ? "–" : "—";
    }

    void quotes(char second, std::string_view doubled, std::string_view single)
    {
        const bool two = m_rest.starts_with(second);
        m_rest.remove_prefix(two ? 1 : 0);
        m_out += two ? doubled : single;
    }

    void command()
    {
        m_rest.remove_prefix(1);
        std::size_t length = 0;
        while (length < m_rest.size() && ascii::is_alpha(m_rest[length])) {
            ++length;
        }
        const bool word = length > 0;
        const std::string_view name = m_rest.substr(0, word ? length : 1);
        m_rest.remove_prefix(name.size());
        if (const auto accent = look_up(accents, name); accent && (!word || takes_argument())) {
            accented(*accent);
        } else if (word) {
            m_out += look_up(letters, name).value_or("");
            skip_blanks();
        } else if (name == "-" || name == "/" || name == "(" || name == ")") {
            return; // hyphenation point, italic correction, mathematics
        } else {
            m_out += name == "\\" || name == "," || name == ";" ? " " : name;
        }
    }

    /// `\v{S}` and `\v S`, but not the start of another command such as `\vec`.
    bool takes_argument() const { return !m_rest.empty() && (m_rest.front() == '{' || m_rest.front() == ' '); }

    void skip_blanks()
    {
        while (!m_rest.empty() && ascii::is_space(m_rest.front())) {
            m_rest.remove_prefix(1);
        }
    }

    /// The letter under an accent: the next character, or the letter that a command stands for.
    void accented(std::string_view combining)
    {
        skip_blanks();
        while (m_rest.starts_with('{')) {
            m_rest.remove_prefix(1);
        }
        if (m_rest.empty() || m_rest.front() == '}') {
            return; // an accent on nothing
        }
        if (m_rest.front() == '\\') {
            m_out += accent_base();
        } else {
            const std::size_t length = utf8::sequence_length(static_cast<unsigned char>(m_rest.front()));
            m_out += m_rest.substr(0, length);
            m_rest.remove_prefix(std::min(length, m_rest.size()));
        }
        m_out += combining;
    }

    /// `\i` and `\j` lose their dot only to make room for the accent.
    std::string_view accent_base()
    {
        m_rest.remove_prefix(1);
        std::size_t length = 0;
        while (length < m_rest.size() && ascii::is_alpha(m_rest[length])) {
            ++length;
        }
        const std::string_view name = m_rest.substr(0, length);
        m_rest.remove_prefix(length);
        skip_blanks();
        return name == "i" || name == "j" ? name : look_up(letters, name).value_or("");
    }

    std::string_view m_rest;
    std::string m_out;
};

} // namespace

std::string from_latex(std::string_view latex)
{
    return Reader{latex}.read();
}

} // namespace vitalign::tex
