#include "catch.hpp"
#include "example_workspace.hpp"

#include <fstream>

using namespace vitalign::testing;

namespace {

std::vector<std::string> missing_in(const nlohmann::json& report)
{
    std::vector<std::string> titles;
    for (const auto& finding : report.at("findings")) {
        if (finding.at("rule") == "missing") {
            titles.push_back(finding.at("record_value"));
        }
    }
    return titles;
}

bool holds(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("A work whose title stands anywhere in the CV is not missing, and diff says where it stands", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    REQUIRE(workspace.run({"sync"}).status == 0);
    const auto before = missing_in(workspace.diff_json());
    REQUIRE_FALSE(before.empty());
    CHECK_FALSE(workspace.diff_json().contains("mentions"));
    const std::string title = before.front();
    std::ofstream{workspace.file("cv.md"), std::ios::app} << "\n## Hobbies\n\nI am fond of my \"" << title
                                                          << "\" (2025).\n";

    const auto report = workspace.diff_json();
    CHECK(missing_in(report).size() + 1 == before.size());
    REQUIRE(report.contains("mentions"));
    REQUIRE(report.at("mentions").size() == 1);
    const auto& mention = report.at("mentions").front();
    CHECK(mention.at("title") == title);
    CHECK(mention.at("file") == "cv.md");
    const Finished text = workspace.run({"diff"});
    CHECK(holds(text.out, fmt::format("cv.md:{}:{}: \"{}\" stands here, but in no entry; it is not reported missing\n",
                                      mention.at("line").get<int>(), mention.at("column").get<int>(), title)));
}

TEST_CASE("With the cache a list without a heading is read", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    REQUIRE(workspace.run({"sync"}).status == 0);
    const auto titles = missing_in(workspace.diff_json());
    REQUIRE_FALSE(titles.empty());
    std::ofstream{workspace.file("bare.md")} << "# Byungsoo Oh\n\n- " << titles.front()
                                             << "\n- Another Thing That Nobody Knows of, Yet\n";
    const auto entries = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.end(), {"bare.md", "--format", "json"});
        const Finished done = workspace.run(arguments);
        CHECK(done.status == 0);
        return nlohmann::json::parse(done.out).at("entries").size();
    };
    CHECK(entries({"parse"}) == 0);
    CHECK(entries({"parse", "--with-cache"}) >= 1);
    std::filesystem::remove(workspace.file("vitalign.toml"));
    CHECK(workspace.run({"parse", "--with-cache", "bare.md"}).status == 2);
}
