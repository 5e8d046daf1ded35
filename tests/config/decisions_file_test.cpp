#include "catch.hpp"
#include "config/decisions.hpp"
#include "temporary_folder.hpp"

using namespace vitalign;
using namespace vitalign::config;
using vitalign::testing::content_of;
using vitalign::testing::put_file;

namespace {

const Decision sample{.subject = "f:3c1a9e04b7d2", .verdict = Verdict::keep, .date = "2026-11-22"};

/// `broken` for a file that cannot be read.
std::vector<std::string> subjects_in(const std::filesystem::path& file)
{
    const auto decisions = read_decisions(file);
    if (!decisions) {
        return {"broken"};
    }
    std::vector<std::string> subjects;
    for (const Decision& decision : *decisions) {
        subjects.push_back(decision.subject);
    }
    return subjects;
}

} // namespace

TEST_CASE("undo keeps what stands behind the decision it takes back", "[decisions]")
{
    const testing::TemporaryFolder folder;
    const std::string one = "[[decision]]\nsubject = \"f:1\"\nverdict = \"keep\"\n";
    const auto file = put_file(folder / "decisions.toml", "# mine\n" + one + "\n# notes for the next year\n");
    REQUIRE(undo_last_decision(file));
    CHECK(content_of(file) == "# mine\n\n# notes for the next year\n");
}

TEST_CASE("However the user writes the file, append adds to it and undo takes just the last decision", "[decisions]")
{
    const std::string one = "[[decision]]\nsubject = \"f:1\"\nverdict = \"keep\"\n";
    const std::string two = "[[decision]]\nsubject = \"f:2\"\nverdict = \"ignore\"\n";
    struct Row {
        const char* name;
        std::string content;
    };
    const std::vector<Row> rows{
        {"as we write it", one + "\n" + two},
        {"with comments", "# mine\n\n" + one + "# because\n\n" + two},
        {"without a line break at the end", one + "[[decision]]\nsubject = \"f:2\"\nverdict = \"ignore\""},
        {"with Windows line ends", one + "[[decision]]\r\nsubject = \"f:2\"\r\nverdict = \"ignore\"\r\n"},
        {"with blanks in the brackets", one + "[[ decision ]]\nsubject = \"f:2\"\nverdict = \"ignore\"\n"},
        {"with a decision that was commented out", one + two + "# [[decision]]\n# subject = \"f:3\"\n"},
        {"as a list on one line",
         "decision = [{subject = \"f:1\", verdict = \"keep\"}, {subject = \"f:2\", verdict = \"ignore\"}]\n"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.name)
        {
            const testing::TemporaryFolder folder;
            const auto file = put_file(folder / "decisions.toml", row.content);
            const std::vector<std::string> both{"f:1", "f:2"};
            REQUIRE(subjects_in(file) == both);

            const auto appended = append_decision(file, sample);
            CHECK(content_of(file).starts_with(row.content));
            CHECK(subjects_in(file) == (appended ? std::vector<std::string>{"f:1", "f:2", sample.subject} : both));

            // Where the form is beyond it, undo may refuse; it may not take something else back than it says.
            put_file(file, row.content);
            const auto taken = undo_last_decision(file);
            CHECK(subjects_in(file) == (taken && *taken ? std::vector<std::string>{"f:1"} : both));
            if (taken && *taken) {
                CHECK((*taken)->subject == "f:2");
            }
        }
    }
}

TEST_CASE("undo leaves the file as it was before, and where nothing is left does nothing", "[decisions]")
{
    const testing::TemporaryFolder folder;
    const auto file = folder / "decisions.toml";
    REQUIRE(append_decision(file, {.subject = "w:1", .verdict = Verdict::mine}));
    const std::string before = content_of(file);
    REQUIRE(append_decision(file, sample));
    const auto taken = undo_last_decision(file);
    REQUIRE(taken);
    REQUIRE(*taken);
    CHECK((*taken)->subject == sample.subject);
    CHECK(content_of(file) == before);
    REQUIRE(undo_last_decision(file));
    const auto nothing = undo_last_decision(file);
    REQUIRE(nothing);
    CHECK_FALSE(*nothing);
    CHECK_FALSE(*undo_last_decision(folder / "gone.toml"));
    CHECK_FALSE(std::filesystem::exists(folder / "gone.toml"));
}

TEST_CASE("A broken decisions file is an error with its place, and stays as it is", "[decisions]")
{
    struct Row {
        const char* content;
        const char* place;
    };
    const std::vector<Row> rows{
        {"[[decision]\nsubject = \"f:1\"", "1:"},
        {"[[decision]]\nsubject = \"f:1\"\n", "1:1"},
        {"[[decision]]\nverdict = \"keep\"\n", "1:1"},
        {"\n  [[decision]]\nsubject = \"f:1\"\nverdict = \"kepe\"\n", "2:3"},
        {"[[decision]]\nsubject = 7\nverdict = \"keep\"\n", "1:1"},
        // One bracket too few would leave the ruling silently without effect.
        {"[decision]\nsubject = \"f:1\"\nverdict = \"keep\"\n", "1:"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.content)
        {
            const testing::TemporaryFolder folder;
            const auto file = put_file(folder / "decisions.toml", row.content);
            const auto decisions = read_decisions(file);
            REQUIRE_FALSE(decisions);
            CHECK(decisions.error().code == ErrorCode::config);
            CHECK(decisions.error().message.starts_with(fmt::format("{}:{}", file.string(), row.place)));
            CHECK_FALSE(undo_last_decision(file));
            CHECK(content_of(file) == row.content);
        }
    }
    const testing::TemporaryFolder folder;
    CHECK_FALSE(read_decisions(folder.path()));
}
