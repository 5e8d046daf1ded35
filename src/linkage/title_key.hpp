// A title in the form in which the linker compares it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vitalign::linkage {

struct TitleKey {
    std::string tight = {};                ///< folded letters and digits, without blanks
    std::vector<std::uint32_t> words = {}; ///< hashes of the folded words, in order
    std::uint32_t numbers = 0; ///< hash of the sorted numbers, roman and spelled-out ones as digits; 0: none
    bool part = false;         ///< one of the numbers counts a part, volume or phase
    std::uint32_t marker = 0;  ///< `erratum`, `comment`, ... as a class; 0: none
    bool occasion = false;     ///< a poster, demo, panel, tutorial or keynote, not a paper
    bool truncated = false;    ///< ends in an ellipsis
};

/// Drops what databases add: language tags, `[Review]`, brackets round a translated title, markup and entities. Scratch
/// memory is reused: `into` is overwritten.
void read_title(std::string_view text, TitleKey& into);

} // namespace vitalign::linkage
