#include "catch.hpp"
#include "marked/headings.hpp"

using namespace vitalign;
using namespace vitalign::marked;

TEST_CASE("section_class knows what a heading announces", "[cv][headings]")
{
    struct Row {
        const char* heading;
        SectionClass section;
    };
    const std::vector<Row> rows{
        {"Publications", SectionClass::publications},
        {"SELECTED PUBLICATIONS", SectionClass::publications},
        {"Refereed Journal Articles / Papers", SectionClass::publications},
        {"In conference proceedings", SectionClass::publications},
        {"Heavily-reviewed Conference Papers (C)", SectionClass::publications},
        {"Main Publications (_sorted by relevance_)", SectionClass::publications},
        {"Book Chapters", SectionClass::publications},
        {"국내/국제 학술지 논문", SectionClass::publications},
        {"US Patents", SectionClass::patents},
        {"Patents/Disclosures", SectionClass::patents},
        {"국외특허", SectionClass::patents},
        {"Invited Talks", SectionClass::other},
        {"Press / Media coverage", SectionClass::other},
        {"Paper Presentations", SectionClass::other},
        {"Awards and Honors", SectionClass::other},
        {"Service / Reviewing", SectionClass::other},
        {"Conference Activity", SectionClass::other},
        {"Conference and Journal Reviewing", SectionClass::other},
        {"Research Experience and Projects", SectionClass::other},
        {"Blockchains", SectionClass::unknown},
        {"Newspapers and Talkative Agents", SectionClass::unknown},
        {"", SectionClass::unknown},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.heading)
        {
            CHECK(section_class(row.heading) == row.section);
        }
    }
}

TEST_CASE("looks_like_heading tells headings from lines of text", "[cv][headings]")
{
    struct Row {
        const char* line;
        bool heading;
    };
    const std::vector<Row> rows{
        {"RESEARCH INTERESTS", true},
        {"Publications", true},
        {"Peer-reviewed conference papers:", true},
        {"특허", true},
        {"Ann Oh", false},
        {"Ann Oh, Bo Kim, Publications of Note", false},
        {"We publish papers in journals and at conferences every year", false},
        {"ICSE 2023", false},
        {"", false},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.line)
        {
            CHECK(looks_like_heading(row.line) == row.heading);
        }
    }
}
