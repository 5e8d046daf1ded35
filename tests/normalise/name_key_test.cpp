#include "catch.hpp"
#include "normalise/name_key.hpp"

using namespace vitalign;
using namespace vitalign::normalise;

namespace {

NameKey key(std::string_view name)
{
    return name_key(PersonName::parse(name));
}

struct Row {
    const char* a;
    const char* b;
    NameRelation relation;
};

void check(const std::vector<Row>& rows)
{
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.a << " and " << row.b)
        {
            CHECK(relate(key(row.a), key(row.b)) == row.relation);
            CHECK(relate(key(row.b), key(row.a)) == row.relation);
        }
    }
}

} // namespace

TEST_CASE("name_key folds the parts of a name", "[name]")
{
    const NameKey roe = key("Ján-W. van der Röe");
    CHECK(roe.given == std::vector<std::string>{"jan", "w"});
    CHECK(roe.family == "roe");
    CHECK(roe.full_family == "vanderroe");
    CHECK(roe.script == Script::latin);
    CHECK(key("오병수").script == Script::hangul);
    CHECK(key("Wandy").given.empty());
}

TEST_CASE("relate finds names that are the same or do not contradict", "[name]")
{
    check({
        {"Jane Roe", "JANE ROE", NameRelation::same},
        {"José Núñez", "Jose Nunez", NameRelation::same},
        {"Jae-Won Roe", "Jaewon Roe", NameRelation::same},
        {"Jae Won Roe", "Jae-won Roe", NameRelation::same},
        {"오병수", "오 병수", NameRelation::same},
        {"Jane Müller", "Jane Mueller", NameRelation::same},
        {"J. Roe", "Jane Roe", NameRelation::compatible},
        {"Jane Roe", "Jane Quinn Roe", NameRelation::compatible},
        {"Quinn Roe", "J. Quinn Roe", NameRelation::compatible},
        {"Jane Q. Roe", "J. Quinn Roe", NameRelation::compatible},
        {"J.-W. Roe", "Jae-Won Roe", NameRelation::compatible},
        {"JW Roe", "Jae Won Roe", NameRelation::compatible},
        {"JaeWon Roe", "Jae W. Roe", NameRelation::compatible},
        {"Roe Jane", "Jane Roe", NameRelation::compatible},
        {"Roe", "Jane Roe", NameRelation::compatible},
    });
    CHECK(can_be_same(relate(key("Jan van der Roe"), key("Jan Roe"))));
    CHECK(can_be_same(relate(key("Jan van der Roe"), key("Jan Vanderroe"))));
    CHECK(can_be_same(NameRelation::same));
    CHECK(can_be_same(NameRelation::compatible));
    CHECK_FALSE(can_be_same(NameRelation::other_given));
    CHECK_FALSE(can_be_same(NameRelation::not_comparable));
}

TEST_CASE("relate tells people apart", "[name]")
{
    check({
        {"Jane Roe", "Jane Doe", NameRelation::different},
        {"Jane Roe", "Joan Roe", NameRelation::other_given},
        {"J. Roe", "K. Roe", NameRelation::other_given},
        {"Jane A. Roe", "Jane B. Roe", NameRelation::other_given},
        {"H. J. Roe", "Jae Hyun Roe", NameRelation::other_given},
        {"HJ Roe", "Jae Hyun Roe", NameRelation::other_given},
        {"오병수", "오병호", NameRelation::other_given},
        {"오병수", "Byungsoo Oh", NameRelation::not_comparable},
        {"오병수", "孙汉源", NameRelation::not_comparable},
        // Where no letter stands for a word, one name beginning with another is another name.
        {"Wei Roe", "Weiming Roe", NameRelation::other_given},
        {"김민", "김민수", NameRelation::other_given},
        {"孙汉", "孙汉源", NameRelation::other_given},
    });
}
