#include "catch.hpp"
#include "example_workspace.hpp"

using namespace vitalign::testing;

namespace {

bool holds(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("Colours are for terminals, unless the user says otherwise", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    REQUIRE(workspace.run({"sync"}).status == 0);
    struct Row {
        std::vector<std::string> arguments;
        std::map<std::string, std::string> environment;
        bool colored;
    };
    const std::vector<Row> rows{
        {{"diff"}, {}, false},
        {{"diff", "--color", "always"}, {}, true},
        {{"diff", "--color", "always"}, {{"NO_COLOR", "1"}}, true},
        {{"diff", "--color", "always"}, {{"TERM", "dumb"}}, true},
        {{"diff"}, {{"CLICOLOR_FORCE", "1"}}, true},
        {{"diff"}, {{"CLICOLOR_FORCE", "0"}}, false},
        {{"diff"}, {{"CLICOLOR_FORCE", "1"}, {"NO_COLOR", "1"}}, false},
        {{"diff", "--color", "never"}, {{"CLICOLOR_FORCE", "1"}}, false},
        {{"diff", "--color", "always", "--format", "json"}, {}, false},
        {{"diff", "--color", "always", "--format", "errorformat"}, {}, false},
    };
    for (const Row& row : rows) {
        Invocation invocation = workspace.invocation(row.arguments);
        invocation.environment.insert(row.environment.begin(), row.environment.end());
        CAPTURE(row.arguments, row.environment);
        CHECK(holds(run_program(invocation).out, "\x1b[") == row.colored);
    }
}

TEST_CASE("Output that cannot be written is a failure", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    REQUIRE(workspace.run({"sync"}).status == 0);
    for (const std::vector<std::string>& arguments : {std::vector<std::string>{"diff"},
                                                      {"diff", "--format", "json"},
                                                      {"export"},
                                                      {"parse", "cv.md"},
                                                      {"status"},
                                                      {"doctor", "--offline"},
                                                      {"--version"},
                                                      {"--help"}}) {
        Invocation full = workspace.invocation(arguments);
        full.output = "/dev/full";
        const Finished finished = run_program(full);
        CAPTURE(arguments);
        CHECK(finished.status == 3);
        CHECK(holds(finished.err, "standard output"));
    }
    const Finished nowhere = workspace.run({"diff", "--output", "no-such-folder/report.txt"});
    CHECK(nowhere.status == 3);
    CHECK(holds(nowhere.err, "no-such-folder/report.txt"));
}
