// A name in the form in which very many are compared: hashes of its folded parts.
#pragma once

#include "schemas/person_name.hpp"

#include <cstdint>
#include <string_view>

namespace vitalign::linkage {

/// So many authors of a list are compared; a set of them is one 64-bit word.
constexpr std::size_t most_authors = 40;

struct AuthorKey {
    std::uint32_t family = 0; ///< hash of the folded family name, particles glued on
    std::uint32_t prefix = 0; ///< its first four letters
    std::uint32_t given = 0;  ///< hash of the first given name if it is spelled out, else 0
    std::uint32_t middle = 0; ///< hash of the word before the family name, or of the first of two family names; else 0
    std::uint32_t sound = 0;  ///< hash of its consonants, which survive most damage to accents; 0: too few of them
    char initial = 0;         ///< first letter of the given name, 0 if there is none
    char family_initial = 0;

    bool operator==(const AuthorKey&) const = default;
};

/// From folded parts (`text::append_folded`): the family name with its particles, the first given name, and the word
/// between them or the first of two family names. Given and middle name may be empty.
AuthorKey author_key(std::string_view family, std::string_view given, std::string_view middle);

AuthorKey author_key(const PersonName& name);

} // namespace vitalign::linkage
