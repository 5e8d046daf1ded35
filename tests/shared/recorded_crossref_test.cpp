#include "fetchers/answer.hpp"
#include "fetchers/crossref_works.hpp"
#include "recorded.hpp"

using namespace vitalign;
using namespace vitalign::fetchers;
using namespace vitalign::testing;

// The http-*.yaml files are left out: they record headers and error bodies in YAML, which the program never reads; the
// bodies are those of answer_test.cpp and crossref_answers_test.cpp.
namespace {

fetchers::crossref::Works works_in(const std::string& file)
{
    const auto body = body_if(Content::json, {.status = 200, .body = recorded("crossref/" + file)});
    INFO(file);
    REQUIRE(body);
    const auto works = fetchers::crossref::read_works(*body);
    REQUIRE(works);
    return *works;
}

SourceRecord work_in(const std::string& file)
{
    const auto works = works_in(file);
    CHECK(works.items == 1);
    REQUIRE(works.records.size() == 1);
    return works.records.front();
}

} // namespace

TEST_CASE("recorded Crossref works are read", "[recorded][crossref]")
{
    if (!have_recordings()) {
        return;
    }
    const auto corrected = work_in("work-journal-article-updated-by.json");
    CHECK(corrected.pages == "e33693");
    CHECK(corrected.authors.size() == 6);
    CHECK(corrected.notices == std::vector<Notice>{{.type = "correction",
                                                    .doi = "10.1371/annotation/c76da2c1-ccb8-4797-94c1-359d3ceceeda",
                                                    .date = PartialDate::of(2012, 5, 8)}});

    const auto undated = work_in("work-proceedings-article-ieee-minimal.json");
    CHECK_FALSE(undated.date);
    CHECK(undated.alternate_years.empty());
    CHECK(names(undated) == std::vector<std::string>{"V. Arya", "T. Turletti"});

    const auto paper = work_in("work-proceedings-article-event.json");
    CHECK(paper.kind == Kind::inproceedings);
    CHECK(paper.venue == "Companion of the The Web Conference 2018 on The Web Conference 2018 - WWW '18");
    CHECK(paper.date->year == 2018);
    CHECK(paper.related.empty());
    CHECK_FALSE(paper.pages);

    CHECK(work_in("work-book-chapter-two-isbn.json").isbns.size() == 2);
    CHECK(work_in("work-article-number-aps.json").pages == "022212");
    CHECK(work_in("work-article-number-aps.json").authors.at(1).orcid == Orcid::parse("0000-0002-2515-3842"));

    const auto affiliations = work_in("work-affiliation-as-author.json");
    CHECK(affiliations.authors.size() == 8);
    CHECK(std::ranges::count(affiliations.authors, true, &Contributor::organisation) == 4);
    CHECK(affiliations.authors.back().name.display() == "HEC Montréal");
    CHECK(affiliations.volume == "49");
    CHECK(iso(affiliations.date) == "2021");

    const auto csl = work_in("csl-transform.json");
    CHECK(csl.kind == Kind::article);
    CHECK(csl.title == "The Structure of Ordinary Water");
    CHECK(csl.venue == "Science");
    CHECK(csl.alternative_titles.size() == 1);
}

TEST_CASE("recorded Crossref lists are counted", "[recorded][crossref]")
{
    if (!have_recordings()) {
        return;
    }
    struct Row {
        const char* file;
        std::size_t items;
        std::size_t records;
        std::size_t total;
    };
    const std::vector<Row> rows{
        {"works-cursor-page1.json", 20, 20, 454},
        {"works-cursor-page2.json", 20, 20, 454},
        {"works-empty.json", 0, 0, 0},
        {"works-journal-article-html-math-titles.json", 30, 30, 96'753'348},
        {"works-query-author.json", 7, 7, 179},
        {"works-query-preprint-relation.json", 20, 20, 94'959},
        {"works-reports-name-authors.json", 20, 20, 947'071},
        {"works-sample10-mixed.json", 10, 10, 10},
        {"works-sample20-nonlatin.json", 20, 19, 20}, // one component
        {"works-select.json", 3, 3, 586'666},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.file)
        {
            const auto works = works_in(row.file);
            CHECK(works.items == row.items);
            CHECK(works.records.size() == row.records);
            CHECK(works.total == row.total);
            for (const SourceRecord& record : works.records) {
                INFO(record.key);
                CHECK(record.title.find_first_of("<>\n") == std::string::npos);
                CHECK(record.venue.value_or("").find("&amp;") == std::string::npos);
            }
        }
    }
    const auto cursor = works_in("works-cursor-page1.json").next_cursor;
    REQUIRE(cursor);
    CHECK(cursor->size() == 1512);
    CHECK(works_in("works-cursor-page2.json").next_cursor == cursor);
    CHECK_FALSE(works_in("works-query-author.json").next_cursor);
}

TEST_CASE("recorded Crossref lists hold what their quirks hide", "[recorded][crossref]")
{
    if (!have_recordings()) {
        return;
    }
    const auto widgets = works_in("works-cursor-page2.json").records;
    CHECK(names(with_key(widgets, "10.36499/psnst.v14i1.11969")).front() == "Wandy");
    CHECK(with_key(widgets, "10.36499/psnst.v14i1.11969").alternative_titles.size() == 1);
    CHECK(names(with_key(widgets, "10.21326/ksdt.2008..18.018")) == std::vector<std::string>{"조혜린"});
    CHECK(with_key(widgets, "10.59350/895qm-mnq80").related ==
          std::vector<RelatedWork>{{.relation = "is-version-of", .target = "10.59350/7mtwq-q3661"}});

    const auto articles = works_in("works-journal-article-html-math-titles.json").records;
    CHECK(with_key(articles, "10.1023/a:1005720103937").title.empty());
    CHECK(with_key(articles, "10.1126/science.131.3410.1367.a")
              .title.starts_with("Sechzig Jahre medizinische Radiologie. Probleme und Empirie. "));
    CHECK(with_key(articles, "10.1109/26.57514").authors.at(0).name ==
          PersonName{.given = "Jin-Fu", .family = "Chang"});
    CHECK(with_key(articles, "10.1051/0004-6361:200809584").venue == "Astronomy & Astrophysics");
    CHECK(with_key(articles, "10.1111/ijal.12281").notices.empty()); // it is the notice

    const auto& digitised = with_key(articles, "10.1080/03014469400003622");
    CHECK(iso(digitised.date) == "1994-01");
    CHECK(digitised.alternate_years == std::vector{2009});

    CHECK(with_key(works_in("works-query-preprint-relation.json").records, "10.1002/essoar.10504562.1").related ==
          std::vector<RelatedWork>{{.relation = "is-preprint-of", .target = "10.1029/2020MS002386"}});

    const auto mixed = works_in("works-sample10-mixed.json").records;
    CHECK(with_key(mixed, "10.1007/978-3-031-33148-0_45").venue ==
          "Mediterranean Architecture and the Green-Digital Transition");
    CHECK(names(with_key(mixed, "10.21831/imaji.v4i1.6702")) == std::vector<std::string>{"Sumaryadi"});
    CHECK(with_key(mixed, "10.1136/bmj.298.6673.604-c").pages == "604.4-604");
    CHECK(with_key(mixed, "10.2139/ssrn.5250900").kind == Kind::preprint);

    const auto sample = works_in("works-sample20-nonlatin.json").records;
    CHECK(with_key(sample, "10.1016/j.compbiolchem.2020.107382").pages == "107382");
    CHECK(with_key(sample, "10.1163/2214-8264_dutchpamphlets-kb1-kb13538").title.find("van Orange &c aen") !=
          std::string::npos);
    CHECK(with_key(sample, "10.7868/s0040357115030100").title.starts_with("Математическое моделирование"));

    const auto reports = works_in("works-reports-name-authors.json").records;
    CHECK(with_key(reports, "10.15554/pci.cta-17").authors.at(0).organisation);
    CHECK(with_key(reports, "10.4060/cc7303es").authors.empty());
    CHECK(works_in("works-select.json").records.at(0).kind == Kind::misc); // the answer left its type out
}

TEST_CASE("the recorded list of Crossref's types is not taken for works", "[recorded][crossref]")
{
    if (!have_recordings()) {
        return;
    }
    const auto works = fetchers::crossref::read_works(recorded("crossref/types.json"));
    REQUIRE_FALSE(works);
    CHECK(works.error().message.find("type-list") != std::string::npos);
}
