#include "text/fold.hpp"

#include "schemas/ascii.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace vitalign::text {

namespace {

const icu::Normalizer2& normalizer(const icu::Normalizer2* (*get)(UErrorCode&))
{
    UErrorCode status = U_ZERO_ERROR;
    return *get(status); // the data of these four normalizers is part of ICU itself
}

/// Letters that Unicode does not decompose but every catalogue spells with these.
std::string_view spelled_out(UChar32 c)
{
    switch (c) {
    case 0xF8: return "o";   // ø
    case 0xE6: return "ae";  // æ
    case 0x153: return "oe"; // œ
    case 0xF0: return "d";   // ð
    case 0xFE: return "th";  // þ
    case 0x111: return "d";  // đ
    case 0x142: return "l";  // ł
    case 0x131: return "i";  // ı
    case 0x127: return "h";  // ħ
    default: return {};
    }
}

bool is_mark(UChar32 c)
{
    const int8_t type = u_charType(c);
    return type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK || type == U_ENCLOSING_MARK ||
           type == U_FORMAT_CHAR;
}

/// Calls `letter` with UTF-8 for each letter or digit and `gap` for everything between.
template <class Letter, class Gap>
void walk(std::string_view text, Letter letter, Gap gap)
{
    if (ascii::all_ascii(text)) {
        for (const char c : text) {
            const char low = ascii::lower(c);
            ascii::is_alnum(c) ? letter(std::string_view{&low, 1}) : gap();
        }
        return;
    }
    UErrorCode status = U_ZERO_ERROR;
    const auto& nfkd = normalizer(icu::Normalizer2::getNFKDInstance);
    icu::UnicodeString folded = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
    // Folded again, because some signs decompose to capitals.
    folded = nfkd.normalize(folded.foldCase(), status).foldCase();
    for (int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
        const UChar32 c = folded.char32At(i);
        if (is_mark(c)) {
            continue;
        }
        if (const std::string_view spelled = spelled_out(c); !spelled.empty()) {
            letter(spelled);
        } else if (u_isalnum(c)) {
            std::string utf8;
            icu::UnicodeString(c).toUTF8String(utf8);
            letter(std::string_view{utf8});
        } else {
            gap();
        }
    }
}

} // namespace

std::string fold(std::string_view text)
{
    std::string out;
    bool pending = false;
    walk(
        text,
        [&](std::string_view letter) {
            if (pending && !out.empty()) {
                out.push_back(' ');
            }
            pending = false;
            out += letter;
        },
        [&] { pending = true; });
    return out;
}

std::string fold_tight(std::string_view text)
{
    std::string out;
    walk(
        text, [&](std::string_view letter) { out += letter; }, [] {});
    return out;
}

std::vector<std::string> folded_words(std::string_view text)
{
    std::vector<std::string> words;
    const std::string folded = fold(text);
    for (const std::string_view word : ascii::split(folded, ' ')) {
        if (!word.empty()) {
            words.emplace_back(word);
        }
    }
    return words;
}

std::string nfc(std::string_view text)
{
    if (ascii::all_ascii(text)) {
        return std::string{text};
    }
    UErrorCode status = U_ZERO_ERROR;
    std::string out;
    normalizer(icu::Normalizer2::getNFCInstance)
        .normalize(icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())}), status)
        .toUTF8String(out);
    return out;
}

std::string to_ascii(std::string_view text)
{
    std::string out;
    walk(
        text,
        [&](std::string_view letter) {
            if (ascii::all_ascii(letter)) {
                out += letter;
            }
        },
        [] {});
    return out;
}

} // namespace vitalign::text
