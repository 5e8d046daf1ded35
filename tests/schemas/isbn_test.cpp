#include "catch.hpp"
#include "schemas/isbn.hpp"

using namespace vitalign;

TEST_CASE("Isbn::parse reads both lengths into thirteen digits and checks the check digit", "[isbn]")
{
    struct Row {
        const char* text;
        const char* isbn; // empty: none
    };
    const std::vector<Row> rows{
        {"978-0-306-40615-7", "9780306406157"},
        {"9780306406157", "9780306406157"},
        {"0-306-40615-2", "9780306406157"},
        {"ISBN 0 306 40615 2", "9780306406157"},
        {"ISBN-13: 978-0-306-40615-7", "9780306406157"},
        {"isbn-10: 0306406152", "9780306406157"},
        {"http://id.crossref.org/isbn/9780306406157", "9780306406157"},
        {"978–0–306–40615–7", "9780306406157"},
        {"080442957X", "9780804429573"},
        {"0-8044-2957-x", "9780804429573"},
        {"979-10-90636-07-1", "9791090636071"},
        {"9780306406158", ""},
        {"0306406153", ""},
        {"9770306406158", ""}, // right check digit, but no book prefix
        {"08044X2957", ""},
        {"978030640615", ""},
        {"97803064061570", ""},
        {"978-0-306-40615-7 (print)", ""},
        {"", ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION('"' << row.text << '"')
        {
            const auto isbn = Isbn::parse(row.text);
            CHECK((isbn ? isbn->str() : "") == row.isbn);
        }
    }
}
