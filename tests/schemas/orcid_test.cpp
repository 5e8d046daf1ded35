#include "catch.hpp"
#include "schemas/orcid.hpp"

using namespace vitalign;

TEST_CASE("Orcid::parse reads bare iDs and URLs and checks the check character", "[orcid]")
{
    struct Row {
        const char* text;
        const char* orcid; // empty: none
    };
    const std::vector<Row> rows{
        {"0000-0002-1825-0097", "0000-0002-1825-0097"},
        {"0000000218250097", "0000-0002-1825-0097"},
        {" https://orcid.org/0000-0002-1825-0097 ", "0000-0002-1825-0097"},
        {"http://orcid.org/0000-0002-1825-0097", "0000-0002-1825-0097"},
        {"0000-0002-1694-233X", "0000-0002-1694-233X"},
        {"https://orcid.org/0000-0002-1694-233x", "0000-0002-1694-233X"},
        {"0000-0002-1825-0098", ""}, // wrong check character
        {"0000-0002-1852-0097", ""}, // two digits swapped
        {"0000-0002-1825-009", ""},
        {"0000-0002-1825-00970", ""},
        {"X000-0002-1825-0097", ""},
        {"0000-0002-1825-0097 Jane Doe", ""},
        {"", ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION('"' << row.text << '"')
        {
            const auto orcid = Orcid::parse(row.text);
            CHECK((orcid ? orcid->str() : "") == row.orcid);
        }
    }
}
