#include "catch.hpp"
#include "fetchers/dblp_search.hpp"

using namespace vitalign;
using namespace vitalign::fetchers;

namespace {

std::string answer(const std::string& hits)
{
    return R"({"result":{"query":"x*","status":{"@code":"200","text":"OK"},"hits":{"@total":"1","@computed":"1",)"
           R"("@sent":"1","@first":"0")" +
           hits + "}}}";
}

std::string one_hit(const std::string& info)
{
    return answer(R"(,"hit":[{"@score":"9","@id":"1","info":)" + info + R"(,"url":"URL#1"}])");
}

SourceRecord publication(const std::string& info)
{
    const auto records = fetchers::dblp::read_publication_hits(one_hit(info));
    REQUIRE(records);
    REQUIRE(records->size() == 1);
    return records->front();
}

std::vector<std::string> names(const SourceRecord& record)
{
    std::vector<std::string> all;
    for (const Contributor& author : record.authors) {
        all.push_back(author.name.display() + (author.pid ? "|" + author.pid->str() : ""));
    }
    return all;
}

} // namespace

TEST_CASE("dblp::read_publication_hits reads all fields of a hit", "[dblp]")
{
    const auto record = publication(
        R"({"authors":{"author":[{"@pid":"167/1261-9","text":"Jo Doe 0009"},{"@pid":"y/EFYYoung","text":"Nell O&apos;Young"}]},
        "title":"A&amp;B: Pandora&apos;s &lt;Box&gt;.","venue":"DAC","pages":"169-174","volume":"48","number":"1","year":"2021",
        "type":"Conference and Workshop Papers","access":"closed","publisher":"P","key":"conf/dac/DoeY21",
        "doi":"10.5555/DAC18074.2021","ee":"https://doi.org/10.5555/dac18074.2021","url":"https://dblp.org/rec/conf/dac/DoeY21"})");
    CHECK(record.key == "conf/dac/DoeY21");
    CHECK(record.kind == Kind::inproceedings);
    CHECK(record.title == "A&B: Pandora's <Box>");
    CHECK(names(record) == std::vector<std::string>{"Jo Doe|167/1261-9", "Nell O'Young|y/EFYYoung"});
    CHECK(record.venue == "DAC");
    CHECK(record.venue_key == "conf/dac");
    CHECK(record.pages == "169-174");
    CHECK(record.volume == "48");
    CHECK(record.number == "1");
    CHECK(record.publisher == "P");
    REQUIRE(record.date);
    CHECK(record.date->str() == "2021");
    CHECK(record.doi == Doi::parse("10.5555/dac18074.2021"));
    CHECK(record.link == "https://doi.org/10.5555/dac18074.2021");
}

TEST_CASE("dblp::read_publication_hits accepts one, several or no authors in every form", "[dblp]")
{
    struct Row {
        const char* authors;
        std::vector<std::string> names;
    };
    const std::vector<Row> rows{
        {R"("authors":{"author":{"@pid":"1/2","text":"Jo Doe"}},)", {"Jo Doe|1/2"}},
        {R"("authors":{"author":"Jo Doe 0002"},)", {"Jo Doe"}},
        {R"("authors":{"author":["Jo Doe","Ann Roe"]},)", {"Jo Doe", "Ann Roe"}},
        {R"("authors":{"author":["Jo Doe",{"@pid":"1/3","text":"Ann Roe"}]},)", {"Jo Doe", "Ann Roe|1/3"}},
        {R"("authors":{"author":{"@pid":7,"text":"Jo Doe"}},)", {"Jo Doe"}},
        {R"("authors":{},)", {}},
        {"", {}},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.authors)
        {
            CHECK(names(publication(fmt::format(R"({{{}"title":"T.","key":"conf/x/A1"}})", row.authors))) == row.names);
        }
    }
}

TEST_CASE("dblp::read_publication_hits knows the types, and CoRR by its key", "[dblp]")
{
    struct Row {
        const char* type;
        const char* key;
        Kind kind;
    };
    const std::vector<Row> rows{
        {"Journal Articles", "journals/j/A1", Kind::article},
        {"Informal and Other Publications", "journals/corr/abs-2001-00001", Kind::preprint},
        {"Informal and Other Publications", "tr/x/A1", Kind::report},
        {"Informal Publications", "tr/x/A1", Kind::misc},
        {"Books and Theses", "books/x/A1", Kind::book},
        {"Books and Theses", "phd/x/A1", Kind::thesis},
        {"Parts in Books or Collections", "books/x/A1", Kind::incollection},
        {"Reference Works", "reference/x/A1", Kind::incollection},
        {"Editorship", "conf/x/2020", Kind::proceedings},
        {"Data and Artifacts", "data/x/A1", Kind::dataset},
        {"Something New", "conf/x/A1", Kind::misc},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.type << ' ' << row.key)
        {
            const auto record =
                publication(fmt::format(R"({{"type":"{}","key":"{}","title":"T"}})", row.type, row.key));
            CHECK(record.kind == row.kind);
            CHECK(record.arxiv.has_value() == (row.kind == Kind::preprint));
        }
    }
}

TEST_CASE("dblp::read_publication_hits treats titles as record XML does", "[dblp]")
{
    const std::vector<std::pair<const char*, const char*>> rows{
        {"Who?", "Who?"},
        {"To be continued ...", "To be continued ..."},
        {"Cats, Dogs, etc.", "Cats, Dogs, etc."},
        {"Escaping &amp;lt;.", "Escaping &lt;"},
    };
    for (const auto& [raw, title] : rows) {
        DYNAMIC_SECTION(raw)
        {
            CHECK(publication(fmt::format(R"({{"key":"conf/x/A1","title":"{}"}})", raw)).title == title);
        }
    }
}

TEST_CASE("dblp searches find nothing where there is nothing", "[dblp]")
{
    struct Row {
        const char* what;
        std::string json;
        std::size_t publications;
    };
    const std::string hit = R"({"info":{"key":"conf/x/A1","title":"T."}})";
    const std::vector<Row> rows{
        {"no hit member", answer(""), 0},
        {"a bare object", answer(R"(,"hit":)" + hit), 1},
        {"just the array of hits", "[" + hit + "," + hit + "]", 2},
        {"a hit without key", one_hit(R"({"title":"T."})"), 0},
        {"a person", one_hit(R"({"title":"Home Page","key":"homepages/1/2"})"), 0},
        {"withdrawn", one_hit(R"({"title":"T.","key":"conf/x/A1","type":"Withdrawn Items"})"), 0},
        {"a hit without info", answer(R"(,"hit":[{"@id":"1"}])"), 0},
        {"hits of other types", answer(R"(,"hit":["a",null,7])"), 0},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            const auto records = fetchers::dblp::read_publication_hits(row.json);
            REQUIRE(records);
            CHECK(records->size() == row.publications);
            CHECK(fetchers::dblp::read_author_hits(row.json).value().empty());
        }
    }
}

TEST_CASE("dblp::read_author_hits reads names, aliases and affiliations in every form", "[dblp]")
{
    struct Row {
        const char* info;
        const char* pid;
        std::string name;
        std::vector<std::string> aliases;
        std::vector<std::string> affiliations;
    };
    const std::vector<Row> rows{
        {R"({"author":"Jo Doe 0005","url":"https://dblp.org/pid/95/7448-5"})", "95/7448-5", "Jo Doe", {}, {}},
        {R"({"author":"Jo Doe","aliases":{"alias":"J. Doe 0001"},"url":"https://dblp.org/pid/1/2.html"})",
         "1/2",
         "Jo Doe",
         {"J. Doe"},
         {}},
        {R"({"author":"Jo D&apos;Oe","aliases":{"alias":["A","B"]},"url":"https://dblp.uni-trier.de/pid/k/JoDoe",
            "notes":{"note":[{"@type":"award","text":"Prize"},{"@type":"affiliation","text":"A &amp; B"},
            {"@type":"affiliation","@label":"former","text":"C"}]}})",
         "k/JoDoe",
         "Jo D'Oe",
         {"A", "B"},
         {"A & B", "C"}},
        {R"({"author":"Jo Doe","url":"https://dblp.org/pid/1/2","notes":{"note":{"@type":"affiliation","text":"C"}}})",
         "1/2",
         "Jo Doe",
         {},
         {"C"}},
        {R"({"author":"Jo Doe","url":"https://dblp.org/pid/1/2","notes":{"note":["text",{"@type":7,"text":"C"}]}})",
         "1/2",
         "Jo Doe",
         {},
         {}},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.info)
        {
            const auto hits = fetchers::dblp::read_author_hits(one_hit(row.info));
            REQUIRE(hits);
            REQUIRE(hits->size() == 1);
            CHECK(hits->front().pid.str() == row.pid);
            CHECK(hits->front().name == row.name);
            CHECK(hits->front().aliases == row.aliases);
            CHECK(hits->front().affiliations == row.affiliations);
        }
    }
}

TEST_CASE("dblp searches refuse answers that are no search result", "[dblp]")
{
    const std::vector<std::string> rows{
        "",
        "{}",
        "null",
        R"("text")",
        "<!doctype html><html lang=\"en\"><head><title>Making sure you're not a bot!",
        one_hit("{}").substr(0, 60),
        "{\"result\":{\"hits\":{\"hit\":[{\"info\":{\"title\":\"\xC3\"}}]}}}",
        R"({"status":"ok","message-type":"work-list","message":{"items":[]}})",
    };
    for (const std::string& row : rows) {
        DYNAMIC_SECTION(row.substr(0, 40))
        {
            const auto records = fetchers::dblp::read_publication_hits(row);
            const auto people = fetchers::dblp::read_author_hits(row);
            REQUIRE_FALSE(records);
            CHECK(records.error().code == ErrorCode::malformed);
            REQUIRE_FALSE(people);
            CHECK(people.error().code == ErrorCode::malformed);
        }
    }
}
