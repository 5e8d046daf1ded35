#include "catch.hpp"
#include "schemas/finding.hpp"

using namespace vitalign;

TEST_CASE("findings speak the words of the JSON contract", "[names]")
{
    const std::vector<std::pair<Rule, const char*>> rules{
        {Rule::missing, "missing"},
        {Rule::unconfirmed, "unconfirmed"},
        {Rule::title_mismatch, "title-mismatch"},
        {Rule::author_missing, "author-missing"},
        {Rule::author_extra, "author-extra"},
        {Rule::author_order, "author-order"},
        {Rule::author_name, "author-name"},
        {Rule::year_mismatch, "year-mismatch"},
        {Rule::venue_mismatch, "venue-mismatch"},
        {Rule::pages_mismatch, "pages-mismatch"},
        {Rule::volume_mismatch, "volume-mismatch"},
        {Rule::number_mismatch, "number-mismatch"},
        {Rule::doi_mismatch, "doi-mismatch"},
        {Rule::patent_number_mismatch, "patent-number-mismatch"},
        {Rule::date_mismatch, "date-mismatch"},
        {Rule::status_outdated, "status-outdated"},
        {Rule::version_available, "version-available"},
        {Rule::duplicate_entry, "duplicate-entry"},
        {Rule::retracted, "retracted"},
        {Rule::corrected, "corrected"},
        {Rule::identity_alarm, "identity-alarm"},
    };
    for (const auto& [rule, name] : rules) {
        CHECK(name_of(rule) == name);
    }
    CHECK(name_of(EntryState::matched) == "matched");
    CHECK(name_of(EntryState::differs) == "differs");
    CHECK(name_of(EntryState::unconfirmed) == "unconfirmed");
    CHECK(name_of(EntryState::ambiguous) == "ambiguous");
    CHECK(name_of(EntryState::not_checked) == "not-checked");
    CHECK(name_of(EntryStatus::in_press) == "in-press");
    CHECK(name_of(EntryStatus::in_preparation) == "in-preparation");
    CHECK(name_of(EntryStatus::granted) == "granted");
    for (const Severity severity : {Severity::note, Severity::warning, Severity::error}) {
        CHECK(severity_of(name_of(severity)) == severity);
    }
    CHECK(severity_of("error") == Severity::error);
    CHECK(severity_of("fatal") == std::nullopt);
}

TEST_CASE("summarise counts entries by state and missing works by finding", "[finding]")
{
    Report report;
    for (const EntryState state : {EntryState::matched, EntryState::matched, EntryState::differs, EntryState::ambiguous,
                                   EntryState::unconfirmed, EntryState::not_checked}) {
        report.entries.push_back({.state = state});
    }
    // Two findings about one entry are one entry that differs.
    for (const Rule rule : {Rule::missing, Rule::missing, Rule::missing, Rule::year_mismatch, Rule::title_mismatch}) {
        report.findings.push_back({.rule = rule});
    }
    const Summary summary = summarise(report);
    CHECK(summary.matched == 2);
    CHECK(summary.mismatched == 1);
    CHECK(summary.ambiguous == 1);
    CHECK(summary.unconfirmed == 1);
    CHECK(summary.not_checked == 1);
    CHECK(summary.missing == 3);
}
