// What a stop in an entry does: it ends a sentence, abbreviates a word, or stands behind the last initial of the names.
#pragma once

#include <cstddef>
#include <string_view>

namespace vitalign::cv {

/// A place in an entry, and the token that is being read there.
struct Place {
    std::string_view text;         ///< the whole entry
    std::size_t begin = 0;         ///< of the token
    std::size_t at = 0;            ///< for the functions below, that of the stop
    std::string_view token_before; ///< empty for the first
};

/// No initial, no abbreviation: "J. Chem. Phys.", "A.B. Oh", "Proc. of".
bool ends_sentence(const Place& stop);

/// `Am.` in front of `Chem. Soc.`, `Lett.` in front of a number.
bool abbreviates(const Place& stop);

/// "Oh A, Kim B. Title" and "Oh, A. Title": initials behind a family name, and then a word that is no initial.
bool may_end_names(const Place& stop);

} // namespace vitalign::cv
