#include "catch.hpp"
#include "example_workspace.hpp"

using namespace vitalign::testing;

namespace {

bool holds(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("Wrong usage and configuration end with status 2 and a sentence that names the culprit", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    put_file(workspace.file("unknown.toml"), "[profile]\nname = \"A\"\nalliases = [\"B\"]\n");
    put_file(workspace.file("broken.toml"), "[profile]\nname = \"A\n");
    put_file(workspace.file("no-cv.toml"), "[profile]\nname = \"A\"\ncv = [\"gone.md\"]\n");
    put_file(workspace.file("open.toml"), "[profile]\nname = \"A\"\n[sources.dblp]\nurl = \"http://example.org\"\n");
    struct Row {
        std::vector<std::string> arguments;
        const char* said;
    };
    const std::vector<Row> rows{
        {{}, "--help"},
        {{"conjure"}, "conjure"},
        {{"diff", "--frmat", "json"}, "frmat"},
        {{"diff", "--format", "xml"}, "xml"},
        {{"diff", "--min-severity", "fatal"}, "fatal"},
        {{"export", "--format", "docx"}, "docx"},
        {{"sync", "--source", "scopus"}, "scopus"},
        {{"diff", "--color", "blue"}, "blue"},
        {{"diff", "--config"}, "--config"},
        {{"parse"}, "CV"},
        {{"parse", "nowhere.md"}, "nowhere.md"},
        {{"diff", "nowhere.md"}, "nowhere.md"},
        {{"diff", "--config", "nowhere.toml"}, "nowhere.toml"},
        {{"status", "--config", "unknown.toml"},
         "unknown.toml:3:1: unknown key `profile.alliases`; did you mean `profile.aliases`?"},
        {{"sync", "--config", "broken.toml"}, "broken.toml:2:"},
        {{"sync", "--config", "no-cv.toml"}, "gone.md"},
        {{"diff", "--config", "no-cv.toml"}, "gone.md"},
        {{"sync", "--config", "open.toml"}, "open.toml:4:"},
        {{"explain", "f:000000000000"}, "f:000000000000"},
        {{"decide", "f:000000000000", "ignore"}, "f:000000000000"},
        {{"decide", "f:000000000000", "perhaps"}, "perhaps"},
        {{"decide", "f:000000000000"}, "verdict"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(fmt::format("{}", fmt::join(row.arguments, " ")))
        {
            const Finished finished = workspace.run(row.arguments);
            CHECK(finished.status == 2);
            CHECK(finished.out.empty());
            CAPTURE(finished.err);
            CHECK(holds(finished.err, row.said));
        }
    }
    CHECK(server.take_requests().empty());
}

TEST_CASE("Without any configuration the program says how to make one", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    std::filesystem::remove(workspace.file("vitalign.toml"));
    const Finished finished = workspace.run({"diff"});
    CHECK(finished.status == 2);
    CHECK(holds(finished.err, "vitalign init"));
}

TEST_CASE("Version and help are data, not failures", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    const Finished version = workspace.run({"--version"});
    CHECK(version.status == 0);
    CHECK(version.out.starts_with("vitalign "));
    CHECK(std::ranges::count(version.out, '\n') == 1);
    const Finished help = workspace.run({"--help"});
    CHECK(help.status == 0);
    for (const char* command : {"init", "sync", "diff", "decide", "explain", "export", "parse", "status", "doctor"}) {
        CHECK(holds(help.out, command));
        const Finished own = workspace.run({command, "--help"});
        CHECK(own.status == 0);
        CHECK(holds(own.out, command));
    }
}

TEST_CASE("Global options stand before or after the command", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    std::filesystem::rename(workspace.file("vitalign.toml"), workspace.file("other.toml"));
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"--config", "other.toml", "--cache", "here.sqlite", "-q", "--offline", "diff"},
          {"diff", "--config", "other.toml", "--cache", "here.sqlite", "-q", "--offline"},
          {"--config=other.toml", "diff", "--cache=here.sqlite", "-q"}}) {
        DYNAMIC_SECTION(fmt::format("{}", fmt::join(arguments, " ")))
        {
            REQUIRE(workspace.run({"sync", "--config", "other.toml", "--cache", "here.sqlite"}).status == 0);
            const Finished diff = workspace.run(arguments);
            CHECK(diff.status == 1);
            CHECK(diff.err.empty());
            CHECK_FALSE(std::filesystem::exists(workspace.file("cache.sqlite")));
        }
    }
}

TEST_CASE("A file that is no cache is refused and left alone", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    const std::string garbage(5000, 'x');
    put_file(workspace.file("cache.sqlite"), garbage);
    for (const char* command : {"sync", "diff", "export", "status"}) {
        const Finished finished = workspace.run({command});
        CAPTURE(command, finished.err);
        CHECK(finished.status == 3);
        CHECK(std::ranges::count(finished.err, '\n') == 1);
        CHECK(holds(finished.err, "cache.sqlite"));
    }
    CHECK(workspace.run({"doctor", "--offline"}).status == 1);
    CHECK((content_of(workspace.file("cache.sqlite")) == garbage));
    CHECK(server.take_requests().empty());
}
