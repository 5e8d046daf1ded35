#include "schemas/name_words.hpp"

#include "schemas/ascii.hpp"

#include <array>

namespace vitalign {

namespace {

constexpr std::array<std::string_view, 20> particles{"van", "von", "der", "den", "de", "del", "della",
                                                     "di",  "da",  "dos", "du",  "la", "le",  "el",
                                                     "ter", "ten", "bin", "ibn", "af", "zu"};
/// Particles when small; folded they may be names.
constexpr std::array<std::string_view, 14> small_particles{"do", "das", "les", "te",  "al",  "zur", "av",
                                                           "op", "'t",  "st.", "ben", "abu", "st",  "dal"};
constexpr std::array<std::string_view, 8> capital_particles{"Van", "Von", "De", "Del", "Della", "Der", "Den", "El"};
constexpr std::array<std::string_view, 2> joining_words{"y", "e"};
constexpr std::array<std::string_view, 10> suffixes{"jr", "sr", "ii", "iii", "iv", "2nd", "3rd", "4th", "phd", "ph.d"};

} // namespace

bool is_particle(std::string_view word)
{
    return ascii::is_one_of(particles, word) || ascii::is_one_of(small_particles, word) ||
           ascii::is_one_of(capital_particles, word);
}

bool is_folded_particle(std::string_view folded)
{
    return ascii::is_one_of(particles, folded);
}

bool is_small_name_word(std::string_view lower)
{
    return ascii::is_one_of(particles, lower) || ascii::is_one_of(small_particles, lower) ||
           ascii::is_one_of(joining_words, lower);
}

bool is_folded_initial(std::string_view folded)
{
    return folded.size() == 1 || (folded.size() == 2 && static_cast<unsigned char>(folded.front()) >= 0x80);
}

bool is_name_suffix(std::string_view word)
{
    word.remove_suffix(word.ends_with('.') ? 1 : 0);
    return word.size() >= 2 && word.size() <= 4 && ascii::is_one_of(suffixes, ascii::lower(word));
}

} // namespace vitalign
