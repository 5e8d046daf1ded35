#include "catch.hpp"
#include "schemas/utf8.hpp"

using namespace vitalign;

TEST_CASE("utf8::encode undoes utf8::decode at every sequence length", "[utf8]")
{
    const std::u32string edges{U'\0',     U'\x7F',   U'\x80',   U'\x7FF',      U'\x800',
                               U'\xD7FF', U'\xE000', U'\uFFFD', U'\U00010000', U'\U0010FFFF'};
    const std::string text = utf8::encode(edges);
    CHECK(text.size() == 2 + 4 + 12 + 8);
    CHECK(utf8::decode(text) == edges);
}

TEST_CASE("utf8::decode turns invalid bytes into U+FFFD and loses nothing around them", "[utf8]")
{
    struct Row {
        const char* what;
        const char* bytes;
    };
    const std::vector<Row> rows{
        {"stray continuation", "a\x80z"},
        {"byte that never occurs", "a\xFFz"},
        {"overlong of two bytes", "a\xC0\xAFz"},
        {"overlong of three bytes", "a\xE0\x80\xAFz"},
        {"overlong of four bytes", "a\xF0\x80\x80\xAFz"},
        {"surrogate", "a\xED\xA0\x80z"},
        {"beyond U+10FFFF", "a\xF4\x90\x80\x80z"},
        {"lead beyond the range", "a\xF5\x80\x80\x80z"},
        {"cut short", "a\xE4\xB8z"},
        {"cut short by a good sequence", "a\xF0\x9F\xC3\xA9z"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            std::u32string decoded = utf8::decode(row.bytes);
            CHECK(std::ranges::count(decoded, U'\uFFFD') > 0);
            std::erase_if(decoded, [](char32_t c) { return c == U'\uFFFD' || c == U'\xE9'; });
            CHECK(utf8::encode(decoded) == "az");
        }
    }
    CHECK(utf8::decode("a\xF0\x9F\xC3\xA9").back() == U'\xE9');
    CHECK(utf8::decode("\xE4\xB8").back() == U'\uFFFD');
}

TEST_CASE("utf8::sequence_length is told by the lead byte", "[utf8]")
{
    CHECK(utf8::sequence_length('a') == 1);
    CHECK(utf8::sequence_length(0x80) == 1);
    CHECK(utf8::sequence_length(0xC1) == 1);
    CHECK(utf8::sequence_length(0xC2) == 2);
    CHECK(utf8::sequence_length(0xE0) == 3);
    CHECK(utf8::sequence_length(0xF4) == 4);
    CHECK(utf8::sequence_length(0xFF) == 1);
}

TEST_CASE("utf8 tells the East Asian scripts apart", "[utf8]")
{
    CHECK(utf8::is_hangul(U'오'));
    CHECK(utf8::is_hangul(U'\u1112')); // a decomposed letter
    CHECK_FALSE(utf8::is_hangul(U'孙'));
    CHECK(utf8::is_han(U'孙'));
    CHECK(utf8::is_han(U'\U00020000'));
    CHECK(utf8::is_han(U'々'));
    CHECK_FALSE(utf8::is_han(U'の'));
    CHECK(utf8::is_kana(U'の'));
    CHECK(utf8::is_kana(U'ロ'));
    CHECK_FALSE(utf8::is_kana(U'é'));
}

TEST_CASE("utf8::squeeze folds white space of all kinds", "[utf8]")
{
    CHECK(utf8::squeeze(" \u00a0a\t\r\n b\u3000\u2009c\u202f ") == "a b c");
    CHECK(utf8::squeeze(" \u3000 ").empty());
    CHECK(utf8::squeeze("오 병수") == "오 병수");
}
