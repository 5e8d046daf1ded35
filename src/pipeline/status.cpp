#include "status.hpp"

#include "profile_view.hpp"

namespace vitalign {

Result<Status> status(const Configuration& configuration)
{
    auto view = load_profile_view(configuration, {});
    if (!view) {
        return failure_of(view);
    }
    const Report report = reconcile((*view)->input);
    Status result{.coverage = (*view)->coverage,
                  .works = (*view)->works.size(),
                  .entries = report.entries.size(),
                  .findings = report.findings.size(),
                  .decisions = (*view)->decisions.size()};
    std::error_code error;
    if (const auto size = std::filesystem::file_size(configuration.cache, error); !error) {
        result.cache_bytes = size;
    }
    return result;
}

} // namespace vitalign
