#include "catch.hpp"
#include "example_workspace.hpp"

using namespace vitalign::testing;

namespace {

bool holds(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

std::string id_of(const nlohmann::json& report, const std::string& rule, const char* member = "id")
{
    for (const auto& finding : report.at("findings")) {
        if (finding.at("rule") == rule) {
            return finding.at(member);
        }
    }
    return "";
}

} // namespace

TEST_CASE("parse shows what was read, without configuration, cache or network", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    std::filesystem::remove(workspace.file("vitalign.toml"));
    const Finished json = workspace.run({"parse", "cv.md", "--format", "json"});
    CHECK(json.status == 0);
    const auto parsed = nlohmann::json::parse(json.out);
    CHECK(parsed.at("format_version") == 1);
    CHECK(parsed.at("cv") == "cv.md");
    REQUIRE(parsed.at("entries").size() == 11);
    const auto& flashmoe = parsed.at("entries").at(0);
    CHECK(flashmoe.at("line") == 11);
    CHECK(flashmoe.at("title") == "FlashMoE: Fast Distributed MoE in a Single Kernel");
    CHECK(flashmoe.at("authors") == nlohmann::json{"Osayamen Jonathan Aimuyo", "Byungsoo Oh", "Rachee Singh"});
    CHECK(flashmoe.at("year") == 2025);
    CHECK(parsed.at("entries").at(7).at("kind") == "patent");
    CHECK(parsed.at("entries").at(7).at("patent_number") == "US20250068943A1");

    const Finished text = workspace.run({"parse", "cv.md"});
    CHECK(text.status == 0);
    CHECK(holds(text.out, "FlashMoE: Fast Distributed MoE in a Single Kernel"));
    CHECK_FALSE(std::filesystem::exists(workspace.file("cache.sqlite")));
    CHECK(server.take_requests().empty());
}

TEST_CASE("init writes a configuration that works, and never overwrites one", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    const std::string original = content_of(workspace.file("vitalign.toml"));
    CHECK(workspace.run({"init", "--cv", "cv.md"}).status == 2);
    CHECK(content_of(workspace.file("vitalign.toml")) == original);

    std::filesystem::create_directory(workspace.file("sub"));
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"init", "--cv", "cv.md"},
          {"init", "--cv", "cv.md", "--config", "sub/own.toml"},
          {"init", "--name", "Byungsoo \"Bo\\b\" Oh", "--config", "quoted.toml"}}) {
        DYNAMIC_SECTION(arguments.back())
        {
            std::filesystem::remove(workspace.file("vitalign.toml"));
            CHECK(workspace.run(arguments).status == 0);
            const std::string file = arguments[arguments.size() - 2] == "--config" ? arguments.back() : "vitalign.toml";
            const Finished status = workspace.run({"status", "--config", file});
            CHECK(status.status == 0);
            CHECK(holds(status.out, "Byungsoo"));
            if (arguments[1] == "--cv") {
                CHECK(holds(status.out, "cv.md"));
                CHECK(holds(status.out, "11"));
            }
            CHECK(workspace.run(arguments).status == 2);
        }
    }
    CHECK(workspace.run({"init", "--config", "nameless.toml"}).status == 2);
    CHECK_FALSE(std::filesystem::exists(workspace.file("nameless.toml")));
}

TEST_CASE("A decision makes a finding vanish until it is taken back", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    REQUIRE(workspace.run({"sync"}).status == 0);
    const auto report = workspace.diff_json();
    struct Row {
        const char* rule;
        const char* member;
        const char* verdict;
    };
    for (const Row& row : {Row{"missing", "id", "ignore"}, Row{"author-name", "id", "keep"},
                           Row{"missing", "work", "not-mine"}, Row{"status-outdated", "work", "ignore"}}) {
        const std::string subject = id_of(report, row.rule, row.member);
        DYNAMIC_SECTION(row.verdict << " of " << row.rule << ", by " << row.member)
        {
            const Finished decided = workspace.run({"decide", subject, row.verdict, "--reason", "\"so\" I\\say\n"});
            CHECK(decided.status == 0);
            auto expected = findings_in(report);
            expected.erase(std::ranges::find_if(expected, [&](const auto& f) { return f.starts_with(row.rule); }));
            CHECK(findings_in(workspace.diff_json()) == expected);
            const Finished log = workspace.run({"decide", "log"});
            CHECK(log.status == 0);
            CHECK(holds(log.out, subject));
            CHECK(holds(log.out, row.verdict));
            CHECK(holds(log.out, "\"so\" I\\say"));
            CHECK(workspace.run({"explain", subject}).status == 0);

            CHECK(workspace.run({"decide", "undo"}).status == 0);
            CHECK(findings_in(workspace.diff_json()) == findings_in(report));
            CHECK(workspace.run({"decide", "log"}).out.empty());
        }
    }
    CHECK(workspace.run({"decide", "undo"}).status == 0);
}

TEST_CASE("A decision on a finding does not silence the others of its entry", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    workspace.edit("cv.md", "Lyon, France, 2022", "Lyon, France, 2019");
    REQUIRE(workspace.run({"sync"}).status == 0);
    const auto before = workspace.diff_json();
    REQUIRE(workspace.run({"decide", id_of(before, "author-name"), "keep"}).status == 0);
    const auto after = workspace.diff_json();
    CHECK(id_of(after, "author-name").empty());
    CHECK(id_of(after, "year-mismatch") == id_of(before, "year-mismatch"));
    CHECK_FALSE(id_of(after, "year-mismatch").empty());
}

TEST_CASE("explain shows a finding and its work with their sources", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    REQUIRE(workspace.run({"sync"}).status == 0);
    const auto report = workspace.diff_json();
    for (const auto& finding : report.at("findings")) {
        const Finished by_finding = workspace.run({"explain", finding.at("id")});
        CHECK(by_finding.status == 0);
        CHECK(holds(by_finding.out, finding.at("id")));
        for (const auto& source : finding.at("sources")) {
            CHECK(holds(by_finding.out, source.at("url")));
        }
        CHECK(workspace.run({"explain", finding.at("work")}).status == 0);
    }
}

TEST_CASE("doctor finds nothing wrong with the example, and what is wrong with a broken one", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    const Finished early = workspace.run({"doctor", "--offline"});
    CHECK(early.status == 1);
    CHECK(holds(early.out, "vitalign sync"));
    REQUIRE(workspace.run({"sync"}).status == 0);
    server.take_requests();
    CHECK(workspace.run({"doctor", "--offline"}).status == 0);
    CHECK(server.take_requests().empty());
    CHECK(workspace.run({"doctor"}).status == 0);
    CHECK(server.take_requests().size() == 3);
    server.stop();
    const Finished gone = workspace.run({"doctor"});
    CHECK(gone.status == 1);
    CHECK(holds(gone.out, "problem  DBLP"));
    put_file(workspace.file("vitalign.decisions.toml"), "[[decision]\n");
    const Finished broken = workspace.run({"doctor", "--offline"});
    CHECK(broken.status == 1);
    CHECK(holds(broken.out, "vitalign.decisions.toml:1:"));
}
