#include "catch.hpp"
#include "reconcile/link_entries.hpp"
#include "reconcile_sketch.hpp"
#include "schemas/ascii.hpp"

#include <sstream>

using namespace vitalign;
using namespace vitalign::linkage;
using namespace vitalign::normalise;
using namespace vitalign::reconcile;
using namespace vitalign::works;

namespace {

KnownWork known(const char* title, const std::vector<const char*>& authors, int year, const char* doi = "",
                Kind kind = Kind::inproceedings)
{
    SourceRecord record{.key = title, .kind = kind, .title = title, .authors = contributors(authors)};
    record.date = PartialDate::of(year);
    record.doi = Doi::parse(doi);
    return {.work = work_of(record, title)};
}

Entry entry(const char* title, const std::vector<const char*>& authors, int year, const char* doi = "",
            Kind kind = Kind::inproceedings)
{
    Entry out{.kind = kind, .authors = stated_names(authors), .title = stated(title)};
    out.year = Stated<int>{year};
    if (const auto parsed = Doi::parse(doi)) {
        out.doi = Stated<Doi>{*parsed};
    }
    return out;
}

/// As an entry's text has them, folded already.
std::vector<Stated<std::string>> words_of(const std::string& text)
{
    std::vector<Stated<std::string>> words;
    std::istringstream in{text};
    for (std::string word; in >> word;) {
        words.push_back({word, {5, 1, 5, 2}});
    }
    return words;
}

const char* const lists = "Sorting Very Long Lists on Small Machines";
const std::vector<const char*> people{"Ann Oh", "Bo Kim"};

} // namespace

TEST_CASE("link_entries finds the work that an entry means", "[reconcile][link]")
{
    const std::vector<KnownWork> works{known("Maps of Mountain Flowers", {"Ann Oh"}, 2019, "10.5555/2"),
                                       known(lists, people, 2020, "10.5555/1")};
    struct Row {
        const char* what;
        Entry entry;
        std::optional<std::size_t> work;
        bool ambiguous;
        bool by_identifier;
    };
    const std::vector<Row> rows{
        {"by its text", entry(lists, people, 2020), 1, false, false},
        {"by its DOI, with a typing error",
         entry("Sorting Very Lnog Lists on Small Machines", people, 2020, "10.5555/1"), 1, false, true},
        {"a year off", entry(lists, people, 2021), 1, false, false},
        {"other people", entry(lists, {"Dan Roe", "Eve Poe"}, 2020), {}, false, false},
        {"nothing like it", entry("A History of Glass", people, 2020), {}, false, false},
        {"a patent of that title", entry(lists, people, 2020, "", Kind::patent), {}, false, false},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            const std::vector<Entry> entries{row.entry};
            const auto links = link_entries(entries, works);
            REQUIRE(links.size() == 1);
            CHECK(links[0].work == row.work);
            CHECK(links[0].ambiguous == row.ambiguous);
            CHECK(links[0].match.by_identifier == row.by_identifier);
        }
    }
}

TEST_CASE("Two works that fit equally make a question of an entry", "[reconcile][link]")
{
    const std::vector<KnownWork> works{known(lists, people, 2020, "10.5555/1"),
                                       known(lists, people, 2020, "10.5555/2")};
    const std::vector<Entry> entries{entry(lists, people, 2020), entry(lists, people, 2020, "10.5555/2")};
    const auto links = link_entries(entries, works);
    CHECK(links[0].ambiguous);
    CHECK_FALSE(links[1].ambiguous);
    CHECK(links[1].work == 1U);
}

TEST_CASE("An entry means the version it names", "[reconcile][link]")
{
    KnownWork work = known(lists, people, 2021, "10.5555/1");
    work.work.versions[0].records[0].venue = "NeurIPS";
    SourceRecord preprint =
        known(lists, people, 2020, "10.48550/arXiv.2001.00001", Kind::preprint).work.versions[0].records[0];
    preprint.arxiv = ArxivId::parse("2001.00001");
    work.work.versions.push_back({Kind::preprint, {preprint}});
    Entry as_preprint = entry(lists, people, 2020, "", Kind::preprint);
    as_preprint.arxiv = Stated<ArxivId>{*ArxivId::parse("2001.00001")};
    const std::vector<Entry> entries{entry(lists, people, 2021, "10.5555/1"), as_preprint};
    const std::vector<KnownWork> works{work};
    const auto links = link_entries(entries, works);
    CHECK(links[0].version == 0);
    CHECK(links[1].version == 1);
    CHECK(link_entries(entries, {})[0].work == std::nullopt);
}

TEST_CASE("An entry that was read badly is linked by what stands in its text", "[reconcile][link]")
{
    const std::vector<KnownWork> works{known(lists, people, 2020, "10.5555/1")};
    Entry by_title{.kind = Kind::misc, .title = stated("2020")};
    by_title.words = words_of("a oh and b kim 2020 sorting very long lists on small machines proc lists");
    Entry by_title_alone{.kind = Kind::misc};
    by_title_alone.words = words_of("sorting very long lists on small machines");
    Entry by_doi{.kind = Kind::misc, .title = stated("Proc. Lists")};
    by_doi.doi = Stated<Doi>{Doi::parse("10.5555/1").value()};
    Entry other{.kind = Kind::misc, .title = stated("2020")};
    by_doi.words = words_of("proc lists");
    other.words = words_of("a oh 2020 sorting short lists");
    const auto links = link_entries(std::vector{by_title, by_doi, other, by_title_alone}, works);
    CHECK(links[0].work == 0U);
    CHECK_FALSE(links[0].ambiguous);
    CHECK(links[0].by_text);
    CHECK(links[1].work == 0U);
    CHECK(links[1].ambiguous);
    CHECK_FALSE(links[2].work);
    CHECK(links[3].work == 0U);
    CHECK(links[3].ambiguous);
}

TEST_CASE("A title that stands in the text only nearly so needs what a careful person would need", "[reconcile][link]")
{
    SourceRecord record = known(lists, people, 2020, "10.5555/1").work.versions[0].records[0];
    record.venue = "Journal of Long Lists";
    const std::vector<KnownWork> works{{.work = work_of(record, lists)}};
    struct Row {
        const char* what;
        const char* text;
        bool linked;
    };
    const std::vector<Row> rows{
        {"a slip, its people and year", "a oh b kim 2020 sorting very long lists on smal machines", true},
        {"a slip, its people and venue",
         "a oh b kim 2021 sorting very lomg lists on small machines journal of long lists", true},
        {"another wording, its people, year and venue",
         "a oh b kim 2020 sorting very long lists on big machines journal of long lists", true},
        {"another wording in another year", "a oh b kim 2017 sorting very long lists on big machines", false},
        {"another wording by other people", "a oh d roe 2020 sorting very long lists on big machines", false},
        {"a slip by other people", "d roe 2020 sorting very long lists on smal machines", false},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            Entry entry{.kind = Kind::misc, .title = stated("2020")};
            entry.words = words_of(row.text);
            CHECK(link_entries(std::vector{entry}, works)[0].work.has_value() == row.linked);
        }
    }
}

TEST_CASE("A title that goes on behind that of a record is another's, unless people and year agree",
          "[reconcile][link]")
{
    SourceRecord record = known(lists, people, 2020, "10.5555/1").work.versions[0].records[0];
    const std::vector<KnownWork> works{{.work = work_of(record, lists)}};
    struct Row {
        const char* what;
        const char* title;
        const char* text; // in front of the title
        bool linked;
    };
    const std::vector<Row> rows{
        {"another year, and one of its people", "Sorting Very Long Lists on Small Machines in Old Mills", "a oh 2023",
         false},
        {"its people, another year", "Sorting Very Long Lists on Small Machines in Old Mills", "a oh b kim 2023",
         false},
        {"its people and year", "Sorting Very Long Lists on Small Machines in Old Mills", "a oh b kim 2020", true},
        {"a subtitle", "Sorting Very Long Lists on Small Machines: A Case Study", "a oh 2023", true},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            Entry entry{.kind = Kind::misc, .title = stated(row.title)};
            entry.words = words_of((std::string{row.text} + " " + row.title).c_str());
            for (auto& word : entry.words) {
                word.value = ascii::lower(word.value);
            }
            CHECK(link_entries(std::vector{entry}, works)[0].work.has_value() == row.linked);
        }
    }
}
