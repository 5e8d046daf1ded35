#include "catch.hpp"
#include "normalise/title_form.hpp"

using namespace vitalign;
using namespace vitalign::normalise;

TEST_CASE("title_form folds a title and its parts", "[title]")
{
    CHECK(title_form("Data-Base Café").tight == "databasecafe");
    CHECK(title_form("PokéLoom: Weaving") == TitleForm{"pokeloomweaving", "pokeloom", "weaving"});
    CHECK(title_form("On Looms") == TitleForm{"onlooms", "", ""});
    CHECK(title_form("") == TitleForm{});
}

TEST_CASE("A title may lack a natural part of the other", "[title]")
{
    struct Row {
        const char* a;
        const char* b;
        bool part;
    };
    const std::vector<Row> rows{
        {"Weaving Data on Large Looms", "Weaving Data on Large Looms: A Survey of Methods and Their Cost", true},
        {"PokéLoom", "PokéLoom: Weaving Wild Threads Everywhere", true},
        {"Weaving Wild Threads", "PokéLoom — Weaving Wild Threads", true},
        {"Weaving Wild Threads", "Weaving Wild Threads (Extended Abstract)", true},
        {"Weaving Wild Threads", "Brief Announcement: Weaving Wild Threads", true},
        {"Can Looms Think?", "Can Looms Think? A Survey", true},
        // No colon: the longer title is another one.
        {"Weaving Data on Large Looms", "Weaving Data on Large Looms in Hospitals by Means of Robots", false},
        {"A New Theory of Art", "A New Theory of Artificial Neural Language Learning", false},
        {"On Looms", "On Looms", false},
        {"", ": On Looms", false},
        {"", "", false},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.b)
        {
            CHECK(is_part(title_form(row.a), title_form(row.b)) == row.part);
            CHECK(is_part(title_form(row.b), title_form(row.a)) == row.part);
        }
    }
}

TEST_CASE("spelt_title spells Greek letters out", "[title]")
{
    CHECK(spelt_title("α-Looms and μ+ Threads") == spelt_title("$alpha$-Looms and $mu$+ Threads"));
    CHECK(spelt_title("Ω Weaves") == "omegaweaves");
    CHECK(spelt_title("µ-weaves") == "muweaves");
    CHECK(spelt_title("ς") == "sigma");
    CHECK(spelt_title("Plain Weaves") == title_form("Plain Weaves").tight);
}

TEST_CASE("A bracket behind a title makes no other title", "[title]")
{
    const TitleForm plain = title_form("Weaving: A Case Study");
    CHECK(is_part(plain, title_form("Weaving: A Case Study (Extended Version)")));
    CHECK(is_part(title_form("Weaving: A Case Study (Invited Paper)"), plain));
    CHECK_FALSE(is_part(plain, title_form("Weaving: A Case Study of Looms")));
    CHECK(title_form("Weaving (Fast)").bare == "weaving");
}
