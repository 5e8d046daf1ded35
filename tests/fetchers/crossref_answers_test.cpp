#include "catch.hpp"
#include "fetchers/crossref_works.hpp"

using namespace vitalign;
using namespace vitalign::fetchers;

TEST_CASE("crossref::read_works counts the items of a list and hands on its cursor", "[crossref]")
{
    const auto works = fetchers::crossref::read_works(
        R"({"message-version":"1.0.0","message":{"items-per-page":3,"query":{"start-index":0,"search-terms":null},
        "items":[{"DOI":"10.5555/a","type":"journal-article"},{"DOI":"10.5555/b","type":"component"},{"type":"book"}],
        "total-results":454,"next-cursor":"DnF1+\/w==","facets":{}},"message-type":"work-list","status":"ok"})");
    REQUIRE(works);
    CHECK(works->items == 3);
    CHECK(works->total == 454);
    CHECK(works->next_cursor == "DnF1+/w==");
    REQUIRE(works->records.size() == 1);
    CHECK(works->records.front().key == "10.5555/a");
}

TEST_CASE("crossref::read_works reads an empty list as nothing found", "[crossref]")
{
    const auto works = fetchers::crossref::read_works(
        R"({"status":"ok","message-type":"work-list","message":{"total-results":0,"items":[]}})");
    REQUIRE(works);
    CHECK(works->items == 0);
    CHECK(works->total == 0);
    CHECK(works->records.empty());
    CHECK_FALSE(works->next_cursor);
}

TEST_CASE("crossref::read_works reads CSL-JSON objects", "[crossref]")
{
    struct Row {
        const char* type;
        Kind kind;
    };
    const std::vector<Row> rows{
        {"journal-article", Kind::article},
        {"article-journal", Kind::article},
        {"paper-conference", Kind::inproceedings},
        {"chapter", Kind::incollection},
        {"book", Kind::book},
        {"thesis", Kind::thesis},
        {"report", Kind::report},
        {"dataset", Kind::dataset},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.type)
        {
            const auto works = fetchers::crossref::read_works(fmt::format(
                R"({{"type":"{}","DOI":"10.5555/c","title":"T","container-title":"V","author":[{{"family":"Doe","given":"J."}}],
                "issued":{{"date-parts":[[1970,8,14]]}},"URL":"http://dx.doi.org/10.5555/c"}})",
                row.type));
            REQUIRE(works);
            CHECK(works->items == 1);
            CHECK(works->total == 1);
            REQUIRE(works->records.size() == 1);
            const SourceRecord& record = works->records.front();
            CHECK(record.kind == row.kind);
            CHECK(record.title == "T");
            CHECK(record.venue == "V");
            CHECK(record.date == PartialDate::of(1970, 8, 14));
        }
    }
}

TEST_CASE("crossref::read_works says what a failed answer says of itself", "[crossref]")
{
    const std::vector<std::pair<const char*, const char*>> rows{
        {R"({"status":"failed","message-type":"resource-failure","message":[{"type":"cursor-invalid","value":"x",
            "message":"Cursor is invalid"}]})",
         "Cursor is invalid"},
        {R"({"status":"failed","message-type":"validation-failure","message":[{"type":"integer-not-valid","value":"a",
            "message":"Integer 'a' not valid"}]})",
         "Integer 'a' not valid"},
        {R"({"status":"failed","message":"plain words"})", ""},
        {R"({"status":"failed"})", ""},
    };
    for (const auto& [json, words] : rows) {
        DYNAMIC_SECTION(json)
        {
            const auto works = fetchers::crossref::read_works(json);
            REQUIRE_FALSE(works);
            CHECK(works.error().message.find(words) != std::string::npos);
            CHECK_FALSE(works.error().message.empty());
        }
    }
}

TEST_CASE("crossref::read_works refuses what holds no works", "[crossref]")
{
    const std::vector<std::string> rows{
        "",
        "Resource not found.",
        "<html><body><h1>504 Gateway Time-out</h1></body></html>",
        "null",
        "[]",
        "{}",
        R"({"status":"ok","message-type":"work-list","message":{"items":[{"DOI":"10.5555/a"}])",
        R"({"status":"ok","message-type":"work-list","message":{}})",
        R"({"status":"ok","message-type":"work-list","message":{"items":{"DOI":"10.5555/a"}}})",
        R"({"status":"ok","message-type":"work","message":{"title":["no DOI"]}})",
        R"({"status":"ok","message-type":"work-agency","message":{"DOI":"10.5555/a","agency":{"id":"datacite"}}})",
        R"({"status":"ok","message-type":"type-list","message":{"total-results":1,"items":[{"id":"book","label":"Book"}]}})",
        R"({"status":"ok","message-type":"member","message":{"id":98}})",
        "{\"DOI\":\"10.5555/a\",\"title\":[\"\xC3\"]}",
    };
    for (const std::string& row : rows) {
        DYNAMIC_SECTION(row.substr(0, 70))
        {
            const auto works = fetchers::crossref::read_works(row);
            REQUIRE_FALSE(works);
            CHECK(works.error().code == ErrorCode::malformed);
            CHECK_FALSE(works.error().message.empty());
        }
    }
}

TEST_CASE("crossref::read_works is not confused by members of the wrong type", "[crossref]")
{
    const std::vector<std::string> rows{
        R"("type":7)",
        R"("title":{"a":"b"})",
        R"("author":"Jo Doe")",
        R"("author":{"family":"Doe"})",
        R"("author":[null,7,"x",[]])",
        R"("issued":"2018")",
        R"("issued":{"date-parts":"2018"})",
        R"("issued":{"date-parts":[[{},[],true]]})",
        R"("relation":[])",
        R"("relation":{"has-version":"10.5555/y"})",
        R"("updated-by":{"DOI":"10.5555/y"})",
        R"("institution":"Univ.")",
        R"("event":[])",
        R"("resource":"https://x.example")",
        R"("ISBN":9783161484100)",
    };
    for (const std::string& row : rows) {
        DYNAMIC_SECTION(row)
        {
            const auto works = fetchers::crossref::read_works(R"({"DOI":"10.5555/x",)" + row + "}");
            REQUIRE(works);
            REQUIRE(works->records.size() == 1);
            CHECK(works->records.front().key == "10.5555/x");
            CHECK_FALSE(works->records.front().date);
        }
    }
}

TEST_CASE("crossref::read_agency names who registered the DOI", "[crossref]")
{
    const auto agency = [](const std::string& members) {
        return fetchers::crossref::read_agency(
            R"({"status":"ok","message-type":"work-agency","message":{"DOI":"10.5555\/a","agency":)" + members + "}}");
    };
    CHECK(agency(R"({"id":"crossref","label":"Crossref"})").value() == "Crossref");
    CHECK(agency(R"({"label":"DataCite","id":"datacite"})").value() == "DataCite");
    CHECK(agency(R"({"id":"datacite"})").value() == "datacite");
    CHECK(agency(R"({"id":"datacite","label":""})").value() == "datacite");
    for (const char* members : {"{}", "null", "[]", "7", R"("Crossref")", R"({"id":null,"label":[]})"}) {
        CHECK_FALSE(agency(members));
    }
    for (const char* text : {"", "Resource not found.", "[]", "{}", "<html></html>", R"({"message":[]})",
                             R"({"status":"failed","message-type":"validation-failure","message":[{"type":"x"}]})"}) {
        const auto none = fetchers::crossref::read_agency(text);
        REQUIRE_FALSE(none);
        CHECK(none.error().code == ErrorCode::malformed);
    }
}
