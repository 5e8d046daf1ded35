#include "text/fast_fold.hpp"

#include "schemas/ascii.hpp"
#include "schemas/utf8.hpp"
#include "text/fold.hpp"

#include <array>
#include <cstdint>
#include <cstring>

namespace vitalign::text {

namespace {

constexpr char32_t table_end = 0x400;
constexpr std::uint8_t gap = 0xFF;
constexpr std::uint8_t untold = 0xFE; ///< letters and a gap in one: U+013F is an L and a dot

/// What one code point becomes: a few bytes, nothing (a mark), or a gap between words.
struct Folded {
    std::uint8_t size = 0;
    std::array<char, 7> bytes = {};
};

struct Table {
    std::array<Folded, table_end> rows = {};

    Table()
    {
        for (char32_t c = 0; c < table_end; ++c) {
            const std::string between = fold("a" + utf8::encode(std::u32string(1, c)) + "b");
            Folded& row = rows[c];
            if (between == "a b") {
                row.size = gap;
            } else if (between.find(' ') != std::string::npos) {
                row.size = untold;
            } else {
                row.size = static_cast<std::uint8_t>(between.size() - 2);
                std::memcpy(row.bytes.data(), between.data() + 1, row.size);
            }
        }
    }
};

const Table& table()
{
    static const Table the_table;
    return the_table;
}

/// The next code point below U+0400; `table_end` for any other, and for what is no UTF-8.
char32_t next(std::string_view text, std::size_t& i)
{
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80) {
        ++i;
        return byte;
    }
    const bool two = byte >= 0xC2 && byte < 0xD0 && i + 1 < text.size() &&
                     (static_cast<unsigned char>(text[i + 1]) & 0xC0U) == 0x80U;
    if (!two) {
        return table_end;
    }
    const char32_t c = ((byte & 0x1FU) << 6U) | (static_cast<unsigned char>(text[i + 1]) & 0x3FU);
    i += 2;
    return c;
}

/// By a letter for each byte, 0 for a gap; the text does not grow.
void append_folded_ascii(std::string_view text, std::string& out)
{
    constexpr auto letters = [] {
        std::array<char, 128> all{};
        for (std::size_t c = 0; c < all.size(); ++c) {
            const char letter = static_cast<char>(c);
            all[c] = ascii::is_alnum(letter) ? ascii::lower(letter) : '\0';
        }
        return all;
    }();
    const std::size_t before = out.size();
    out.resize(before + text.size() + 1);
    char* end = out.data() + before;
    bool pending = before > 0;
    for (const char c : text) {
        const char letter = letters[static_cast<unsigned char>(c)];
        if (letter == '\0') {
            pending = true;
        } else {
            *end = ' ';
            end += pending && end != out.data() ? 1 : 0;
            *end++ = letter;
            pending = false;
        }
    }
    out.resize(static_cast<std::size_t>(end - out.data()));
}

} // namespace

void append_folded(std::string_view text, std::string& out)
{
    if (ascii::all_ascii(text)) {
        append_folded_ascii(text, out);
        return;
    }
    const Table& rows = table();
    const std::size_t before = out.size();
    bool pending = before > 0;
    for (std::size_t i = 0; i < text.size();) {
        const char32_t c = next(text, i);
        if (c == table_end || rows.rows[c].size == untold) {
            out.resize(before);
            const std::string folded = fold(text);
            out += (before > 0 && !folded.empty() ? " " : "") + folded;
            return;
        }
        const Folded& row = rows.rows[c];
        if (row.size == gap) {
            pending = true;
        } else if (row.size > 0) {
            if (pending && !out.empty()) {
                out.push_back(' ');
            }
            pending = false;
            out.append(row.bytes.data(), row.size);
        }
    }
}

} // namespace vitalign::text
