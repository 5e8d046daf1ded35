#include "catch.hpp"
#include "works/name_works.hpp"

using namespace vitalign;
using namespace vitalign::linkage;
using namespace vitalign::works;

namespace {

const SourceRecord paper{.source = Source::dblp, .key = "p", .kind = Kind::article, .date = PartialDate{.year = 2021}};
const SourceRecord preprint{
    .source = Source::dblp, .key = "q", .kind = Kind::preprint, .date = PartialDate{.year = 2020}};
const SourceRecord stranger{.source = Source::crossref, .key = "s", .kind = Kind::article};

/// Two works: the preprint with its paper, and a stranger.
std::vector<WorkName> named(const std::vector<std::string>& old)
{
    const std::vector<const SourceRecord*> records{&preprint, &paper, &stranger};
    const std::vector<Placement> placements{{.work = 0, .version = 0},
                                            {.work = 0, .version = 1, .evidence = {{"titles equal", 9}}},
                                            {.work = 2, .version = 2}};
    return name_works(records, old, placements);
}

} // namespace

TEST_CASE("name_works puts the version of record first and says why a record came in", "[works]")
{
    const auto names = named({"", "", ""});
    REQUIRE(names.size() == 3);
    CHECK(names[0].work == names[1].work);
    CHECK(names[0].work != names[2].work);
    CHECK(names[0].work.starts_with("w:"));
    CHECK(names[0].version == 1);
    CHECK(names[1].version == 0);
    CHECK(names[0].evidence.empty());
    CHECK(names[1].evidence == "+9.0 titles equal");
}

TEST_CASE("name_works keeps the names that works have", "[works]")
{
    struct Row {
        std::vector<std::string> old;
        std::string pair;     // empty: a new one
        std::string stranger; // empty: a new one
    };
    const std::vector<Row> rows{{{"w:a", "w:a", "w:b"}, "w:a", "w:b"},
                                {{"", "w:a", ""}, "w:a", ""},
                                {{"w:a", "w:c", "w:b"}, "w:a", "w:b"}, // two works became one
                                {{"w:a", "w:a", "w:a"}, "w:a", ""}};   // one work became two
    for (const Row& row : rows) {
        const auto names = named(row.old);
        CHECK(names[0].work == row.pair);
        CHECK(names[1].work == row.pair);
        CHECK((row.stranger.empty() ? names[2].work != row.pair : names[2].work == row.stranger));
    }
}

TEST_CASE("Which record came first does not decide which of two equal versions stands first", "[works]")
{
    const SourceRecord one{.source = Source::dblp, .key = "a", .kind = Kind::article};
    const SourceRecord two{.source = Source::crossref, .key = "b", .kind = Kind::article};
    const std::vector<std::string> old{"w:a", "w:a"};
    const std::vector<Placement> placements{{.work = 0, .version = 0}, {.work = 0, .version = 1}};
    const std::vector<const SourceRecord*> forth{&one, &two};
    const std::vector<const SourceRecord*> back{&two, &one};
    CHECK(name_works(forth, old, placements)[0].version == name_works(back, old, placements)[1].version);
}
