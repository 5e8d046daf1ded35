// Real output against the published schemas. valijson is draft 7, as the schemas are.
#include "catch.hpp"
#include "example_workspace.hpp"

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wpedantic"
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>
#pragma GCC diagnostic pop

using namespace vitalign::testing;
using nlohmann::json;

namespace {

/// What the schema has against the document; empty if it holds.
std::string complaint(const std::string& schema_name, const json& document)
{
    std::ifstream file(std::filesystem::path{VITALIGN_SOURCE_DIR} / "schemas" / (schema_name + ".schema.json"));
    const json schema_json = json::parse(file);
    valijson::Schema schema;
    valijson::SchemaParser{}.populateSchema(valijson::adapters::NlohmannJsonAdapter{schema_json}, schema);
    valijson::Validator validator;
    valijson::ValidationResults results;
    if (validator.validate(schema, valijson::adapters::NlohmannJsonAdapter{document}, &results)) {
        return {};
    }
    valijson::ValidationResults::Error error;
    std::string text = "refused";
    while (results.popError(error)) {
        for (const std::string& step : error.context) {
            text += step;
        }
        text += ": " + error.description + "; ";
    }
    return text;
}

} // namespace

TEST_CASE("JSON output holds to its published schema", "[program][schema]")
{
    const ExampleServer server;
    const ExampleWorkspace workspace{server};
    const std::string before = workspace.run({"diff", "--format", "json"}).out;
    CHECK(complaint("diff", json::parse(before)).empty()); // nothing harvested yet
    REQUIRE(workspace.run({"sync"}).status == 0);
    CHECK(complaint("diff", json::parse(workspace.run({"diff", "--format", "json"}).out)) == "");
    CHECK(complaint("parse", json::parse(workspace.run({"parse", "cv.md", "--format", "json"}).out)) == "");
}

TEST_CASE("What dedupe prints holds to its published schema", "[program][schema][dedupe]")
{
    const TemporaryFolder folder;
    put_file(folder / "a.csv",
             "id,title,authors,year,venue\n1,Weaving Data on Large Looms,Ann Ohlund,2020,CoRR\n"
             "2,Weaving Data on Large Looms,Ann Ohlund,2020,SIGMOD Conference\n"
             "3,Weaving Data on Large Looms,Ann Ohlund,2020,SIGMOD\n4,Weaving of Thin Threads,Ann Ohlund; Bo Kimura; "
             "Cy Leeward,2020,SIGMOD\n"
             "5,\"Weaving of Thin Threads, Part II\",Ann Ohlund; Bo Kimura; Cy Leeward,2020,SIGMOD\n");
    put_file(folder / "pairs.csv", "left,right\na.csv#1,a.csv#2\na.csv#1,a.csv#4\n");
    const auto run = [&](std::vector<std::string> arguments) {
        return json::parse(
            run_program({.program = VITALIGN_PROGRAM, .arguments = std::move(arguments), .folder = folder.path()}).out);
    };
    const json found = run({"dedupe", "a.csv", "--format", "json"});
    CHECK(complaint("dedupe", found) == "");
    CHECK_FALSE(found.at("clusters").empty());
    CHECK_FALSE(found.at("undecided").empty());
    const json judged = run({"dedupe", "a.csv", "--pairs", "pairs.csv", "--format", "json"});
    CHECK(complaint("dedupe", judged) == "");
    const auto refused = [&](const json& report, const std::string& pointer, const json& value) {
        json changed = report;
        changed[json::json_pointer{pointer}] = value;
        return !complaint("dedupe", changed).empty();
    };
    CHECK(refused(found, "/clusters/0/relation", "different"));
    CHECK(refused(found, "/clusters/0/members", json::array({"a.csv#1"})));
    CHECK(refused(found, "/clusters/0/confidence", 1.5));
    CHECK(refused(found, "/records", nullptr));
    CHECK(refused(judged, "/pairs/0/verdict", "same"));
    CHECK(refused(judged, "/pairs/0/evidence/0/weight", "heavy"));
}

TEST_CASE("The schemas refuse what the contract forbids", "[schema]")
{
    const ExampleServer server;
    const ExampleWorkspace workspace{server};
    REQUIRE(workspace.run({"sync"}).status == 0);
    const json report = json::parse(workspace.run({"diff", "--format", "json"}).out);
    const auto refused = [&](const std::string& pointer, const json& value) {
        json changed = report;
        changed[json::json_pointer{pointer}] = value;
        return !complaint("diff", changed).empty();
    };
    CHECK(refused("/format_version", 2));
    CHECK(refused("/findings/0/rule", "mistake"));
    CHECK(refused("/findings/0/field", nullptr));
    CHECK(refused("/findings/0/message", ""));
    CHECK(refused("/coverage/0/state", "fine"));
    CHECK(refused("/entries/0/line", 0));
}
