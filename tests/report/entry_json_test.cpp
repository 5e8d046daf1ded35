#include "catch.hpp"
#include "report/entry_json.hpp"
#include "report_sketch.hpp"

#include <nlohmann/json.hpp>

using namespace vitalign;
using namespace vitalign::report;
using nlohmann::json;

namespace {

Cv small_cv()
{
    Entry paper{.at = {5, 3, 5, 90}, .section = "Publications", .kind = Kind::inproceedings, .raw = "as it stands"};
    paper.authors = {{PersonName::parse("Ann Oh"), {5, 3, 5, 9}}, {PersonName::parse("Kim, Bo"), {5, 11, 5, 17}}};
    paper.authors_truncated = true;
    paper.equal_contribution = {"Ann Oh"};
    paper.title = Stated<std::string>{"Sorting Lists", {5, 20, 5, 33}};
    paper.year = Stated<int>{2020, {5, 70, 5, 74}};
    paper.doi = Stated<Doi>{*Doi::parse("10.5555/1"), {5, 76, 5, 85}};
    paper.arxiv = Stated<ArxivId>{*ArxivId::parse("2401.00001v2"), {5, 76, 5, 85}};
    paper.status = Stated<EntryStatus>{EntryStatus::in_press, {5, 76, 5, 85}};
    paper.acronym = "SoL";
    paper.links = {"https://example.org"};
    Entry patent{.at = {7, 3, 7, 90}, .kind = Kind::patent, .raw = "a patent"};
    patent.patent = Stated<PatentCitation>{*read_patent_citation("10-2620822-0000", "Korean Patent"), {7, 9, 7, 24}};
    patent.date = Stated<PartialDate>{{.year = 2023, .month = 12}, {7, 30, 7, 38}};
    return {.path = "cv.md", .entries = {paper, patent}};
}

} // namespace

TEST_CASE("parse's JSON keeps its contract", "[report][parse]")
{
    const json out = json::parse(render_entries_json(small_cv()));
    CHECK(out["format_version"] == 1);
    CHECK(out["cv"] == "cv.md");
    REQUIRE(out["entries"].size() == 2);
    json paper = out["entries"][0];
    CHECK(paper["spans"]["year"] == json::parse(R"({"line": 5, "column": 70, "end_line": 5, "end_column": 74})"));
    CHECK(paper["spans"]["authors"].size() == 2);
    paper.erase("spans");
    const json expected = json::parse(R"({"line": 5, "column": 3, "section": "Publications", "kind": "inproceedings",
        "authors": ["Ann Oh", "Bo Kim"], "title": "Sorting Lists", "acronym": "SoL", "year": 2020,
        "doi": "10.5555/1", "arxiv": "2401.00001", "status": "in-press", "links": ["https://example.org"],
        "equal_contribution": ["Ann Oh"], "authors_truncated": true, "confidence": 1.0, "raw": "as it stands"})");
    CHECK(paper == expected);
    const json& patent = out["entries"][1];
    CHECK(patent["patent_number"] == "KR102620822B1");
    CHECK(patent["date"] == "2023-12");
    for (const char* absent : {"title", "authors", "section", "venue", "year", "doi", "links", "self_omitted"}) {
        CHECK_FALSE(patent.contains(absent));
    }
}

TEST_CASE("A CV without entries is valid JSON, so is broken text", "[report][parse]")
{
    CHECK(json::parse(render_entries_json({.path = "cv.md"}))["entries"] == json::array());
    Cv cv = small_cv();
    cv.entries[0].title->value = "\xFF\u202E\x1b";
    CHECK_FALSE(json::parse(render_entries_json(cv), nullptr, false).is_discarded());
}

TEST_CASE("parse's text names each entry's place and hides hostile characters", "[report][parse]")
{
    const std::string text = render_entries_text(small_cv());
    for (const char* part : {"cv.md:5:3: inproceedings\n", "Sorting Lists", "Ann Oh, Bo Kim, et al.", "(SoL)",
                             "KR102620822B1", "2023-12", "2 entries in cv.md\n"}) {
        CAPTURE(part);
        CHECK(text.find(part) != std::string::npos);
    }
    Cv cv = small_cv();
    cv.path = cv.entries[0].title->value = cv.entries[0].raw = "a\x1b[31m\u202E\r\nb";
    CHECK_FALSE(has_hostile_characters(render_entries_text(cv)));
}
