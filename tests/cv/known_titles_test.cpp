#include "catch.hpp"
#include "cv/guided_cv.hpp"

using namespace vitalign;
using namespace vitalign::cv;

namespace {

SourceRecord record(const std::string& title, const std::string& author = "Ann Reed", int year = 2019)
{
    SourceRecord out{.kind = Kind::article, .title = title};
    out.authors.push_back({.name = PersonName::parse(author)});
    out.date = PartialDate::of(year);
    return out;
}

std::string sections_of(const GuidedCv& guided)
{
    std::string out;
    for (const Entry& entry : guided.cv.entries) {
        out += fmt::format("{}:{};", entry.section, entry.at.line);
    }
    return out;
}

} // namespace

TEST_CASE("A known title is found wherever it stands by itself", "[cv]")
{
    struct Row {
        const char* title;
        const char* text;
        bool found;
    };
    for (const Row& row : {
             Row{"Weaving with Long Threads in the North", "A talk: Weaving with Long Threads in the North. Oslo",
                 true},
             Row{"Weaving with Long Threads in the North", "Weaving with long threads, in the north", true},
             Row{"Weaving with Long Threads in the North", "B. Vale, Weaving with Long Treads in the North, 2019",
                 true},
             Row{"Weaving with Long Threads in the North", "\"Weaving with Long Thr- eads in the North,\" Looms", true},
             Row{"Weaving with Long Threads in the North",
                 "Weaving with Long Threads in the North Journal of Looms 2019", true},
             // More of a title is another title.
             Row{"Weaving with Long Threads in the North", "Weaving with Long Threads in the North: a reply, 2019",
                 false},
             Row{"Weaving with Long Threads in the North", "On Weaving with Long Threads in the North, 2019", false},
             Row{"Weaving with Long Threads in the North", "Weaving with Long Threads in the North and South", false},
             Row{"Weaving with Long Threads in the North", "Weaving with Short Threads in the South, Reed, 2019",
                 false},
             // A short title needs an author or the year.
             Row{"Felt", "A. Reed. Felt. Journal of Looms", true},
             Row{"Felt", "Felt. Journal of Looms, 2019", true},
             Row{"Felt", "Felt. Wool. Silk.", false},
             Row{"Felt", "He felt, 2019", false},
             Row{"Silk Roads", "\"Silk Roads\" (Reed 2019)", true},
             Row{"Silk Roads", "Silk Roads Travel Agency, 2019", false},
             Row{"北方织布机的历史研究", "里德. 北方织布机的历史研究. 织物, 2019", true},
         }) {
        CAPTURE(row.title, row.text);
        const SourceRecord known = record(row.title);
        const std::vector<const SourceRecord*> records{&known};
        marked::MarkedText text;
        text.append(row.text, 0);
        const auto found = KnownTitles{records}.find_in(text);
        CHECK(found.empty() != row.found);
    }
}

TEST_CASE("A title that is part of another known one is that one", "[cv]")
{
    const SourceRecord part = record("The Long History of Northern Looms");
    const SourceRecord whole = record("The Long History of Northern Looms. Weavers and Their Guilds");
    const std::vector<const SourceRecord*> records{&part, &whole};
    marked::MarkedText text;
    text.append("Reed, A. The Long History of Northern Looms. Weavers and Their Guilds. 2019.", 0);
    const auto found = KnownTitles{records}.find_in(text);
    REQUIRE(found.size() == 1);
    CHECK(found.front().record == &whole);
}

TEST_CASE("Entries that run on in one block are parted where known works begin", "[cv]")
{
    const std::vector<SourceRecord> records{record("Weaving with Long Threads in the North"),
                                            record("Dyes of the Northern Coast and Their Trade")};
    const std::vector<const SourceRecord*> known{&records[0], &records[1]};
    struct Row {
        const char* what;
        const char* block;
        const char* with;
    };
    for (const Row& row : {
             Row{"titles first",
                 "Weaving with Long Threads in the North. Journal\nof Looms, 2019.\nDyes of the Northern Coast and "
                 "Their "
                 "Trade.\nJournal of Looms, 2020.\n",
                 ":1;:3;"},
             Row{"authors first",
                 "Ann Reed, Bo Vale. Weaving with Long Threads\nin the North. Journal of Looms, 2019.\nReed, A. and Cy "
                 "Dale\n(2020). Dyes of the Northern Coast and Their Trade. Journal of Looms.\n",
                 ":1;:3;"},
             Row{"an unknown one that begins alike",
                 "“Weaving with Long Threads in the North,”\nwith Bo Vale, 2019.\n“The Price of Wool,” with Cy Dale, "
                 "2020.\n“Dyes of the Northern Coast and Their Trade,” with Cy Dale, 2021.\n",
                 ":1;:3;:4;"},
         }) {
        DYNAMIC_SECTION(row.what)
        {
            const auto text = open_cv(row.block, "cv.md");
            REQUIRE(text);
            CHECK(sections_of(read_guided(*text, KnownTitles{known}).value()) == row.with);
        }
    }
}

TEST_CASE("Known works open the section that they stand in", "[cv]")
{
    const std::vector<SourceRecord> records{record("Weaving with Long Threads in the North", "Bo Vale", 2019),
                                            record("Dyes of the Northern Coast and Their Trade", "Bo Vale", 2020)};
    const std::vector<const SourceRecord*> known{&records[0], &records[1]};
    struct Row {
        const char* what;
        std::string cv;
        const char* without;
        const char* with;
    };
    const std::string items = "- Weaving with Long Threads in the North\n"
                              "- Dyes of the Northern Coast and Their Trade\n"
                              "- The Price of Wool and the Fall of Guilds, with Cy Dale\n";
    for (const Row& row : {
             Row{"a heading that says nothing", "# Bo Vale\n\n## Loom stuff\n\n" + items, "",
                 "Loom stuff:5;Loom stuff:6;Loom stuff:7;"},
             Row{"no heading", items, "", ":1;:2;:3;"},
             Row{"a list says it already", "# Bo Vale\n\n## Publications\n\n" + items + "\n## Loom stuff\n\n" + items,
                 "", "Publications:5;Publications:6;Publications:7;"},
             Row{"talks stay talks beside a list",
                 "# Bo Vale\n\n## Publications\n\n- Bo Vale. \"The Price of Wool and the Fall of Guilds.\" Journal of "
                 "Looms 3 (2018), 1-9.\n\n## Invited talks\n\n" +
                     items,
                 "Publications:5;", "Publications:5;"},
         }) {
        DYNAMIC_SECTION(row.what)
        {
            const auto text = open_cv(row.cv, "cv.md");
            REQUIRE(text);
            CHECK(sections_of(read_guided(*text, KnownTitles{{}}).value()) == row.without);
            const GuidedCv guided = read_guided(*text, KnownTitles{known}).value();
            CHECK(sections_of(guided) == row.with);
            CHECK(guided.mentions.size() >= 2);
        }
    }
}
