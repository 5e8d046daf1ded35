#include "tex/escape.hpp"

#include "schemas/ascii.hpp"
#include "schemas/utf8.hpp"
#include "text/fold.hpp"

#include <array>
#include <fmt/format.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

namespace vitalign::tex {

namespace {

struct Spelling {
    char32_t code;
    std::string_view latex;
};

constexpr std::array<Spelling, 15> accents{{{0x300, "`"},
                                            {0x301, "'"},
                                            {0x302, "^"},
                                            {0x303, "~"},
                                            {0x304, "="},
                                            {0x306, "u "},
                                            {0x307, "."},
                                            {0x308, "\""},
                                            {0x30A, "r "},
                                            {0x30B, "H "},
                                            {0x30C, "v "},
                                            {0x327, "c "},
                                            {0x323, "d "},
                                            {0x331, "b "},
                                            {0x328, "k "}}};

constexpr std::array<Spelling, 27> letters{{{'\\', "{\\textbackslash}"},
                                            {'{', "{\\textbraceleft}"},
                                            {'}', "{\\textbraceright}"},
                                            {'$', "\\$"},
                                            {'&', "\\&"},
                                            {'%', "\\%"},
                                            {'#', "\\#"},
                                            {'_', "\\_"},
                                            {'~', "{\\textasciitilde}"},
                                            {'^', "{\\textasciicircum}"},
                                            {0xDF, "{\\ss}"},
                                            {0xE6, "{\\ae}"},
                                            {0xC6, "{\\AE}"},
                                            {0x153, "{\\oe}"},
                                            {0x152, "{\\OE}"},
                                            {0xF8, "{\\o}"},
                                            {0xD8, "{\\O}"},
                                            {0x142, "{\\l}"},
                                            {0x141, "{\\L}"},
                                            {0x131, "{\\i}"},
                                            {0xA0, "~"},
                                            {0x2013, "--"},
                                            {0x2014, "---"},
                                            {0x2018, "`"},
                                            {0x2019, "'"},
                                            {0x201C, "``"},
                                            {0x201D, "''"}}};

constexpr std::size_t special_characters = 10; // the first rows of `letters`

std::string_view letter_spelling(char32_t c, std::size_t rows)
{
    const auto* end = letters.begin() + static_cast<std::ptrdiff_t>(rows);
    const auto* found = std::find_if(letters.begin(), end, [&](const Spelling& row) { return row.code == c; });
    return found == end ? std::string_view{} : found->latex;
}

/// `{\'e}` for é; empty where the letter is no Latin base with one known accent.
std::string accent_spelling(char32_t c)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
    icu::UnicodeString parts;
    if (!nfd->getDecomposition(static_cast<UChar32>(c), parts) || parts.length() != 2 || parts[0] >= 0x80) {
        return {};
    }
    const auto* accent = std::ranges::find(accents, static_cast<char32_t>(parts[1]), &Spelling::code);
    return accent == accents.end() ? std::string{}
                                   : fmt::format("{{\\{}{}}}", accent->latex, static_cast<char>(parts[0]));
}

} // namespace

std::string escape_tex(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        const std::string_view spelling = letter_spelling(static_cast<unsigned char>(c), special_characters);
        spelling.empty() ? out.push_back(c) : void(out += spelling);
    }
    return out;
}

std::string to_latex(std::string_view text)
{
    std::string out;
    for (const char32_t c : utf8::decode(text::nfc(text))) {
        std::string spelling{letter_spelling(c, letters.size())};
        if (spelling.empty() && c >= 0x80) {
            spelling = accent_spelling(c);
        }
        out += spelling.empty() ? utf8::encode(std::u32string(1, c)) : spelling;
    }
    return out;
}

} // namespace vitalign::tex
