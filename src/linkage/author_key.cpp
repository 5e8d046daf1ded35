#include "linkage/author_key.hpp"

#include "linkage/hash.hpp"
#include "schemas/ascii.hpp"
#include "schemas/name_words.hpp"
#include "text/fast_fold.hpp"

#include <algorithm>
#include <string>

namespace vitalign::linkage {

namespace {

/// 0 for other letters than a ... z: four bytes of theirs say next to nothing.
std::uint32_t prefix_of(std::string_view family)
{
    std::uint32_t prefix = 0;
    for (const char c : family.substr(0, 4)) {
        if (static_cast<unsigned char>(c) >= 0x80) {
            return 0;
        }
        prefix = (prefix << 8U) | static_cast<unsigned char>(c);
    }
    return prefix;
}

/// A letter of several bytes is told by its last: the first is the same for a whole script.
char initial_of(std::string_view given)
{
    std::size_t size = std::min<std::size_t>(given.size(), 1);
    while (size > 0 && size < given.size() && (static_cast<unsigned char>(given[size]) & 0xC0U) == 0x80U) {
        ++size;
    }
    return size == 0 ? '\0' : given[size - 1];
}

/// "Böhlen" comes as "boehlen", "bohlen" or with a letter of another script in place of the accented one.
std::uint32_t sound_of(std::string_view family)
{
    constexpr std::uint32_t soft = [] {
        std::uint32_t letters = 0;
        for (const char c : {'a', 'e', 'i', 'o', 'u', 'y', 'h', 'w'}) {
            letters |= 1U << (c - 'a');
        }
        return letters;
    }();
    constexpr std::size_t enough = 3;
    std::string sound;
    for (const char c : family) {
        const bool counts = ascii::is_lower(c) && (soft >> (c - 'a') & 1U) == 0;
        if (counts && (sound.empty() || sound.back() != c)) {
            sound += c;
        }
    }
    return sound.size() < enough ? 0 : hash32(sound);
}

std::string folded(std::string_view text)
{
    std::string out;
    text::append_folded(text, out);
    return out;
}

} // namespace

AuthorKey author_key(std::string_view family, std::string_view given, std::string_view middle)
{
    return {.family = hash32(family),
            .prefix = prefix_of(family),
            .given = given.empty() || is_folded_initial(given) ? 0 : hash32(given),
            .middle = middle.size() > 2 ? hash32(middle) : 0,
            .sound = sound_of(family),
            .initial = initial_of(given),
            .family_initial = initial_of(family)};
}

AuthorKey author_key(const PersonName& name)
{
    const std::string families = folded(name.full_family());
    const std::string given = folded(name.given);
    std::string tight = families;
    std::erase(tight, ' ');
    const std::size_t blank = families.find(' ');
    return author_key(tight, std::string_view{given}.substr(0, given.find(' ')),
                      blank == std::string::npos ? std::string_view{} : std::string_view{families}.substr(0, blank));
}

} // namespace vitalign::linkage
