#include "catch.hpp"
#include "references.hpp"

using namespace vitalign;
using namespace vitalign::bibliography;

TEST_CASE("RIS carries every field on a line of its own", "[bibliography][ris]")
{
    Reference item = full_reference();
    item.authors.push_back({.name = PersonName::parse("Ann van der Berg")});
    const std::string text = to_ris({item});
    CHECK(text.starts_with("TY  - JOUR\r\n"));
    CHECK(text.ends_with("ER  - \r\n"));
    for (const char* line : {"AU  - Oh, Ann\r\n", "AU  - van der Berg, Ann\r\n", "TI  - FastSort: Lists & Maps\r\n",
                             "JO  - Journal of Lists\r\n", "PY  - 2020\r\n", "VL  - 7\r\n", "IS  - 3\r\n",
                             "PB  - P & Sons\r\n", "DO  - 10.5555/a_b\r\n", "ID  - k\r\n"}) {
        CAPTURE(line);
        CHECK(holds(text, line));
    }
    CHECK(to_ris({}).empty());
    CHECK(holds(to_ris({patent_reference()}), "TY  - PAT\r\n"));
}

TEST_CASE("RIS parts pages whatever dash they have", "[bibliography][ris]")
{
    struct Row {
        const char* pages;
        const char* start;
        const char* end; // empty: none
    };
    const std::vector<Row> rows{
        {"26-34", "26", "34"}, {"26--34", "26", "34"}, {"26\u201334", "26", "34"},
        {"e12", "e12", ""},    {"26-", "26", ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.pages)
        {
            Reference item = reference("A");
            item.pages = row.pages;
            std::string text;
            REQUIRE_NOTHROW(text = to_ris({item}));
            CHECK(holds(text, "SP  - " + std::string{row.start} + "\r\n"));
            CHECK(holds(text, "EP  - ") == (*row.end != '\0'));
            CHECK((*row.end == '\0' || holds(text, "EP  - " + std::string{row.end} + "\r\n")));
        }
    }
}

TEST_CASE("No value adds a line to RIS", "[bibliography][ris]")
{
    Reference item = reference("A\r\nER  - \r\nTY  - JOUR");
    item.venue = item.link = "x\nAU  - Evil, E";
    const std::string text = to_ris({item});
    CHECK(text.find("\nER  - ") == text.rfind("\nER  - "));
    CHECK_FALSE(holds(text, "\nAU  - Evil"));
}
