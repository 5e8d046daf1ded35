#include "data/json_blocks.hpp"
#include "plain_block_facts.hpp"

using namespace vitalign;
using namespace vitalign::data;
using namespace vitalign::marked;

TEST_CASE("JSON schemas are read by what their members mean", "[json]")
{
    struct Row {
        const char* what;
        std::string file;
        std::string outline;
    };
    const std::vector<Row> rows{
        {"JSON Resume",
         R"({"basics": {"name": "Ann Oh", "url": "https://example.org"}, "awards": [],
             "publications": [{"name": "Maps", "publisher": "J. Lists", "releaseDate": "2020-05-01",
                               "author": "Ann Oh*, Bo Kim*", "website": "https://example.org/m",
                               "sources": [{"name": "[Code]", "website": "https://example.org/c"}]}]})",
         "# publications\n- Maps/J. Lists/2020-05-01/Ann Oh*, Bo Kim*/https://example.org/m/https://example.org/c\n"},
        {"CSL JSON",
         R"([{"type": "article-journal", "title": "Maps", "container-title": "J. Lists", "DOI": "10.5555/a",
              "author": [{"family": "Oh", "given": "Ann"}], "issued": {"date-parts": [[2020, 5]]}}])",
         "# Publications\n- article-journal/Maps/J. Lists/10.5555/a/Ann Oh/2020-5\n"},
        {"numbers and flags", R"({"papers": [{"title": "Maps", "year": 2020, "volume": null, "best": true}]})",
         "# papers\n- Maps/2020\n"},
        {"texts", R"({"publications": {"journals": ["Ann Oh. Maps. 2020."]}})",
         "# publications\n## journals\n- Ann Oh. Maps. 2020.\n"},
        {"empty", "{}", ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            const auto blocks = read_json(SourceText{row.file});
            REQUIRE(blocks);
            CHECK(outline(*blocks) == row.outline);
        }
    }
}

TEST_CASE("Strings of JSON stand where their place says", "[json]")
{
    const std::string file =
        "{\"ž\": [{\"title\": \"Maps \\\"of\\\" lists\", \"authors\": [\"Ann \\u00d6h\", \"Žo \\ud83d\\ude00\"], "
        "\"year\": 2020}]}";
    const auto blocks = read_json(SourceText{file});
    REQUIRE(blocks);
    REQUIRE(blocks->size() == 2);
    const Block& block = blocks->back();
    CHECK(fields_of(block) == "title: Maps \"of\" lists\nauthors: Ann Öh\nauthors: Žo 😀\ndate: 2020\n");
    CHECK(stands_in_place(file, block));
    CHECK(in_file(file, block, "Öh") == "\\u00d6h");
    CHECK(in_file(file, block, "Žo 😀") == "Žo \\ud83d\\ude00");
    CHECK(in_file(file, block, "2020") == "2020");
}

TEST_CASE("JSON that cannot be read is an error that says where and why", "[json]")
{
    for (const auto& [file, message] :
         {std::pair<std::string, std::string>{"{\"a\": [1, 2\n}", "2:1: a comma or the end of the array is missing"},
          {"{\"a\" 1}", "1:6: a colon is missing"},
          {"{\"a\": b}", "1:7: this is no value"},
          {"[\"a", "1:2: the text that begins here does not end in its line"},
          {"[\"\\x\"]", "1:3: a backslash is not followed by one of \"\\/bfnrtu"},
          {"[\"\\u12g4\"]", "1:7: four digits must follow \\u"},
          {"[] []", "1:4: something follows the value"},
          {"", "1:1: the file ends where a value is missing"},
          {std::string(1'000, '['), "1:102: the values nest too deep"},
          {std::string(6'000'000, ' '), "a JSON file of 6000000 bytes is no CV; at most 5000000 are read"}}) {
        const auto blocks = read_json(SourceText{file});
        REQUIRE_FALSE(blocks);
        CHECK(blocks.error().code == ErrorCode::malformed);
        CHECK(blocks.error().message == message);
    }
}
