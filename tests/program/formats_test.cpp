#include "catch.hpp"
#include "example_workspace.hpp"

using namespace vitalign::testing;

namespace {

bool holds(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("Every report and export format has content, on standard output and in a file", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    REQUIRE(workspace.run({"export"}).status == 3);
    REQUIRE(workspace.run({"sync"}).status == 0);
    struct Row {
        const char* command;
        const char* format;
        const char* holds_this;
    };
    const std::vector<Row> rows{
        {"export", "bibtex", "@inproceedings{"},
        {"export", "biblatex", "@inproceedings{"},
        {"export", "csl-json", "\"title\""},
        {"export", "ris", "TY  - "},
        {"export", "markdown", "FlashMoE"},
        {"diff", "text", "cv.md:14:47:"},
        {"diff", "markdown", "Tvcache"},
        {"diff", "json", "\"format_version\""},
        {"diff", "html", "<html"},
        {"diff", "errorformat", "cv.md:14:47:"},
        {"diff", "github", "file=cv.md,line=14"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.command, row.format);
        const int expected = std::string{row.command} == "diff" ? 1 : 0;
        const Finished out = workspace.run({row.command, "--format", row.format});
        CHECK(out.status == expected);
        CHECK(holds(out.out, row.holds_this));
        const Finished written = workspace.run({row.command, "--format", row.format, "--output", "written"});
        CHECK(written.status == expected);
        CHECK(written.out.empty());
        if (std::string{row.format} != "json" && std::string{row.format} != "html") { // those two carry the time
            CHECK((content_of(workspace.file("written")) == out.out));
        }
    }
    for (const char* title : {"FlashMoE", "Tvcache", "Hidden Serialization", "Metis", "FastFlow", "DAPAS"}) {
        CHECK(holds(workspace.run({"export"}).out, title));
    }
    CHECK_FALSE(holds(workspace.run({"export"}).out, "Laparoscopic"));
}

TEST_CASE("diff selects by severity and by file", "[program]")
{
    ExampleServer server;
    const ExampleWorkspace workspace{server};
    REQUIRE(workspace.run({"sync"}).status == 0);
    const Finished warnings = workspace.run({"diff", "--min-severity", "warning", "--format", "json"});
    CHECK(warnings.status == 1);
    CHECK(nlohmann::json::parse(warnings.out).at("findings").size() == 3);
    CHECK(workspace.run({"diff", "--min-severity", "error"}).status == 0);
    CHECK(holds(workspace.run({"diff", "--all"}).out, "cv.md:11:3: matched"));

    put_file(workspace.file("short.md"), "PUBLICATIONS\n\n- An Invented Note, B. Oh, 2024\n");
    const auto other = nlohmann::json::parse(workspace.run({"diff", "short.md", "--format", "json"}).out);
    CHECK(other.at("cv").at(0).at("path") == "short.md");
    CHECK(other.at("summary").at("missing").get<int>() > 10);
}
