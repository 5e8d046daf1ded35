#include "catch.hpp"
#include "schemas/utf8.hpp"
#include "text/fast_fold.hpp"
#include "text/fold.hpp"

#include <random>

using namespace vitalign;

namespace {

std::string fast(std::string_view text)
{
    std::string out;
    text::append_folded(text, out);
    return out;
}

} // namespace

TEST_CASE("append_folded is fold for every code point of its table, alone and between letters", "[fold]")
{
    for (char32_t c = 0; c < 0x402; ++c) {
        const std::string one = utf8::encode(std::u32string(1, c));
        CAPTURE(static_cast<unsigned>(c));
        for (const std::string& text : {one, "a" + one + "b", one + one, one + "a", "a" + one, "a " + one + " b"}) {
            CHECK(fast(text) == text::fold(text));
        }
    }
}

TEST_CASE("append_folded is fold for what people write and what they break", "[fold]")
{
    for (const std::string_view text : {"",
                                        " ",
                                        "  a  b  ",
                                        "Data-Base: LOOMS!",
                                        "Ångström & Søn",
                                        "Straße",
                                        "ﬁne",
                                        "x²",
                                        "½ cup",
                                        "e\xCC\x81t\xCC\x81",
                                        "\xCC\x81 lone",
                                        "오병수의 베틀",
                                        "Мир книг",
                                        "王伟",
                                        "🧵 looms 🧵",
                                        "a🧵b",
                                        "İstanbul",
                                        "ΣΊΣΥΦΟΣ",
                                        "ŉ",
                                        "ĳ",
                                        "ſ",
                                        "\xFF",
                                        "a\xFF"
                                        "b",
                                        "\xC3",
                                        "a\xC3",
                                        "\xC3 b",
                                        "\xC0\x80",
                                        "\xED\xA0\x80",
                                        "\xF5\x80\x80\x80",
                                        "\x80",
                                        "a\x80\xC3\xA9",
                                        "caf\xC3\xA9 \xE2\x82",
                                        "a\0b"}) {
        CAPTURE(text);
        CHECK(fast(text) == text::fold(text));
    }
}

TEST_CASE("append_folded is fold for random texts", "[fold]")
{
    std::mt19937 random{20261122};
    for (int round = 0; round < 3000; ++round) {
        std::u32string points;
        // Each third round keeps to the table, each third to bytes that need be no UTF-8.
        const char32_t end = round % 3 == 0 ? 0x400 : 0x3000;
        for (std::size_t i = random() % 30; i > 0; --i) {
            points.push_back(static_cast<char32_t>(random() % 3 == 0 ? random() % end : 0x20 + random() % 0x60));
        }
        std::string text = utf8::encode(points);
        if (round % 3 == 2 && !text.empty()) {
            text.erase(random() % text.size(), 1);
            text.push_back(static_cast<char>(random() % 256));
        }
        CAPTURE(text);
        REQUIRE(fast(text) == text::fold(text));
    }
}

TEST_CASE("append_folded puts a blank between what was there and what comes", "[fold]")
{
    struct Row {
        std::string before;
        const char* text;
        const char* after;
    };
    const std::vector<Row> rows{
        {"a", "B", "a b"},    {"a", "", "a"},       {"a", "...", "a"},  {"", "...B", "b"},
        {"a", "...B", "a b"}, {"a", "베", nullptr}, {"a", "🧵", "a"}, {"a", "b 🧵 C", "a b c"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.before << " + " << row.text)
        {
            std::string out = row.before;
            text::append_folded(row.text, out);
            CHECK(out == (row.after == nullptr ? row.before + " " + text::fold(row.text) : row.after));
        }
    }
}
