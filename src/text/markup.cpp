#include "text/markup.hpp"

#include "schemas/ascii.hpp"
#include "schemas/utf8.hpp"
#include "text/fold.hpp"

#include <array>

namespace vitalign::text {

namespace {

struct Entity {
    std::string_view name;
    char32_t code;
};

// The Latin-1 letters in code order from 192 to 255, as HTML and DBLP's DTD name them; 215 and 247 are signs.
constexpr std::array<std::string_view, 64> latin1_letters{
    "Agrave", "Aacute", "Acirc",  "Atilde", "Auml",   "Aring",  "AElig",  "Ccedil", "Egrave", "Eacute", "Ecirc",
    "Euml",   "Igrave", "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde", "Ograve", "Oacute", "Ocirc",  "Otilde",
    "Ouml",   "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",  "Uuml",   "Yacute", "THORN",  "szlig",  "agrave",
    "aacute", "acirc",  "atilde", "auml",   "aring",  "aelig",  "ccedil", "egrave", "eacute", "ecirc",  "euml",
    "igrave", "iacute", "icirc",  "iuml",   "eth",    "ntilde", "ograve", "oacute", "ocirc",  "otilde", "ouml",
    "divide", "oslash", "ugrave", "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml"};

constexpr std::array<Entity, 26> signs{
    {{"amp", '&'},      {"lt", '<'},       {"gt", '>'},       {"quot", '"'},     {"apos", '\''},     {"nbsp", 0xA0},
     {"reg", 0xAE},     {"micro", 0xB5},   {"copy", 0xA9},    {"deg", 0xB0},     {"hellip", 0x2026}, {"ndash", 0x2013},
     {"mdash", 0x2014}, {"lsquo", 0x2018}, {"rsquo", 0x2019}, {"ldquo", 0x201C}, {"rdquo", 0x201D},  {"middot", 0xB7},
     {"bull", 0x2022},  {"alpha", 0x3B1},  {"beta", 0x3B2},   {"gamma", 0x3B3},  {"laquo", 0xAB},    {"raquo", 0xBB},
     {"shy", 0xAD},     {"trade", 0x2122}}};

std::optional<char32_t> numeric_reference(std::string_view digits)
{
    const bool hex = !digits.empty() && (digits[0] == 'x' || digits[0] == 'X');
    digits.remove_prefix(hex ? 1 : 0);
    char32_t code = 0;
    if (digits.empty() || digits.size() > 7) {
        return std::nullopt;
    }
    for (const char c : digits) {
        const char low = ascii::lower(c);
        if (ascii::is_digit(c)) {
            code = code * (hex ? 16 : 10) + static_cast<char32_t>(c - '0');
        } else if (hex && low >= 'a' && low <= 'f') {
            code = code * 16 + static_cast<char32_t>(low - 'a' + 10);
        } else {
            return std::nullopt;
        }
    }
    const bool valid = code > 0 && code <= 0x10FFFF && !(code >= 0xD800 && code <= 0xDFFF);
    return valid ? std::optional{code} : std::nullopt;
}

std::optional<char32_t> reference(std::string_view name)
{
    if (name.starts_with('#')) {
        return numeric_reference(name.substr(1));
    }
    if (const auto* sign = std::ranges::find(signs, name, &Entity::name); sign != signs.end()) {
        return sign->code;
    }
    const auto* letter = std::ranges::find(latin1_letters, name);
    return letter == latin1_letters.end()
               ? std::nullopt
               : std::optional{static_cast<char32_t>(192 + (letter - latin1_letters.begin()))};
}

constexpr std::size_t longest_reference = 11; // with `&` and `;`

/// Longer tags are none: the search for their end must stay cheap on hostile input.
constexpr std::size_t longest_tag = 2000;

/// Where the tag that starts at `at` ends, or npos if none starts there. `a < b` is not a tag.
std::size_t tag_end(std::string_view text, std::size_t at)
{
    const std::size_t next = at + 1;
    if (next >= text.size() || !(ascii::is_alpha(text[next]) || text[next] == '/' || text[next] == '!')) {
        return std::string_view::npos;
    }
    // A `>` in a quoted attribute does not end the tag; a `<` outside one shows that this is a sign of comparison.
    char quote = '\0';
    const std::size_t limit = std::min(text.size(), next + longest_tag);
    for (std::size_t i = next; i < limit; ++i) {
        const char c = text[i];
        if (quote != '\0') {
            quote = c == quote ? '\0' : quote;
        } else if ((c == '"' || c == '\'') && text[i - 1] == '=') {
            quote = c;
        } else if (c == '>' || c == '<') {
            return c == '>' ? i : std::string_view::npos;
        }
    }
    return std::string_view::npos;
}

} // namespace

std::string decode_entities(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length =
            text[i] == '&' ? text.substr(i, longest_reference).find(';') : std::string_view::npos;
        const auto code = length == std::string_view::npos ? std::nullopt : reference(text.substr(i + 1, length - 1));
        if (code) {
            out += utf8::encode(std::u32string(1, *code));
            i += length + 1;
        } else {
            out.push_back(text[i++]);
        }
    }
    return out;
}

std::string strip_tags(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t end = text[i] == '<' ? tag_end(text, i) : std::string_view::npos;
        if (end == std::string_view::npos) {
            out.push_back(text[i++]);
        } else {
            i = end + 1;
        }
    }
    std::string squeezed = utf8::squeeze(out);
    // A line break in front of a closing tag leaves a blank before the punctuation that follows it.
    for (const std::string_view mark : {" .", " ,"}) {
        for (std::size_t at = squeezed.find(mark); at != std::string::npos; at = squeezed.find(mark, at)) {
            const bool ends_word = at + 2 == squeezed.size() || squeezed[at + 2] == ' ';
            ends_word ? squeezed.erase(at, 1) : squeezed;
            ++at;
        }
    }
    return squeezed;
}

std::string plain_text(std::string_view deposited)
{
    std::string text = decode_entities(strip_tags(deposited));
    if (text.find('&') != std::string::npos) {
        text = decode_entities(text);
    }
    return nfc(strip_tags(text));
}

std::string without_final_stop(std::string title)
{
    if (title.ends_with('.') && !title.ends_with("..") && !title.ends_with("etc.")) {
        title.pop_back();
    }
    return title;
}

} // namespace vitalign::text
