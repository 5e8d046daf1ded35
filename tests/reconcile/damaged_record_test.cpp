#include "catch.hpp"
#include "reconcile/damaged_record.hpp"
#include "reconcile_sketch.hpp"

using namespace vitalign;
using namespace vitalign::reconcile;

namespace {

Difference on(Rule rule, const char* field, Severity severity = Severity::warning)
{
    return {.rule = rule, .severity = severity, .field = field};
}

} // namespace

TEST_CASE("One record that contradicts everything is said to be damaged, once", "[reconcile]")
{
    const auto title = on(Rule::title_mismatch, "title");
    const auto year = on(Rule::year_mismatch, "year");
    const auto venue = on(Rule::venue_mismatch, "venue");
    const auto more = on(Rule::author_extra, "authors");
    const auto less = on(Rule::author_missing, "authors");
    const auto outdated = on(Rule::status_outdated, "status");
    struct Row {
        const char* what;
        std::vector<Difference> differences;
        std::size_t records;
        bool by_identifier;
        const char* rules;
        Severity severity; // of the first
    };
    const std::vector<Row> rows{
        {"two respects", {year, venue}, 1, false, "year-mismatch venue-mismatch", Severity::warning},
        {"three", {year, venue, more}, 1, false, "year-mismatch", Severity::note},
        {"authors are one respect",
         {year, more, less},
         1,
         false,
         "year-mismatch author-extra author-missing",
         Severity::warning},
        {"two records", {year, venue, more}, 2, false, "year-mismatch venue-mismatch author-extra", Severity::warning},
        {"another title under the entry's identifier",
         {title, year, more},
         1,
         true,
         "title-mismatch",
         Severity::warning},
        {"another title, linked by text", {title, year, more}, 1, false, "title-mismatch", Severity::note},
        {"what is no contradiction stays",
         {year, venue, more, outdated},
         1,
         false,
         "year-mismatch status-outdated",
         Severity::note},
        {"nothing", {}, 1, false, "", Severity::note},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            Entry entry;
            Work work = work_of({.source = Source::crossref, .title = "T"});
            work.versions[0].records.resize(row.records, work.versions[0].records[0]);
            const auto remaining = without_damage(row.differences, comparison(entry, work, row.by_identifier));
            CHECK(rules_of(remaining) == row.rules);
            if (!remaining.empty()) {
                CHECK(remaining.front().severity == row.severity);
                const bool told = remaining.size() < row.differences.size();
                CHECK((remaining.front().message.find("Crossref's record of this paper looks damaged") == 0) == told);
            }
        }
    }
}
