#include "pipeline/diff.hpp"

#include "cache/finding_log.hpp"
#include "cache/run_log.hpp"
#include "fetchers/clock.hpp"
#include "pipeline/profile_view.hpp"

#include <algorithm>

namespace vitalign::pipeline {

namespace {

/// Marks what the sync before the last already had, and remembers what there is now.
Result<void> mark_new(ProfileView& view, Report& report, cache::Noting noting)
{
    if (!view.db || view.profile == 0) {
        return {};
    }
    const auto run = cache::RunLog{*view.db}.latest(view.profile);
    if (!run) {
        return failure_of(run);
    }
    std::vector<std::string> ids;
    for (const Finding& finding : report.findings) {
        ids.push_back(finding.id);
    }
    const auto first = cache::FindingLog{*view.db}.note(view.profile, *run, ids, noting);
    if (!first) {
        return failure_of(first);
    }
    for (Finding& finding : report.findings) {
        finding.is_new = first->at(finding.id) == *run;
    }
    return {};
}

} // namespace

Result<DiffResult> diff(const config::Configuration& configuration, const DiffOptions& options)
{
    auto view = load_profile_view(configuration, options.cvs, options.form);
    if (!view) {
        return failure_of(view);
    }
    // A half-saved or unreadable list must not make everything look missing.
    if (std::ranges::all_of((*view)->cvs, [](const Cv& cv) { return cv.entries.empty(); })) {
        return failure(
            ErrorCode::malformed,
            "no publications or patents were found in {}; headings such as Publications and Patents open the lists",
            (*view)->cvs.empty() ? "any CV: none is configured" : (*view)->cvs.front().path);
    }
    DiffResult result{.report = reconcile::reconcile((*view)->input), .harvested = (*view)->db != nullptr};
    result.report.generated = Instant{fetchers::make_system_clock()->now()};
    result.report.profile = configuration.profile.name;
    for (const Coverage& coverage : result.report.coverage) {
        const bool enabled = configuration.sources.at(coverage.source).enabled;
        result.incomplete = result.incomplete || (enabled && coverage.state != CoverageState::complete);
    }
    // A look at another CV neither makes findings old nor lets them be forgotten; nor does an outage forget any.
    const cache::Noting noting = !options.cvs.empty() ? cache::Noting::nothing
                                 : result.incomplete  ? cache::Noting::remember
                                                      : cache::Noting::remember_and_forget;
    if (auto marked = mark_new(**view, result.report, noting); !marked) {
        return failure_of(marked);
    }
    std::erase_if(result.report.findings,
                  [&](const Finding& f) { return f.severity < options.least || (options.only_new && !f.is_new); });
    return result;
}

} // namespace vitalign::pipeline
