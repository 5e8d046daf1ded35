// Unicode folding: the forms in which texts are compared.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vitalign::text {

/// NFKD, case folded, marks removed, everything but letters and digits turned into single blanks: "PokéMem: Taming" ->
/// "pokemem taming". Letters that do not decompose are spelled out: ø -> o, ß -> ss, ł -> l.
std::string fold(std::string_view text);

/// `fold` without the blanks: spacing and hyphenation differences vanish.
std::string fold_tight(std::string_view text);

/// The words of `fold`.
std::vector<std::string> folded_words(std::string_view text);

/// Composed form (NFC), for display and strict comparison.
std::string nfc(std::string_view text);

/// Latin letters as ASCII, everything else dropped: for keys that people type.
std::string to_ascii(std::string_view text);

} // namespace vitalign::text
