#include "schemas/person_name.hpp"

#include "schemas/ascii.hpp"
#include "schemas/name_words.hpp"
#include "schemas/utf8.hpp"

#include <array>
#include <fmt/format.h>
#include <span>
#include <utility>

namespace vitalign {

namespace {

// Korean and Chinese family names of two syllables; all others have one.
constexpr std::array<std::u32string_view, 22> double_families{
    U"남궁", U"황보", U"제갈", U"사공", U"선우", U"독고", U"서문", U"동방", U"欧阳", U"歐陽", U"司马",
    U"司馬", U"诸葛", U"諸葛", U"上官", U"夏侯", U"皇甫", U"尉迟", U"公孙", U"长孙", U"慕容", U"令狐"};

std::vector<std::string> words_of(std::string_view text)
{
    std::vector<std::string> words;
    const std::string folded = utf8::squeeze(text);
    for (const std::string_view word : ascii::split(folded, ' ')) {
        if (!word.empty()) {
            words.emplace_back(word);
        }
    }
    return words;
}

std::string join(std::span<const std::string> words)
{
    return fmt::format("{}", fmt::join(words, " "));
}

Script script_of(std::string_view text)
{
    Script script = Script::other;
    for (const char32_t c : utf8::decode(text)) {
        if (utf8::is_hangul(c)) {
            return Script::hangul;
        }
        if (utf8::is_han(c) || utf8::is_kana(c)) {
            return Script::han;
        }
        const bool latin = (c < 0x80 && ascii::is_alpha(static_cast<char>(c))) || (c >= 0xC0 && c <= 0x24F) ||
                           (c >= 0x1E00 && c <= 0x1EFF);
        script = latin ? Script::latin : script;
    }
    return script;
}

bool is_east_asian(std::string_view text)
{
    const Script script = script_of(text);
    const bool has_latin = std::ranges::any_of(text, [](char c) { return ascii::is_alpha(c); });
    return (script == Script::hangul || script == Script::han) && !has_latin;
}

PersonName parse_east_asian(std::string_view text)
{
    const auto words = words_of(text);
    if (words.size() > 1) {
        return {.given = join(std::span{words}.subspan(1)), .family = words.front()};
    }
    const std::u32string name = utf8::decode(words.front());
    const bool two =
        std::ranges::any_of(double_families, [&](auto family) { return name.starts_with(family); }) && name.size() > 2;
    const std::size_t length = name.size() < 2 ? name.size() : two ? 2 : 1;
    return {.given = utf8::encode(std::u32string_view{name}.substr(length)),
            .family = utf8::encode(std::u32string_view{name}.substr(0, length))};
}

/// Moves leading particles from the family name into their own part.
void split_particle(PersonName& name)
{
    auto words = words_of(name.family);
    std::size_t count = 0;
    while (count + 1 < words.size() && is_particle(words[count])) {
        ++count;
    }
    name.particle = join(std::span{words}.first(count));
    name.family = join(std::span{words}.subspan(count));
}

PersonName parse_given_family(std::vector<std::string> words)
{
    PersonName name;
    if (words.size() > 1 && is_name_suffix(words.back())) {
        name.suffix = words.back();
        words.pop_back();
        if (words.back().ends_with(',')) {
            words.back().pop_back();
        }
    }
    std::size_t family = words.size() - 1;
    for (std::size_t i = 1; i + 1 < words.size(); ++i) {
        if (is_particle(words[i])) {
            family = i;
            break;
        }
    }
    name.given = join(std::span{words}.first(family));
    name.family = join(std::span{words}.subspan(family));
    split_particle(name);
    return name;
}

} // namespace

std::string_view without_homonym_number(std::string_view dblp_name)
{
    const std::size_t blank = dblp_name.rfind(' ');
    const bool numbered = blank != std::string_view::npos && dblp_name.size() - blank == 5 &&
                          ascii::all_digits(dblp_name.substr(blank + 1));
    return numbered ? dblp_name.substr(0, blank) : dblp_name;
}

PersonName PersonName::parse(std::string_view text)
{
    const std::string clean = utf8::squeeze(without_homonym_number(ascii::trim(text)));
    if (clean.empty()) {
        return {};
    }
    const auto parts = ascii::split(clean, ',');
    if (is_east_asian(clean)) {
        return parts.size() == 2 ? PersonName{.given = utf8::squeeze(parts[1]), .family = utf8::squeeze(parts[0])}
                                 : parse_east_asian(clean);
    }
    if (parts.size() == 1) {
        return parse_given_family(words_of(clean));
    }
    if (is_name_suffix(ascii::trim(parts[1]))) {
        return parts.size() > 2 ? of(parts[2], parts[0], parts[1]) : parse_given_family(words_of(clean));
    }
    return of(parts[1], parts[0], parts.size() > 2 ? parts[2] : "");
}

PersonName PersonName::of(std::string_view given, std::string_view family, std::string_view suffix)
{
    PersonName name{.given = utf8::squeeze(given), .family = utf8::squeeze(family), .suffix = utf8::squeeze(suffix)};
    if (name.family.empty() || name.family == "-" || name.family == name.given) {
        std::swap(name.family, name.given);
        name.given.clear();
    }
    if (name.given.empty() && (name.family.find(' ') != std::string::npos || is_east_asian(name.family))) {
        PersonName whole = parse(name.family); // a whole name in one part
        whole.suffix = name.suffix.empty() ? whole.suffix : name.suffix;
        return whole;
    }
    split_particle(name);
    return name;
}

std::string PersonName::full_family() const
{
    return particle.empty() ? family : particle + " " + family;
}

std::string PersonName::display() const
{
    const Script own = script();
    if ((own == Script::hangul || own == Script::han) && is_east_asian(family) &&
        given.find(' ') == std::string::npos) {
        return family + given;
    }
    std::string out = given;
    for (const std::string* part : {&particle, &family, &suffix}) {
        if (!part->empty()) {
            out += (out.empty() ? "" : " ") + *part;
        }
    }
    return out;
}

Script PersonName::script() const
{
    return script_of(family + given);
}

} // namespace vitalign
