#include "catch.hpp"
#include "config/decisions.hpp"
#include "temporary_folder.hpp"

using namespace vitalign;
using namespace vitalign::config;

namespace {

const Decision sample{.subject = "f:3c1a9e04b7d2",
                      .verdict = Verdict::keep,
                      .reason = "the conference was in 2022",
                      .date = "2026-11-22",
                      .about = "year-mismatch: ..."};

} // namespace

TEST_CASE("Verdicts have the names of the command line", "[decisions]")
{
    for (const auto& [verdict, name] : {std::pair{Verdict::not_mine, "not-mine"}, std::pair{Verdict::mine, "mine"},
                                        std::pair{Verdict::keep, "keep"}, std::pair{Verdict::ignore, "ignore"}}) {
        CHECK(name_of(verdict) == name);
        CHECK(verdict_of(name) == verdict);
    }
    CHECK_FALSE(verdict_of("Keep"));
    CHECK_FALSE(verdict_of(""));
}

TEST_CASE("Decisions come back in their order, with all they say", "[decisions]")
{
    const testing::TemporaryFolder folder;
    const auto file = folder / "decisions.toml";
    const auto none = read_decisions(file);
    REQUIRE(none);
    CHECK(none->empty());
    REQUIRE(append_decision(file, sample));
    REQUIRE(append_decision(file, {.subject = "w:1", .verdict = Verdict::not_mine}));
    const auto decisions = read_decisions(file);
    REQUIRE(decisions);
    REQUIRE(decisions->size() == 2);
    const Decision& first = decisions->front();
    CHECK(first.subject == sample.subject);
    CHECK(first.verdict == sample.verdict);
    CHECK(first.reason == sample.reason);
    CHECK(first.date == sample.date);
    CHECK(first.about == sample.about);
    CHECK(decisions->back().subject == "w:1");
    CHECK(decisions->back().verdict == Verdict::not_mine);
    CHECK(decisions->back().reason.empty());
}

TEST_CASE("Whatever a reason holds, the file can be read again", "[decisions]")
{
    struct Row {
        const char* name;
        const char* reason;
        const char* read; // null: not asked for in detail
    };
    const std::vector<Row> rows{
        {"quotes and backslashes", "\"so\" \\ I say\\", "\"so\" \\ I say\\"},
        {"three quotes", "\"\"\"", "\"\"\""},
        {"other scripts", "오병수 – 孙汉源 é", "오병수 – 孙汉源 é"},
        {"a mark of the format", "see [[decision]] # above", "see [[decision]] # above"},
        {"line breaks", "one\ntwo\r\nthree", nullptr},
        {"control characters", "\x1b[31m\x01\x7f", nullptr},
        {"broken UTF-8", "caf\xe9 \xff \xed\xa0\x80", nullptr},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.name)
        {
            const testing::TemporaryFolder folder;
            const auto file = folder / "decisions.toml";
            Decision decision = sample;
            decision.reason = row.reason;
            decision.about = row.reason;
            REQUIRE(append_decision(file, decision));
            REQUIRE(append_decision(file, sample));
            auto decisions = read_decisions(file);
            REQUIRE(decisions);
            REQUIRE(decisions->size() == 2);
            if (row.read != nullptr) {
                CHECK(decisions->front().reason == row.read);
                CHECK(decisions->front().about == row.read);
            }
            for (std::size_t left : {1U, 0U}) {
                REQUIRE(undo_last_decision(file));
                decisions = read_decisions(file);
                REQUIRE(decisions);
                CHECK(decisions->size() == left);
            }
        }
    }
}
