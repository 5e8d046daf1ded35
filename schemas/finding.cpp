#include "schemas/finding.hpp"

#include <algorithm>
#include <array>

namespace vitalign {

namespace {

constexpr std::array<std::string_view, 3> severities{"note", "warning", "error"};
constexpr std::array<std::string_view, 21> rules{"missing",           "unconfirmed",
                                                 "title-mismatch",    "author-missing",
                                                 "author-extra",      "author-order",
                                                 "author-name",       "year-mismatch",
                                                 "venue-mismatch",    "pages-mismatch",
                                                 "volume-mismatch",   "number-mismatch",
                                                 "doi-mismatch",      "patent-number-mismatch",
                                                 "date-mismatch",     "status-outdated",
                                                 "version-available", "duplicate-entry",
                                                 "retracted",         "corrected",
                                                 "identity-alarm"};
constexpr std::array<std::string_view, 5> states{"matched", "differs", "unconfirmed", "ambiguous", "not-checked"};
constexpr std::array<std::string_view, 7> statuses{"published",      "accepted", "in-press", "submitted",
                                                   "in-preparation", "pending",  "granted"};

} // namespace

std::string_view name_of(Severity severity)
{
    return severities[static_cast<std::size_t>(severity)];
}

std::string_view name_of(Rule rule)
{
    return rules[static_cast<std::size_t>(rule)];
}

std::string_view name_of(EntryState state)
{
    return states[static_cast<std::size_t>(state)];
}

std::string_view name_of(EntryStatus status)
{
    return statuses[static_cast<std::size_t>(status)];
}

std::optional<Severity> severity_of(std::string_view name)
{
    const auto* found = std::ranges::find(severities, name);
    return found == severities.end() ? std::nullopt : std::optional{static_cast<Severity>(found - severities.begin())};
}

Summary summarise(const Report& report)
{
    Summary summary;
    for (const EntryReport& entry : report.entries) {
        summary.matched += entry.state == EntryState::matched;
        summary.mismatched += entry.state == EntryState::differs;
        summary.unconfirmed += entry.state == EntryState::unconfirmed;
        summary.ambiguous += entry.state == EntryState::ambiguous;
        summary.not_checked += entry.state == EntryState::not_checked;
    }
    summary.missing = static_cast<std::size_t>(std::ranges::count(report.findings, Rule::missing, &Finding::rule));
    return summary;
}

} // namespace vitalign
