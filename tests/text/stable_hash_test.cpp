#include "catch.hpp"
#include "text/stable_hash.hpp"

using namespace vitalign;

TEST_CASE("stable_hash is FNV-1a and therefore the same everywhere", "[hash]")
{
    CHECK(text::stable_hash("") == 0xcbf29ce484222325);
    CHECK(text::stable_hash("a") == 0xaf63dc4c8601ec8c);
    CHECK(text::stable_hash("foobar") == 0x85944171f73967e8);
    CHECK(text::stable_hash("é") == 0x0ac21707b7181e01); // bytes beyond ASCII
}

TEST_CASE("short_hash has twelve digits, leading zeros kept", "[hash]")
{
    CHECK(text::short_hash("a") == "af63dc4c8601");
    CHECK(text::short_hash("é") == "0ac21707b718");
    CHECK(text::short_hash("13900") == "00f5898e9456");
}
