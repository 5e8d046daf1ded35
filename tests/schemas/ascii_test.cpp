#include "catch.hpp"
#include "schemas/ascii.hpp"

using namespace vitalign;

TEST_CASE("ascii classes hold for ASCII only", "[ascii]")
{
    std::string alnum;
    for (int byte = 0; byte < 256; ++byte) {
        const char c = static_cast<char>(byte);
        alnum += ascii::is_alnum(c) ? std::string(1, c) : "";
    }
    CHECK(alnum == "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    CHECK(ascii::lower("ÀB@[Z") == "Àb@[z");
    CHECK(ascii::upper("àb`{z") == "àB`{Z");
    CHECK_FALSE(ascii::all_digits(""));
}

TEST_CASE("ascii::number takes at most nine digits and nothing else", "[ascii]")
{
    CHECK(ascii::number("007") == 7);
    CHECK(ascii::number("999999999") == 999999999);
    CHECK(ascii::number("1000000000") == std::nullopt);
    CHECK(ascii::number("") == std::nullopt);
    CHECK(ascii::number("-1") == std::nullopt);
    CHECK(ascii::number(" 1") == std::nullopt);
}

TEST_CASE("ascii::trim, consume and split cut as they say", "[ascii]")
{
    CHECK(ascii::trim(" \t\r\n\v\fa b\n") == "a b");
    CHECK(ascii::trim(" \n").empty());
    std::string_view text{"HTTPS://x"};
    CHECK_FALSE(ascii::consume(text, "https://xy"));
    CHECK(text == "HTTPS://x");
    CHECK(ascii::consume(text, "https://"));
    CHECK(text == "x");
    CHECK(ascii::split(",a,,b,", ',') == std::vector<std::string_view>{"", "a", "", "b", ""});
    CHECK(ascii::split("", ',') == std::vector<std::string_view>{""});
}
