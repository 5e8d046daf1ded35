#include "catch.hpp"
#include "normalise/venue_unlike.hpp"

using namespace vitalign::normalise;

namespace {

bool unlike(const char* a, const char* b)
{
    const bool there = plainly_unlike(venue_form(a), venue_form(b));
    CHECK(there == plainly_unlike(venue_form(b), venue_form(a)));
    return there;
}

} // namespace

TEST_CASE("plainly_unlike tells journals apart that no abbreviation joins", "[venue]")
{
    struct Row {
        const char* a;
        const char* b;
        bool unlike;
    };
    const std::vector<Row> rows{
        {"Journal of Weaving", "Journal of Dyes", true},
        {"J. Weav.", "Journal of the Society of Dyers", true},
        {"Spindle", "International Journal of Looms", true},
        {"Appl. Loom Lett.", "New Journal of Looms", true},
        {"WXJ", "Journal of Clinical Dyeing", true},
        {"J. Weav.", "Journal of Weaving", false},
        {"Natl. Weav. Rev.", "National Weaving Review", false},
        {"Spindle", "The Spindle", false},
        {"Spindle", "Spindle Letters", false},
        {"Spindle Oncol.", "The Spindle Oncology", false},
        {"JDS", "Journal of the Dyers' Society", false},
        {"Dyers (JDS)", "Journal of the Dye Society", false},
        {"RW-L", "Rapid Weaving Letters", false},
        {"W&D", "Weaving & Dyeing", false},
        {"Lecture Notes in Weaving Science", "Journal of Dyes", false},
        {"Proceedings of the Weavers' Union", "Journal of Dyes", false},
        {"직물 학회지", "Journal of Dyes", false},
        {"", "Journal of Dyes", false},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.a << " and " << row.b)
        {
            CHECK(unlike(row.a, row.b) == row.unlike);
        }
    }
}

TEST_CASE("An acronym with a joint in it is one word", "[venue]")
{
    CHECK(venue_form("RW-L").acronyms.back() == "rwl");
    CHECK(venue_form("W&D").acronyms.back() == "wd");
    CHECK(relate(venue_form("RW-L"), venue_form("IEEE Rapid Weav. Lett.")) == VenueRelation::same);
    CHECK(relate(venue_form("T-LOOM"), venue_form("", "journals/tloom")) == VenueRelation::same);
    CHECK(venue_form("Weaving - Dyes").acronyms.empty());
}
