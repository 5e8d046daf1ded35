#include "catch.hpp"
#include "fetchers/crossref_works.hpp"

using namespace vitalign;
using namespace vitalign::fetchers;

namespace {

Result<fetchers::crossref::Works> read_message(const std::string& members)
{
    return fetchers::crossref::read_works(
        R"({"status":"ok","message-type":"work","message-version":"1.0.0","message":{)"
        R"("DOI":"10.5555\/x")" +
        members + "}}");
}

SourceRecord work(const std::string& members)
{
    const auto works = read_message(members);
    REQUIRE(works);
    REQUIRE(works->records.size() == 1);
    return works->records.front();
}

} // namespace

TEST_CASE("crossref::read_works reads all fields of a work", "[crossref]")
{
    const auto record =
        work(R"(,"type":"proceedings-article","title":["A Title"],"container-title":["Some Series","The Book"],
        "author":[{"given":"Jo","family":"Doe","ORCID":"http:\/\/orcid.org\/0000-0002-1825-0097","sequence":"first",
        "affiliation":[{"name":"Univ. A &amp; B"},{"place":["X"]}]}],"publisher":"ACM","volume":"7","issue":"4\/5",
        "page":"1-12","article-number":"022212","ISBN":["http:\/\/id.crossref.org\/isbn\/9783161484100","0306406152","bad"],
        "issued":{"date-parts":[[2021,10,8]]},"resource":{"primary":{"URL":"https:\/\/x.example\/a?b=1&c=2"}},
        "URL":"http:\/\/dx.doi.org\/10.5555\/x")");
    CHECK(record.source == Source::crossref);
    CHECK(record.key == "10.5555/x");
    CHECK(record.url == "https://doi.org/10.5555/x");
    CHECK(record.kind == Kind::inproceedings);
    CHECK(record.title == "A Title");
    CHECK(record.venue == "The Book");
    REQUIRE(record.authors.size() == 1);
    CHECK(record.authors[0].name == PersonName{.given = "Jo", .family = "Doe"});
    CHECK(record.authors[0].orcid == Orcid::parse("0000-0002-1825-0097"));
    CHECK(record.authors[0].affiliations == std::vector<std::string>{"Univ. A & B"});
    CHECK(record.publisher == "ACM");
    CHECK(record.volume == "7");
    CHECK(record.number == "4/5");
    CHECK(record.pages == "1-12");
    CHECK(record.isbns == std::vector{*Isbn::parse("9783161484100"), *Isbn::parse("9780306406157")});
    REQUIRE(record.date);
    CHECK(record.date->str() == "2021-10-08");
    CHECK(record.doi == Doi::parse("10.5555/x"));
    CHECK(record.link == "https://x.example/a?b=1&c=2");
}

TEST_CASE("crossref::read_works survives a work that has nothing but its DOI", "[crossref]")
{
    const auto record =
        work(R"(,"title":[],"author":[],"issued":{"date-parts":[[null]]},"relation":{"cites":[]},"event":{})");
    CHECK(record.kind == Kind::misc);
    CHECK(record.title.empty());
    CHECK(record.authors.empty());
    CHECK_FALSE(record.date);
    CHECK_FALSE(record.venue);
    CHECK_FALSE(record.pages);
    CHECK(record.related.empty());
    CHECK(record.notices.empty());
}

TEST_CASE("crossref::read_works knows the types", "[crossref]")
{
    struct Row {
        const char* members;
        std::optional<Kind> kind;
    };
    const std::vector<Row> rows{
        {R"("type":"journal-article")", Kind::article},
        {R"("type":"book-chapter")", Kind::incollection},
        {R"("type":"book-chapter","container-title":["Lecture Notes in Computer Science","X"])", Kind::inproceedings},
        {R"("type":"book-chapter","event":{"name":"X 2020"})", Kind::inproceedings},
        {R"("type":"reference-entry")", Kind::incollection},
        {R"("type":"monograph")", Kind::book},
        {R"("type":"edited-book")", Kind::book},
        {R"("type":"proceedings")", Kind::proceedings},
        {R"("type":"dissertation")", Kind::thesis},
        {R"("type":"report")", Kind::report},
        {R"("type":"posted-content","subtype":"preprint")", Kind::preprint},
        {R"("type":"dataset")", Kind::dataset},
        {R"("type":"standard")", Kind::misc},
        {R"("type":"something-new")", Kind::misc},
        {R"("type":"peer-review")", {}},
        {R"("type":"component")", {}},
        {R"("type":"journal-issue")", {}},
        {R"("type":"journal")", {}},
        {R"("type":"book-series")", {}},
        {R"("type":"grant")", {}},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.members)
        {
            const auto works = read_message(std::string{","} + row.members);
            REQUIRE(works);
            CHECK(works->items == 1);
            CHECK((works->records.empty() ? std::nullopt : std::optional{works->records.front().kind}) == row.kind);
        }
    }
}

TEST_CASE("crossref::read_works cleans titles of markup, entities and line breaks", "[crossref]")
{
    struct Row {
        const char* json;
        const char* title;
    };
    const std::vector<Row> rows{
        {R"(["<i>Sechzig Jahre</i>\n            . Probleme"])", "Sechzig Jahre. Probleme"},
        {R"(["H<sub>2<\/sub>O and <scp>DNA<\/scp>"])", "H2O and DNA"},
        {R"(["Stars &amp;amp; &lt;i&gt;galaxies&lt;\/i&gt; &amp; more"])", "Stars & galaxies & more"},
        {R"(["Bounds for <mml:math alttext=\"n\"><mml:mi>n<\/mml:mi><\/mml:math>"])", "Bounds for n"},
        {R"(["p < 0.05 and q > 3"])", "p < 0.05 and q > 3"},
        {R"(["A study of things."])", "A study of things"},
        {R"(["To be continued ..."])", "To be continued ..."},
        {R"(["  Two   blanks "])", "Two blanks"},
        {R"(["Cafe\u0301 society"])", "Café society"},
        {R"("A string, as in CSL")", "A string, as in CSL"},
        {R"([null,"Second"])", "Second"},
        {R"("")", ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.json)
        {
            CHECK(work(fmt::format(R"(,"title":{})", row.json)).title == row.title);
        }
    }
}

TEST_CASE("crossref::read_works keeps further titles and the subtitle as alternatives", "[crossref]")
{
    const auto record = work(R"(,"title":["Main","Zweiter"],"subtitle":["the sub"],"original-title":["Original"])");
    CHECK(record.title == "Main");
    CHECK(record.alternative_titles == std::vector<std::string>{"Zweiter", "Main: the sub", "Original"});
}

TEST_CASE("crossref::read_works names the venue even without container", "[crossref]")
{
    const std::vector<std::pair<const char*, const char*>> rows{
        {R"("container-title":["Astronomy &amp; Astrophysics"])", "Astronomy & Astrophysics"},
        {R"("container-title":"A journal, as in CSL")", "A journal, as in CSL"},
        {R"("container-title":[],"event":{"name":"The X Conference"})", "The X Conference"},
        {R"("institution":[{"name":"Univ. of X"}])", "Univ. of X"},
        {R"("institution":{"name":"Univ. of X"})", "Univ. of X"},
        {R"("institution":[])", ""},
    };
    for (const auto& [members, venue] : rows) {
        DYNAMIC_SECTION(members)
        {
            CHECK(work(std::string{","} + members).venue.value_or("") == venue);
        }
    }
}
