#include "harvest/source_clients.hpp"

#include "fetchers/budget_http.hpp"
#include "fetchers/curl_http.hpp"
#include "harvest/sources.hpp"

#include <cstdlib>

namespace vitalign::harvest {

namespace {

std::string variable(std::initializer_list<const char*> names)
{
    for (const char* name : names) {
        if (const char* value = std::getenv(name); value != nullptr && *value != '\0') {
            return value;
        }
    }
    return {};
}

/// A server on this machine is nobody's to spare.
Pace pace_of(const AskedSource& source, const config::Configuration& configuration)
{
    if (configuration.sources.at(source.source).url.starts_with("http://")) { // allowed on a loopback address only
        using std::chrono_literals::operator""ms;
        return {.retry = {.first_pause = 0ms, .too_many_pause = 0ms}};
    }
    return source.pace(configuration.mailto.has_value());
}

} // namespace

SourceClients::SourceClients(fetchers::HttpClient& inner, fetchers::Clock& clock, const fetchers::Random& random,
                             const config::Configuration& configuration, const cache::StoredBackoffs& backoffs)
    : m_clock(clock)
{
    for (const AskedSource* source : asked_sources) {
        const Pace pace = pace_of(*source, configuration);
        Stack& stack = m_stacks[source->source];
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
