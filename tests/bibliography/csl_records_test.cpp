#include "bibliography/csl_records.hpp"
#include "catch.hpp"

using namespace vitalign;
using namespace vitalign::bibliography;

namespace {

SourceRecord record_of(const std::string& members)
{
    const auto records = read_csl("[{" + members + "}]");
    REQUIRE(records);
    REQUIRE(records->size() == 1);
    return records->front();
}

const std::string full =
    R"({"id":"doe24","type":"paper-conference","title":"On <i>Widgets</i> &amp; Co","author":[{"given":"Ada","family":)"
    R"("Doe"},{"given":"Jo","non-dropping-particle":"van der","family":"Roe","suffix":"Jr."},{"literal":"Some Group"}],)"
    R"("container-title":"NeurIPS","volume":12,"issue":"3-4","page":"1-12","publisher":"Press","DOI":"10.5555/A",)"
    R"("URL":"https://x.example/a","issued":{"date-parts":[[2024,5,7]]},"custom":{"x":[1]}})";

} // namespace

TEST_CASE("read_csl fills a record from an item, alone or in a list", "[csl]")
{
    for (const std::string& text : {full, "[" + full + "]", "\xEF\xBB\xBF[\n" + full + "\n]\n"}) {
        const auto records = read_csl(text);
        REQUIRE(records);
        REQUIRE(records->size() == 1);
        const SourceRecord& record = records->front();
        CHECK(record.source == Source::file);
        CHECK(record.key == "doe24");
        CHECK(record.kind == Kind::inproceedings);
        CHECK(record.title == "On Widgets & Co");
        REQUIRE(record.authors.size() == 3);
        CHECK(record.authors[0].name.display() == "Ada Doe");
        CHECK(record.authors[1].name.display() == "Jo van der Roe Jr.");
        CHECK(record.authors[2].name.display() == "Some Group");
        CHECK(record.venue == "NeurIPS");
        CHECK(record.volume == "12");
        CHECK(record.number == "3-4");
        CHECK(record.pages == "1-12");
        CHECK(record.publisher == "Press");
        CHECK(record.link == "https://x.example/a");
        REQUIRE(record.doi);
        CHECK(record.doi->str() == "10.5555/a");
        REQUIRE(record.date);
        CHECK(record.date->str() == "2024-05-07");
    }
}

TEST_CASE("read_csl makes the key of id, DOI or position", "[csl]")
{
    const auto records =
        read_csl(R"([{"id":"a"},{"id":7},{"DOI":"10.5555/A"},{"id":"","DOI":"10.5555/b"},{"id":null},{"id":{}}])");
    REQUIRE(records);
    std::vector<std::string> keys;
    for (const SourceRecord& record : *records) {
        keys.push_back(record.key);
    }
    CHECK(keys == std::vector<std::string>{"a", "7", "10.5555/a", "10.5555/b", "5", "6"});
}

TEST_CASE("read_csl reads dates as exactly as they are given", "[csl]")
{
    const std::vector<std::pair<const char*, const char*>> rows{
        {R"({"date-parts":[[2024]]})", "2024"},
        {R"({"date-parts":[[2024,5]]})", "2024-05"},
        {R"({"date-parts":[["2024","5","07"]]})", "2024-05-07"},
        {R"({"date-parts":[[2024,5,7],[2024,5,9]]})", "2024-05-07"},
        {R"({"date-parts":[[2024,null]]})", "2024"},
        {R"({"date-parts":[[2024,""]]})", "2024"},
        {R"({"raw":"2024-05-07"})", "2024-05-07"},
        {R"({"raw":"Spring 2024"})", ""},
        {R"({"date-parts":[[null]]})", ""},
        {R"({"date-parts":[[]]})", ""},
        {R"({"date-parts":[]})", ""},
        {R"({"date-parts":[7]})", ""},
        {R"({"date-parts":7})", ""},
        {R"({"date-parts":{"a":7}})", ""},
        {R"({"date-parts":[[{}, []]]})", ""},
        {R"({"date-parts":[[2024.5]]})", ""},
        {R"({"date-parts":[[-44]]})", ""},
        {R"({"date-parts":[[99999999999999999999]]})", ""},
        {R"([2024])", ""},
        {R"("2024")", ""},
        {"null", ""},
    };
    for (const auto& [issued, date] : rows) {
        DYNAMIC_SECTION(issued)
        {
            const SourceRecord record = record_of(R"("issued":)" + std::string{issued});
            CHECK((record.date ? record.date->str() : "") == date);
        }
    }
}

TEST_CASE("read_csl leaves absent what is of another type", "[csl]")
{
    for (const char* value : {"null", "true", "{}", "[]", "[[]]", "1.5", "\"\"", "\" \"", "[null]", "[{}]"}) {
        DYNAMIC_SECTION(value)
        {
            std::string members = R"("id":"k")";
            for (const char* key : {"type", "title", "author", "container-title", "volume", "issue", "page",
                                    "publisher", "DOI", "URL", "issued"}) {
                members += fmt::format(R"(,"{}":{})", key, value);
            }
            const SourceRecord record = record_of(members);
            CHECK(record == SourceRecord{.source = Source::file, .key = "k"});
        }
    }
}

TEST_CASE("read_csl takes the first of a list, as Crossref has it", "[csl]")
{
    const SourceRecord record = record_of(R"("title":["A","B"],"container-title":["C"],"type":"journal-article")");
    CHECK(record.title == "A");
    CHECK(record.venue == "C");
    CHECK(record.kind == Kind::article);
}

TEST_CASE("read_csl refuses what is no list of items", "[csl]")
{
    for (const char* text : {"", "null", "7", "\"text\"", "[7]", "[{},null]", "[[]]", "[{\"id\":\"a\"}", "{", "<html>",
                             "[{\"title\":\"\xff\"}]"}) {
        DYNAMIC_SECTION(text)
        {
            const auto records = read_csl(text);
            REQUIRE_FALSE(records);
            CHECK(records.error().code == ErrorCode::malformed);
        }
    }
}

TEST_CASE("read_csl survives any cut and any flipped byte", "[csl]")
{
    for (std::size_t at = 0; at < full.size(); ++at) {
        CAPTURE(at);
        CHECK_FALSE(read_csl(full.substr(0, at)));
        for (const char with : {'\0', '"', '[', '}', '\xff', static_cast<char>(full[at] ^ 4)}) {
            std::string damaged = full;
            damaged[at] = with;
            if (const auto records = read_csl(damaged)) {
                for (const SourceRecord& record : *records) {
                    CHECK_FALSE(record.key.empty());
                    CHECK(record.source == Source::file);
                }
            }
        }
    }
}

TEST_CASE("read_csl is not exhausted by what nests without end", "[csl]")
{
    constexpr std::size_t depth = 1'000'000;
    const std::string nested = std::string(depth, '[') + std::string(depth, ']');
    for (const std::string& text :
         {R"({"id":"a","title":)" + nested + "}", R"([{"id":"a","issued":{"date-parts":)" + nested + "}}]",
          R"([{"id":"a","author":)" + nested + "}]", nested}) {
        const auto records = read_csl(text);
        CHECK((!records || (records->size() == 1 && records->front().key == "a")));
    }
}
