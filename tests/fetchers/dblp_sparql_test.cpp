#include "catch.hpp"
#include "fetchers/dblp_sparql.hpp"
#include "schemas/percent_encoding.hpp"

using namespace vitalign;
using namespace vitalign::fetchers;

namespace {

/// A row of an answer: variable and value, as literals.
std::string row(const std::vector<std::pair<std::string, std::string>>& values)
{
    std::string out;
    for (const auto& [variable, value] : values) {
        out += fmt::format(R"({}"{}":{{"type":"literal","value":"{}"}})", out.empty() ? "" : ",", variable, value);
    }
    return "{" + out + "}";
}

std::vector<SourceRecord> read(const std::vector<std::string>& rows)
{
    const auto records = fetchers::dblp::read_sparql(
        fmt::format(R"({{"head":{{"vars":["publ"]}},"results":{{"bindings":[{}]}}}})", fmt::join(rows, ",")));
    REQUIRE(records);
    return *records;
}

const std::string work = "https://dblp.org/rec/conf/nips/DoeR24";

std::vector<std::string> names_of(const SourceRecord& record)
{
    std::vector<std::string> names;
    for (const Contributor& author : record.authors) {
        names.push_back(author.name.display());
    }
    return names;
}

} // namespace

TEST_CASE("dblp::sparql_url asks for one person's signatures", "[dblp][sparql]")
{
    const DblpPid pid = *DblpPid::parse("95/7448-1");
    const std::string url = fetchers::dblp::sparql_url("https://sparql.dblp.org/sparql", pid);
    const std::string start = "https://sparql.dblp.org/sparql?query=";
    REQUIRE(url.starts_with(start));
    const std::string encoded = url.substr(start.size());
    CHECK(encoded.find_first_of(" <>?&#{}+") == std::string::npos);
    CHECK(percent_decode(encoded) == fetchers::dblp::person_query(pid));
    for (const char* part : {"<https://dblp.org/pid/95/7448-1>", "<https://dblp.org/rdf/schema#>", "signatureOrdinal",
                             "signatureDblpName", "authoredBy"}) {
        CHECK(fetchers::dblp::person_query(pid).find(part) != std::string::npos);
    }
    const auto count = [&](char c) { return std::ranges::count(fetchers::dblp::person_query(pid), c); };
    CHECK(count('{') == count('}'));
    // Nothing that ends the address of the person is a pid.
    for (const char* text : {"95/7448> . ?s ?p ?o", "95/7448>", "95/74 48", "95/7448\"", "95/7448}"}) {
        CHECK_FALSE(DblpPid::parse(text));
    }
}

TEST_CASE("dblp::read_sparql makes a record of the rows of each publication", "[dblp][sparql]")
{
    const auto records = read({
        row({{"publ", work},
             {"title", "On  Widgets &amp; Co."},
             {"year", "2024"},
             {"type", "http://purl.org/net/nknouf/ns/bibtex#Inproceedings"},
             {"venue", "NeurIPS"},
             {"pages", "1-12"},
             {"doi", "https://doi.org/10.5555/A%3CB"},
             {"document", "https://x.example/a.pdf"},
             {"ordinal", "2"},
             {"name", "Jo Roe 0002"},
             {"creator", "https://dblp.org/pid/95/7448-2"}}),
        row({{"publ", "https://dblp.org/rec/journals/je/Doe23"}, {"title", "B."}, {"volume", "12"}, {"issue", "3-4"}}),
        row({{"publ", work}, {"title", "ignored"}, {"ordinal", "10"}, {"name", "Ann Zoe"}}),
        row({{"publ", work}, {"ordinal", "1"}, {"name", "Ada Doe"}, {"creator", "https://dblp.org/pid/228/4692"}}),
        row({{"publ", work}, {"ordinal", "1"}, {"name", "Ada Doe"}, {"creator", "https://dblp.org/pid/228/4692"}}),
    });
    REQUIRE(records.size() == 2);
    const SourceRecord& first = records[0];
    CHECK(first.source == Source::dblp);
    CHECK(first.key == "conf/nips/DoeR24");
    CHECK(first.url == work);
    CHECK(first.kind == Kind::inproceedings);
    CHECK(names_of(first) == std::vector<std::string>{"Ada Doe", "Jo Roe", "Ann Zoe"});
    REQUIRE(first.authors[1].pid);
    CHECK(first.authors[1].pid->str() == "95/7448-2");
    CHECK_FALSE(first.authors[2].pid);
    CHECK(first.venue == "NeurIPS");
    CHECK(first.venue_key == "conf/nips");
    CHECK(first.pages == "1-12");
    CHECK(first.link == "https://x.example/a.pdf");
    REQUIRE(first.date);
    CHECK(first.date->str() == "2024");
    REQUIRE(first.doi);
    CHECK(first.doi->str() == "10.5555/a<b");
    CHECK(records[1].key == "journals/je/Doe23");
    CHECK(records[1].title == "B");
    CHECK(records[1].volume == "12");
    CHECK(records[1].number == "3-4");
    CHECK(records[1].authors.empty());
    CHECK_FALSE(records[1].doi);
}

TEST_CASE("dblp::read_sparql reads the kind from the type, a preprint from its key", "[dblp][sparql]")
{
    struct Row {
        const char* key;
        const char* type;
        Kind kind;
    };
    const std::string bibtex = "http://purl.org/net/nknouf/ns/bibtex#";
    const std::vector<Row> rows{
        {"journals/x/A", "Article", Kind::article},
        {"conf/x/A", "Inproceedings", Kind::inproceedings},
        {"conf/x/2024", "Proceedings", Kind::proceedings},
        {"books/x/A", "Book", Kind::book},
        {"phd/x/A", "Phdthesis", Kind::thesis},
        {"phd/x/A", "Mastersthesis", Kind::thesis},
        {"conf/x/A", "Incollection", Kind::incollection},
        {"tr/x/A", "Techreport", Kind::report},
        {"data/x/A", "Misc", Kind::misc},
        {"journals/corr/abs-2408-03465", "Article", Kind::preprint},
    };
    for (const Row& expected : rows) {
        DYNAMIC_SECTION(expected.key << " " << expected.type)
        {
            const auto records = read({row({{"publ", std::string{"https://dblp.org/rec/"} + expected.key},
                                            {"title", "T"},
                                            {"type", bibtex + expected.type}})});
            REQUIRE(records.size() == 1);
            CHECK(records[0].kind == expected.kind);
            CHECK(records[0].arxiv.has_value() == (expected.kind == Kind::preprint));
        }
    }
}

TEST_CASE("dblp::read_sparql leaves out what is no publication, and survives what is no value", "[dblp][sparql]")
{
    const std::vector<std::string> nothing{row({{"title", "no key"}}),
                                           row({{"publ", ""}}),
                                           row({{"publ", "https://x.example/rec"}}),
                                           R"({"publ":"conf/x/A"})",
                                           R"({"publ":{}})",
                                           R"({"publ":{"value":7}})",
                                           "7",
                                           "null",
                                           "[]"};
    for (const std::string& only : nothing) {
        DYNAMIC_SECTION(only)
        {
            CHECK(read({only, row({{"publ", work}, {"title", "T"}})}).size() == 1);
        }
    }
    CHECK(read({}).empty()); // a person without publications, or unknown: the graph does not tell which
    const auto odd = read({R"({"publ":{"value":"conf/x/A"},"title":{"value":7},"year":7,"ordinal":{"value":"-1"},)"
                           R"("name":{"value":"Ada Doe"}})"});
    REQUIRE(odd.size() == 1);
    CHECK(odd[0].title.empty());
    CHECK(odd[0].authors.empty());
    CHECK_FALSE(odd[0].date);
}

TEST_CASE("dblp::read_sparql refuses what is no result", "[dblp][sparql]")
{
    for (const char* text :
         {"", "null", "[]", "{}", "<html></html>", R"({"results":{}})", R"({"results":{"bindings":{}}})",
          R"({"results":[]})", R"({"head":{},"boolean":true})", R"({"exception":"Query timed out","status":"ERROR"})",
          R"({"results":{"bindings":[{"publ":{"type":"uri","value":"https://dblp.org/rec/conf/x/A"}})"}) {
        DYNAMIC_SECTION(text)
        {
            const auto records = fetchers::dblp::read_sparql(text);
            REQUIRE_FALSE(records);
            CHECK(records.error().code == ErrorCode::malformed);
        }
    }
}
