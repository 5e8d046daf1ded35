#include "pipeline/decide.hpp"

#include "fetchers/clock.hpp"
#include "pipeline/explain.hpp"
#include "schemas/instant.hpp"

namespace vitalign::pipeline {

Result<Decision> decide(const config::Configuration& configuration, const std::string& subject,
                        const std::string& verdict, const std::string& reason)
{
    const auto known = config::verdict_of(verdict);
    if (!known) {
        return failure(ErrorCode::usage, "`{}` is no verdict; it is one of not-mine, mine, keep, ignore", verdict);
    }
    const bool about_owner = *known == Verdict::mine || *known == Verdict::not_mine;
    if (about_owner && !subject.starts_with("w:")) {
        return failure(ErrorCode::usage,
                       "{} is said of a work (w:...), not of a finding; `vitalign explain {}` names the work", verdict,
                       subject);
    }
    const auto about = describe_subject(configuration, subject);
    if (!about) {
        return failure(about.error().code == ErrorCode::not_found ? ErrorCode::usage : about.error().code, "{}",
                       about.error().message);
    }
    Decision decision{.subject = subject,
                      .verdict = *known,
                      .reason = reason,
                      .date = Instant{fetchers::make_system_clock()->now()}.day(),
                      .about = *about};
    auto written = config::append_decision(configuration.decisions, decision);
    return written ? Result<Decision>{std::move(decision)} : failure_of(written);
}

} // namespace vitalign::pipeline
