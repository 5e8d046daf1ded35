#include "catch.hpp"
#include "schemas/percent_encoding.hpp"

using namespace vitalign;

TEST_CASE("percent_decode decodes once and leaves what is no escape", "[url]")
{
    struct Row {
        const char* text;
        const char* decoded;
    };
    const std::vector<Row> rows{
        {"%C3%a9t%c3%A9", "été"}, {"10.1002%2Fabc", "10.1002/abc"}, {"%2541", "%41"}, {"100%", "100%"},
        {"100%4", "100%4"},       {"%zz%4z%z4", "%zz%4z%z4"},       {"%%41", "%A"},   {"a+b", "a+b"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.text)
        {
            CHECK(percent_decode(row.text) == row.decoded);
        }
    }
}

TEST_CASE("percent_encode keeps unreserved characters and those it is told to", "[url]")
{
    CHECK(percent_encode("az AZ-09._~/?é") == "az%20AZ-09._~%2F%3F%C3%A9");
    CHECK(percent_encode("conf/x+y", "/") == "conf/x%2By");
}

TEST_CASE("percent_decode undoes percent_encode for every byte", "[url]")
{
    std::string bytes;
    for (int byte = 0; byte < 256; ++byte) {
        bytes.push_back(static_cast<char>(byte));
    }
    CHECK(percent_decode(percent_encode(bytes)) == bytes);
}
