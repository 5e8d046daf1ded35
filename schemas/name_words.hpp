// Words that stand in names of people beside given and family names.
#pragma once

#include <string_view>

namespace vitalign {

/// `van`, `de la`, `bin`: as written, a particle that begins a family name. Some count with a capital, too: `Van`.
bool is_particle(std::string_view word);

/// The same where capitals are lost: only what is no family name of its own ("do" and "al" may be).
bool is_folded_particle(std::string_view folded);

/// Any word in small letters that may stand within a name: particles, and what joins two family names (`y`).
bool is_small_name_word(std::string_view lower);

/// One letter: of one byte, or of two in Greek and Cyrillic. A syllable of Hangul or Han is a word.
bool is_folded_initial(std::string_view folded);

/// `Jr.`, `III`, `PhD`: in capitals or not, with a stop or not.
bool is_name_suffix(std::string_view word);

} // namespace vitalign
