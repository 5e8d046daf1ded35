#include "pipeline/status.hpp"

#include "cache/backoff_log.hpp"
#include "fetchers/clock.hpp"
#include "pipeline/profile_view.hpp"

namespace vitalign::pipeline {

Result<Status> status(const config::Configuration& configuration)
{
    auto view = load_profile_view(configuration, {});
    if (!view) {
        return failure_of(view);
    }
    const Report report = reconcile::reconcile((*view)->input);
    Status result{.coverage = (*view)->coverage,
                  .works = (*view)->works.size(),
                  .entries = report.entries.size(),
                  .findings = report.findings.size(),
                  .decisions = (*view)->decisions.size()};
    if ((*view)->db) {
        const auto backoffs = cache::BackoffLog{*(*view)->db}.all();
        if (!backoffs) {
            return failure_of(backoffs);
        }
        for (const auto& [origin, rest] : *backoffs) {
            if (rest.until > Instant{fetchers::make_system_clock()->now()}) {
                result.backoffs[origin] = fmt::format("not before {}: {}", rest.until.str(), rest.reason);
            }
        }
    }
    std::error_code error;
    if (const auto size = std::filesystem::file_size(configuration.cache, error); !error) {
        result.cache_bytes = size;
    }
    return result;
}

} // namespace vitalign::pipeline
