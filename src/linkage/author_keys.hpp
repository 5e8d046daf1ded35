// Author lists in whatever form, as keys to compare.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace vitalign::linkage {

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

struct AuthorList {
    std::vector<AuthorKey> authors = {}; ///< in order; groups and "Anonymous" left out
    bool truncated = false;              ///< "et al.", "and others"

    void clear();
};

/// Understands `Last, F. and Last, F.`, `First Last, First Last`, `F. Last; F. Last`, `Last F, Last F`, `Last, F.,
/// Last, F.` and lists that lost their separators (`Tan A.Schulze A.`). Reads at most 40 names.
void read_authors(std::string_view text, AuthorList& into);

} // namespace vitalign::linkage
