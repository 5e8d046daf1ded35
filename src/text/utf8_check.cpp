#include "text/utf8_check.hpp"

#include <algorithm>

namespace vitalign::text {

namespace {

/// Of a sequence by its first byte: its length, and what its second byte may be (The Unicode Standard, table 3-7).
struct Sequence {
    unsigned char first;
    unsigned char last;
    std::size_t length;
    unsigned char second_first = 0x80;
    unsigned char second_last = 0xBF;
};

constexpr Sequence sequences[]{{0x00, 0x7F, 1},
                               {0xC2, 0xDF, 2},
                               {0xE0, 0xE0, 3, 0xA0},
                               {0xE1, 0xEC, 3},
                               {0xED, 0xED, 3, 0x80, 0x9F},
                               {0xEE, 0xEF, 3},
                               {0xF0, 0xF0, 4, 0x90},
                               {0xF1, 0xF3, 4},
                               {0xF4, 0xF4, 4, 0x80, 0x8F}};

/// 0 if no sequence begins the text.
std::size_t length_of_first(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto* found = std::ranges::find_if(
        sequences, [&](const Sequence& row) { return byte(0) >= row.first && byte(0) <= row.last; });
    if (found == std::end(sequences) || text.size() < found->length ||
        (found->length > 1 && (byte(1) < found->second_first || byte(1) > found->second_last))) {
        return 0;
    }
    for (std::size_t i = 2; i < found->length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U) {
            return 0;
        }
    }
    return found->length;
}

} // namespace

std::optional<std::size_t> first_broken_byte(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = static_cast<unsigned char>(text[i]) < 0x80 ? 1 : length_of_first(text.substr(i));
        if (length == 0) {
            return i;
        }
        i += length;
    }
    return std::nullopt;
}

} // namespace vitalign::text
