#include "catch.hpp"
#include "schemas/patent_citation.hpp"

using namespace vitalign;

TEST_CASE("application_key makes application numbers of all sources comparable", "[patent]")
{
    struct Row {
        const char* number;
        const char* key;
    };
    const std::vector<Row> rows{
        {"US18/243,667", "18243667"},
        {"18/243,667", "18243667"},
        {"US63/422,847", "63422847"},
        {"US202263422847P", "63422847"},
        {"KR1020210065657A", "1020210065657"},
        {"10-2021-0065657", "1020210065657"},
        {"EP23887047.1A", "238870471"},
        {"EP85303534A", "85303534"},
        {"pct/us2023/078600", "PCTUS2023078600"},
        {"CN202310996676.XA", "202310996676"},
        {"ZL202010474738.7", "202010474738"},
        {"CN2007101496220A", "200710149622"}, // the check digit without its dot
        {"JP60111391A", "60111391"},
        {"TW108144117A", "108144117"},
        {"DE8585303534T", "8585303534"},
        {"RU2007128524/03A", "200712852403"},
        {"", ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION('"' << row.number << '"')
        {
            CHECK(application_key(row.number) == row.key);
        }
    }
}
