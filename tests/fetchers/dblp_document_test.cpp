#include "catch.hpp"
#include "fetchers/dblp_record.hpp"

using namespace vitalign;
using namespace vitalign::fetchers;

TEST_CASE("dblp::read_records reads dumps, record files and fragments", "[dblp]")
{
    struct Row {
        const char* what;
        std::string xml;
        std::size_t records;
    };
    const std::string one = R"(<article key="journals/j/A1"><title>A.</title></article>)";
    const std::string two = R"(<article key="journals/j/A2"><title>B.</title></article>)";
    const std::vector<Row> rows{
        {"bare record", one, 1},
        {"record file", R"(<?xml version="1.0" encoding="US-ASCII"?><dblp>)" + one + "</dblp>", 1},
        {"dump with DOCTYPE and records on one line",
         "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<!DOCTYPE dblp SYSTEM \"dblp.dtd\">\n<dblp>" + one + two +
             "\n</dblp>",
         2},
        {"records without a key are skipped", "<dblp><article><title>No key</title></article>" + two + "</dblp>", 1},
        {"byte-order mark", "\xEF\xBB\xBF<dblp>" + one + "</dblp>", 1},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            const auto records = fetchers::dblp::read_records(row.xml);
            REQUIRE(records);
            CHECK(records->size() == row.records);
        }
    }
}

TEST_CASE("dblp::read_records decodes the declared Latin-1", "[dblp]")
{
    const auto records = fetchers::dblp::read_records("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>"
                                                      "<dblp><book key=\"books/x/A\"><title>Gr\xF6\xDF"
                                                      "e.</title></book></dblp>");
    REQUIRE(records);
    REQUIRE(records->size() == 1);
    CHECK(records->front().title == "Größe");
}

// An outage is not an absence: what is no list of records must not read as an empty one.
TEST_CASE("dblp::read_records refuses what is cut off or something else", "[dblp]")
{
    const std::string record = R"(<article key="journals/j/A1"><title>A.</title></article>)";
    const std::vector<std::pair<const char*, std::string>> rows{
        {"cut off between records", "<dblp>" + record},
        {"cut off inside a record", "<dblp>" + record.substr(0, 40)},
        {"cut off inside a tag", "<dblp>" + record + "<artic"},
        {"HTML", "<html><head><title>Making sure you're not a bot!</title></head><body></body></html>"},
        {"a person page", R"(<dblpperson name="A" pid="1/2" n="0"></dblpperson>)"},
        {"nothing", ""},
        {"text", "Service unavailable"},
    };
    for (const auto& [what, xml] : rows) {
        DYNAMIC_SECTION(what)
        {
            const auto records = fetchers::dblp::read_records(xml);
            REQUIRE_FALSE(records);
            CHECK(records.error().code == ErrorCode::malformed);
            CHECK_FALSE(records.error().message.empty());
        }
    }
}

TEST_CASE("dblp::read_records never expands entities of the document", "[dblp]")
{
    const auto records = fetchers::dblp::read_records(R"(<?xml version="1.0"?>
        <!DOCTYPE dblp [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/hostname">]>
        <dblp><article key="journals/j/A1"><title>&b;&x;.</title></article></dblp>)");
    REQUIRE(records);
    REQUIRE(records->size() == 1);
    CHECK(records->front().title == "&b;&x;");
}
