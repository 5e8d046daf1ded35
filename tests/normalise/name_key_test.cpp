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

TEST_CASE("relate holds for any split of given and family names", "[name]")
{
    struct Parts {
        const char* what;
        PersonName a;
        PersonName b;
        NameRelation relation;
    };
    const auto of = [](const char* given, const char* family) { return PersonName::of(given, family); };
    const std::vector<Parts> rows{
        {"two family names", of("Inés", "Varela Montes"), of("Inés Varela", "Montes"), NameRelation::same},
        {"two family names, initials", of("I", "Varela Montes"), of("Inés Varela", "Montes"), NameRelation::compatible},
        {"glued initials", of("MC", "Varela Montes"), of("María-Clara Varela", "Montes"), NameRelation::compatible},
        {"a second name left out", of("Inés", "Varela"), of("Inés", "Varela Montes"), NameRelation::compatible},
        {"an unlisted particle", of("Omar", "Abu Nasser"), of("Omar Abu", "Nasser"), NameRelation::same},
        {"one word of two", of("Omar", "AbuNasser"), of("O.", "Abu Nasser"), NameRelation::compatible},
        {"an Irish family", of("Seán", "Ó Faoláin"), of("Sean O", "Faolain"), NameRelation::same},
        {"an elided particle", of("Pim", "van 't Zand"), of("Pim van t", "Zand"), NameRelation::same},
        {"exchanged", of("Harding", "Quentin"), of("Q.", "Harding"), NameRelation::compatible},
        {"exchanged, with an initial", of("Harding", "Quentin P."), of("Quentin", "Harding"), NameRelation::compatible},
        {"exchanged, two family names", of("Varela Montes", "Inés"), of("I.", "Varela Montes"),
         NameRelation::compatible},
        {"a suffix behind the family", of("Robert", "Hale III"), of("Robert", "Hale"), NameRelation::same},
        {"a suffix behind the initials", of("R Jr", "Hale"), of("Robert", "Hale"), NameRelation::compatible},
        {"a letter doubled", of("Håkon", "Bergg"), of("Håkon", "Berg"), NameRelation::different},
        {"initials beyond ASCII", of("Ł.", "Wrona"), of("Łukasz", "Wrona"), NameRelation::compatible},
        {"initials with a cedilla", of("Ş", "Demir"), of("Şule", "Demir"), NameRelation::compatible},
        {"a mononym", of("", "Suhartini"), of("Suhartini", "Suhartini"), NameRelation::same},
        {"other given names", of("Inés", "Varela Montes"), of("Begoña Varela", "Montes"), NameRelation::other_given},
        {"other initials", of("B.", "Varela Montes"), of("Inés Varela", "Montes"), NameRelation::other_given},
        {"another second name", of("Inés", "Varela Montes"), of("Inés", "Varela Prado"), NameRelation::different},
        {"a misspelt first name", of("Inés", "Varella Montes"), of("Inés Varela", "Montes"), NameRelation::other_given},
        {"neighbours in a list", of("Wei", "Chen"), of("Chen", "Liang"), NameRelation::different},
        {"a given name that is a family name", of("Martin", "Oberg"), of("Paul", "Martin"), NameRelation::different},
        {"a mononym and its namesake", of("", "Suhartini"), of("Dewi", "Kartika"), NameRelation::different},
    };
    for (const Parts& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            CHECK(relate(name_key(row.a), name_key(row.b)) == row.relation);
            CHECK(relate(name_key(row.b), name_key(row.a)) == row.relation);
        }
    }
}
