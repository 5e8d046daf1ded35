#include "harvest/source_clients.hpp"

#include "fetchers/budget_http.hpp"
#include "fetchers/curl_http.hpp"

#include <cstdlib>

namespace vitalign::harvest {

namespace {

using namespace std::chrono_literals;

/// So long a nightly job may take with one source.
constexpr std::chrono::seconds usual_budget = 15min;

std::string variable(std::initializer_list<const char*> names)
{
    for (const char* name : names) {
        if (const char* value = std::getenv(name); value != nullptr && *value != '\0') {
            return value;
        }
    }
    return {};
}

Pace pace_of_dblp()
{
    return {.politeness = {.spacing = 2000ms, .slowed = 6000ms},
            .retry = {.first_pause = 5000ms, .too_many_pause = 60'000ms, .jitter = 0.25},
            .breaker = {.cool_down = 1h},
            .budget = usual_budget};
}

/// The limits of December 2025, https://doi.org/10.64000/wadve-3tj60
Pace pace_of_crossref(bool polite_pool)
{
    return {.politeness = polite_pool
                              ? fetchers::Politeness{.spacing = 400ms, .single_spacing = 120ms, .slowed = 1200ms}
                              : fetchers::Politeness{.spacing = 1100ms, .single_spacing = 220ms, .slowed = 3000ms},
            .retry = {.tries = 4, .first_pause = 2000ms, .too_many_pause = 10'000ms, .growth = 3, .jitter = 0.25},
            .breaker = {.cool_down = 10min},
            .budget = usual_budget};
}

/// Blocks are for the whole address and last: the first one ends the run.
Pace pace_of_google_patents()
{
    return {.politeness = {.spacing = 12'000ms, .jitter = 0.25},
            .retry = {.tries = 2, .first_pause = 4000ms, .too_many_pause = std::nullopt, .jitter = 0.25},
            .breaker = {.failures = 2, .cool_down = 20min},
            .budget = usual_budget};
}

} // namespace

Pace pace_of(Source source, const config::SourceSettings& settings, bool polite_pool)
{
    if (settings.url.starts_with("http://")) { // allowed on a loopback address only
        return {.retry = {.first_pause = 0ms, .too_many_pause = 0ms}, .budget = usual_budget};
    }
    switch (source) {
    case Source::dblp: return pace_of_dblp();
    case Source::crossref: return pace_of_crossref(polite_pool);
    case Source::google_patents: return pace_of_google_patents();
    case Source::file: break;
    }
    return {};
}

SourceClients::SourceClients(fetchers::HttpClient& inner, fetchers::Clock& clock, const fetchers::Random& random,
                             const config::Configuration& configuration, const cache::StoredBackoffs& backoffs)
    : m_clock(clock)
{
    for (const auto& [source, settings] : configuration.sources) {
        const Pace pace = pace_of(source, settings, configuration.mailto.has_value());
        Stack& stack = m_stacks[source];
        stack.polite = fetchers::make_polite_http(inner, clock, random, pace.politeness);
        stack.retry = fetchers::make_retry_http(*stack.polite, clock, random, pace.retry);
        stack.breaker = std::make_unique<fetchers::BreakerHttp>(*stack.retry, clock, pace.breaker);
        stack.budget = fetchers::make_budget_http(*stack.breaker, clock, pace.budget);
        for (const auto& [origin, rest] : backoffs) {
            stack.breaker->remember(origin, {rest.until.time(), rest.reason});
        }
    }
}

cache::StoredBackoffs SourceClients::backoffs() const
{
    cache::StoredBackoffs backoffs;
    for (const auto& [source, stack] : m_stacks) {
        for (const auto& [origin, rest] : stack.breaker->backoffs()) {
            if (rest.until > m_clock.now()) {
                const cache::StoredBackoff backoff{Instant{rest.until}, rest.reason};
                const auto stored = backoffs.emplace(origin, backoff).first;
                stored->second = backoff.until > stored->second.until ? backoff : stored->second;
            }
        }
    }
    return backoffs;
}

std::unique_ptr<fetchers::HttpClient> make_network_client(const config::Configuration& configuration,
                                                          std::string_view version)
{
    const std::string contact = configuration.mailto ? fmt::format(" (mailto:{})", *configuration.mailto) : "";
    return fetchers::make_curl_http({.user_agent = fmt::format("vitalign/{}{}", version, contact),
                                     .certificates = variable({"CURL_CA_BUNDLE", "SSL_CERT_FILE"}),
                                     .certificate_folder = variable({"SSL_CERT_DIR"})});
}

} // namespace vitalign::harvest
