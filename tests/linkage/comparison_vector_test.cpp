#include "catch.hpp"
#include "collection.hpp"

#include <cmath>

using namespace vitalign;
using namespace vitalign::linkage;
using namespace vitalign::normalise;
using vitalign::linkage::testing::Collection;
using vitalign::linkage::testing::Inventor;
using vitalign::linkage::testing::Owned;
using vitalign::linkage::testing::Printed;

namespace {

/// All that an observation says, as judged: each field of it weighs.
std::vector<std::pair<std::string, double>> said(const ComparisonVector& seen)
{
    std::vector<std::pair<std::string, double>> lines;
    for (const Evidence& reason : reasons(seen)) {
        lines.emplace_back(reason.what, reason.weight);
    }
    return lines;
}

void check_symmetric(const Collection& collection, std::size_t a, std::size_t b)
{
    const ComparisonVector there = collection.compare(a, b);
    const ComparisonVector back = collection.compare(b, a);
    CAPTURE(a, b);
    REQUIRE(there.title == back.title);
    REQUIRE(there.authors == back.authors);
    REQUIRE(there.name_information == back.name_information);
    REQUIRE(std::abs(there.shared_information - back.shared_information) < 1e-3F);
    REQUIRE(said(there).size() == said(back).size());
    REQUIRE(judge(there).relation == judge(back).relation);
    REQUIRE(std::abs(judge(there).score - judge(back).score) < 1e-3F);
}

} // namespace

TEST_CASE("compare says the same of a pair in either order", "[observation]")
{
    Inventor inventor{20261122};
    std::vector<Owned> records;
    for (std::size_t i = 0; i < 150; ++i) {
        records.push_back(inventor.record(i));
        records.push_back(inventor.copy_of(records.back(), i));
    }
    const Collection collection{testing::citations_of(records)};
    for (std::size_t i = 0; i < 40'000; ++i) {
        // Copies stand side by side.
        const std::size_t a = inventor.below(records.size());
        check_symmetric(collection, a, i % 3 == 0 ? a ^ 1U : inventor.below(records.size()));
    }
}

TEST_CASE("compare compares lists of namesakes in either order alike", "[observation]")
{
    const std::vector<const char*> names{"A. Kim",     "B. Kim",      "C. Kim", "Kim",   "A. Lee",    "Ann Lee",
                                         "B. Leeward", "A. Leewards", "L. Ann", "K. Bo", "A. Kimura", "A. Kemarra"};
    Inventor inventor{7};
    std::vector<Owned> records;
    for (std::size_t i = 0; i < 60; ++i) {
        Owned record{.title = "Looms of Data in the Large"};
        for (std::size_t count = 1 + inventor.below(4); count > 0; --count) {
            record.authors += std::string{names[inventor.below(names.size())]} + "; ";
        }
        records.push_back(record);
    }
    const Collection collection{testing::citations_of(records)};
    for (std::size_t a = 0; a < records.size(); ++a) {
        for (std::size_t b = 0; b < a; ++b) {
            CAPTURE(records[a].authors, records[b].authors);
            check_symmetric(collection, a, b);
        }
    }
}

TEST_CASE("compare gives each field its level", "[observation]")
{
    const Printed base{.title = "Weaving Data on Very Large Looms",
                       .authors = "Ann Oh and Bo Kim and Cy Lee",
                       .venue = "SIGMOD Conference",
                       .year = "2020",
                       .volume = "3",
                       .pages = "10-20"};
    const auto with = [&](auto change) {
        Printed other = base;
        change(other);
        return Collection{{base, other}}.compare(0, 1);
    };
    const auto title = [&](std::string_view text) { return with([&](Printed& c) { c.title = text; }).title; };
    CHECK(title("weaving data on very-large looms") == TitleLevel::equal);
    CHECK(title("Weaving Dato on Very Large Looms") == TitleLevel::near);
    CHECK(title("Weaving Data on Very Large Looms: A Survey") == TitleLevel::contained);
    CHECK(title("Pottery in Cold Kilns") == TitleLevel::different);
    CHECK(title("") == TitleLevel::missing);
    const auto run = [&](std::string_view text) { return with([&](Printed& c) { c.title = text, c.year = ""; }); };
    CHECK(run("Kim B. and Lee C.: Weaving Data on Very Large").title == TitleLevel::related);
    CHECK(run("Kim B. and Lee C.: Weaving Data on Very Large").run > 0.6F);
    CHECK(run("Kim B., WeavingData onVeryLarge Looms").title == TitleLevel::contained);
    const auto authors = [&](std::string_view text) { return with([&](Printed& c) { c.authors = text; }).authors; };
    CHECK(authors("Oh A, Kim B, Lee C") == AuthorLevel::all);
    CHECK(authors("Lee, C.; Kim, B.; Oh, A.") == AuthorLevel::all);
    CHECK(authors("Ann Oh et al.") == AuthorLevel::all);
    CHECK(authors("Ann Oh and Bo Kim") == AuthorLevel::some);
    CHECK(authors("Dan Roe") == AuthorLevel::none);
    CHECK(authors("Anonymous") == AuthorLevel::missing);
    CHECK(with([](Printed& c) { c.authors = "Bo Kim and Ann Oh and Cy Lee"; }).first_author_differs);
    const auto damaged = [](std::string_view a, std::string_view b) {
        return Collection{{{.title = "Looms", .authors = a}, {.title = "Looms", .authors = b}}}.compare(0, 1).authors;
    };
    CHECK(damaged("A. Ohlund, B. Kimura", "O. Ann, K. Bo") == AuthorLevel::few); // family and given names exchanged
    CHECK(damaged("M. B\xD1\x96hlund", "M. Boehlund") == AuthorLevel::few);
    CHECK(damaged("M. Ohlund", "B. Kimura") == AuthorLevel::none);
    const auto pages = [&](std::string_view text) { return with([&](Printed& c) { c.pages = text; }).pages; };
    CHECK(pages("10--20") == PageLevel::equal);
    CHECK(pages("10") == PageLevel::first);
    CHECK(pages("15-25") == PageLevel::overlap);
    CHECK(pages("21-25") == PageLevel::different);
    CHECK(pages("") == PageLevel::missing);
    CHECK(with([](Printed& c) { c.pages = "1-11", c.volume = ""; }).pages == PageLevel::missing); // online first
    CHECK(with([](Printed& c) { c.year = "2022"; }).year_gap == 2);
    CHECK(with([](Printed& c) { c.year = "1990"; }).year_gap == 9);
    CHECK(with([](Printed& c) { c.year = ""; }).year_gap == -1);
    CHECK(with([](Printed& c) { c.volume = "4"; }).volume == NumberLevel::different);
    CHECK(with([](Printed& c) { c.venue = ""; }).venue == VenueAgreement::unknown);
    CHECK(with([](Printed& c) { c.venue = "VLDB Journal"; }).media_differ);
}
