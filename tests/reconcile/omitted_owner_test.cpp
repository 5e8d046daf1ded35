#include "catch.hpp"
#include "cv/read_cv.hpp"
#include "reconcile/compare_authors.hpp"
#include "reconcile/omitted_owner.hpp"
#include "reconcile_sketch.hpp"

using namespace vitalign;
using namespace vitalign::reconcile;

TEST_CASE("A list that names the others behind \"with\" leaves out its owner", "[reconcile][authors]")
{
    const std::vector<PersonName> owner{PersonName::parse("Uma Reed")};
    struct Row {
        const char* line;
        bool omitted;
    };
    const std::vector<Row> rows{
        {"\"Slow Looms and Fast Threads,\" with Ann Lind and Bo Roe, Journal of Looms 7, 11-19, 2020.", true},
        {"**Slow Looms and Fast Threads.** With Ann Lind. Journal of Looms 7, 11-19, 2020.", true},
        {"*Slow Looms and Fast Threads* (mit Ann Lind und Bo Roe), Journal of Looms 7, 11-19, 2020.", true},
        {"\"Slow Looms and Fast Threads\" (avec Ann Lind), Journal of Looms 7, 11-19, 2020.", true},
        {"Ann Lind and Bo Roe. \"Slow Looms and Fast Threads.\" Journal of Looms 7, 11-19, 2020.", false},
        {"Uma Reed, with Ann Lind. \"Slow Looms and Fast Threads.\" Journal of Looms 7, 11-19, 2020.", false},
        {"Ann Lind, Bo Roe. \"Weaving with Slow Looms.\" Journal of Looms 7, 11-19, 2020.", false},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.line)
        {
            auto cv = cv::read_cv(std::string{"# Uma Reed\n\n## Publications\n\n- "} + row.line + "\n", "cv.md");
            REQUIRE(cv);
            REQUIRE(cv->entries.size() == 1);
            REQUIRE_FALSE(cv->entries.front().authors.empty());
            note_omitted_owner(cv->entries, owner);
            CHECK(cv->entries.front().self_omitted == row.omitted);
        }
    }
}

TEST_CASE("Who names the others leaves out nobody but himself", "[reconcile][authors]")
{
    const std::vector<PersonName> owner{PersonName::parse("Uma Reed"), PersonName::parse("U. Lund")};
    struct Row {
        const char* what;
        std::vector<const char*> cv;
        std::vector<const char*> record;
        const char* rules;
    };
    const std::vector<Row> rows{
        {"the first", {"Ann Lind", "Bo Roe"}, {"Uma Reed", "Ann Lind", "Bo Roe"}, ""},
        {"the last, by initial", {"Ann Lind", "Bo Roe"}, {"Ann Lind", "Bo Roe", "U. Reed"}, ""},
        {"by another name", {"Ann Lind"}, {"Uma Lund", "Ann Lind"}, ""},
        {"and somebody else", {"Ann Lind"}, {"Uma Reed", "Ann Lind", "Bo Roe"}, "author-missing"},
        {"by a name that nobody told", {"Ann Lind"}, {"Uma Roseau", "Ann Lind"}, ""},
        {"with a stranger", {"Ann Lind", "Dan Wit"}, {"Uma Reed", "Ann Lind"}, "author-extra"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            const Entry entry{.authors = stated_names(row.cv), .self_omitted = true};
            const Work work = work_of({.title = "T", .authors = contributors(row.record)});
            Comparison compared = comparison(entry, work);
            compared.owner = owner;
            CHECK(rules_of(compare_authors(compared)) == row.rules);
        }
    }
}
