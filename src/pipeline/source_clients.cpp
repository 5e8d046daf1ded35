#include "source_clients.hpp"

#include "curl_http.hpp"
#include "polite_http.hpp"
#include "retry_http.hpp"

namespace vitalign {

using std::chrono::milliseconds;

Pace pace_of(Source source, const SourceSettings& settings, bool polite_pool)
{
    if (settings.url.starts_with("http://")) { // allowed on a loopback address only
        return {milliseconds{0}, milliseconds{0}};
    }
    switch (source) {
    case Source::dblp: return {milliseconds{2000}, milliseconds{5000}};
    case Source::crossref: return {milliseconds{polite_pool ? 400 : 1100}, milliseconds{10'000}};
    case Source::google_patents: return {milliseconds{12'000}, milliseconds{30'000}};
    }
    return {};
}

SourceClients::SourceClients(HttpClient& inner, Clock& clock, const Configuration& configuration)
{
    for (const auto& [source, settings] : configuration.sources) {
        const Pace pace = pace_of(source, settings, configuration.mailto.has_value());
        m_polite.push_back(make_polite_http(inner, clock, pace.spacing));
        m_clients[source] = make_retry_http(*m_polite.back(), clock, {.first_pause = pace.first_retry});
    }
}

std::unique_ptr<HttpClient> make_network_client(const Configuration& configuration, std::string_view version)
{
    const std::string contact = configuration.mailto ? fmt::format(" (mailto:{})", *configuration.mailto) : "";
    return make_curl_http({.user_agent = fmt::format("vitalign/{}{}", version, contact)});
}

} // namespace vitalign
