#include "plain/lines.hpp"

#include "schemas/ascii.hpp"
#include "schemas/utf8.hpp"

#include <algorithm>
#include <array>

namespace vitalign::plain {

namespace {

struct Replacement {
    char32_t first;
    char32_t last;
    std::string_view text;
};

constexpr std::string_view bullet = "•";

constexpr std::array<Replacement, 18> replacements{{{U'\u0000', U'\u0008', ""},
                                                    {U'\u0009', U'\u0009', " "},
                                                    {U'\u000B', U'\u001F', ""},
                                                    {U'\u0080', U'\u009F', bullet}, // no letters in any font
                                                    {U'\u00A0', U'\u00A0', " "},
                                                    {U'\u2000', U'\u200A', " "},
                                                    {U'\u200B', U'\u200F', ""},
                                                    {U'\u2010', U'\u2011', "-"},
                                                    {U'\u202F', U'\u202F', " "},
                                                    {U'\u205F', U'\u2060', " "},
                                                    {U'\u3000', U'\u3000', " "},
                                                    {U'\uE000', U'\uF8FF', bullet}, // of private use: icons
                                                    {U'\uFB00', U'\uFB00', "ff"},
                                                    {U'\uFB01', U'\uFB01', "fi"},
                                                    {U'\uFB02', U'\uFB02', "fl"},
                                                    {U'\uFB03', U'\uFB03', "ffi"},
                                                    {U'\uFB04', U'\uFB04', "ffl"},
                                                    {U'\uFEFF', U'\uFEFF', ""}}};

constexpr char32_t soft_hyphen = U'\u00AD';
constexpr std::size_t narrowest_gap = 4; ///< blanks between columns; justified text has fewer

std::string_view replaced(std::string_view character)
{
    const char32_t c = utf8::decode(character).front();
    const auto* found =
        std::ranges::find_if(replacements, [c](const Replacement& row) { return row.first <= c && c <= row.last; });
    return found == replacements.end() ? character : found->text;
}

class Cleaning {
public:
    Cleaning(std::string_view line, std::size_t offset, std::size_t page)
        : m_raw(line), m_out{.offset = offset, .page = page}
    {
    }

    Line line()
    {
        for (std::size_t at = 0; at < m_raw.size();) {
            const std::size_t length =
                std::min(utf8::sequence_length(static_cast<unsigned char>(m_raw[at])), m_raw.size() - at);
            take(m_raw.substr(at, length), m_out.offset + at);
            at += length;
        }
        return std::move(m_out);
    }

private:
    void take(std::string_view character, std::size_t offset)
    {
        if (character.size() > 1 && utf8::decode(character).front() == soft_hyphen) {
            const bool last = ascii::trim(m_raw.substr(offset + character.size() - m_out.offset)).empty();
            put(last ? "-" : "", character, offset);
            return;
        }
        const bool plain = static_cast<unsigned char>(character.front()) >= ' ' && character.size() == 1;
        const std::string_view text = plain ? character : replaced(character);
        if (text == " ") {
            blank(character, offset);
        } else {
            put(text == bullet && text != character && !m_out.blank() ? "" : text, character, offset);
        }
    }

    void blank(std::string_view character, std::size_t offset)
    {
        if (m_out.blank()) {
            m_out.indent = character == "\t" ? (m_out.indent / 8 + 1) * 8 : m_out.indent + 1;
        }
        m_blanks += 1;
        m_blank_at = m_blanks == 1 ? offset : m_blank_at;
    }

    void put(std::string_view text, std::string_view character, std::size_t offset)
    {
        if (text.empty()) {
            return;
        }
        if (m_blanks > 0 && !m_out.blank()) {
            m_out.text.append(m_blanks >= narrowest_gap ? "\n" : " ", m_blank_at, true);
        }
        m_blanks = 0;
        m_out.text.append(text, offset, text != character);
        if (text != character) {
            m_out.text.origin.back() = offset + character.size() - 1;
        }
    }

    std::string_view m_raw;
    Line m_out;
    std::size_t m_blanks = 0; ///< since the last other character
    std::size_t m_blank_at = 0;
};

} // namespace

std::vector<Line> lines_of(std::string_view all)
{
    std::vector<Line> lines;
    std::size_t page = 0;
    for (std::size_t at = 0; at <= all.size();) {
        const std::size_t end = std::min(all.find_first_of("\n\f", at), all.size());
        lines.push_back(Cleaning{all.substr(at, end - at), at, page}.line());
        page += end < all.size() && all[end] == '\f' ? 1 : 0;
        at = end + 1;
    }
    return lines;
}

} // namespace vitalign::plain
