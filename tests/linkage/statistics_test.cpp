#include "catch.hpp"
#include "linkage/hash.hpp"
#include "linkage/statistics.hpp"

using namespace vitalign;
using namespace vitalign::linkage;
using namespace vitalign::normalise;

TEST_CASE("Of few records it is told beforehand which words are common", "[statistics]")
{
    const Statistics few = Statistics::of_few();
    CHECK(few.records() == 0);
    CHECK(few.information(hash32("of")) < few.information(hash32("analysis")));
    CHECK(few.information(hash32("analysis")) < few.information(hash32("loom")));
}

TEST_CASE("Records counted one by one are counted as at once", "[statistics]")
{
    VenueKeys venues;
    FormBuilder builder{venues};
    const std::vector ann{author_key("ohlund", "ann", "")};
    const std::vector bo{author_key("kimura", "bo", "")};
    const std::vector<Form> forms{
        builder.build({.title = "Weaving on Looms", .authors = ann, .year = 2020, .number = "3"}, 0),
        builder.build({.title = "Firing Pots", .authors = bo, .year = 2021, .number = "4"}, 0),
        builder.build({.title = "Weaving on Looms", .authors = ann, .year = 2021, .number = "5"}, 0)};
    const Statistics at_once{forms};
    Statistics grown{{}, forms.size()};
    for (const Form& form : forms) {
        grown.add(form);
    }
    CHECK(grown.records() == at_once.records());
    CHECK(grown.years_of_title("weavingonlooms") == 2);
    CHECK(at_once.years_of_title("weavingonlooms") == 2);
    for (const char* word : {"weaving", "looms", "pots", "kilns"}) {
        CAPTURE(word);
        CHECK(grown.frequency(hash32(word)) == at_once.frequency(hash32(word)));
        CHECK(grown.information(hash32(word)) == at_once.information(hash32(word)));
    }
    CHECK_FALSE(grown.numbers_are_serial());
    for (int i = 0; i < 200; ++i) {
        grown.add(builder.build({.title = "Looms", .number = std::to_string(1000 + i)}, 0));
    }
    CHECK(grown.numbers_are_serial());
}
