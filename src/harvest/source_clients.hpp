// The HTTP clients by which each source is asked: libcurl behind politeness, retries, a time budget and a circuit
// breaker.
#pragma once

#include "cache/backoff_log.hpp"
#include "config/configuration.hpp"
#include "fetchers/breaker_http.hpp"
#include "fetchers/clock.hpp"
#include "fetchers/http.hpp"

#include <map>
#include <memory>

namespace vitalign::harvest {

class SourceClients {
public:
    /// `inner` does the asking; both must outlive the clients. `backoffs` are those that earlier runs left.
    SourceClients(fetchers::HttpClient& inner, fetchers::Clock& clock, const fetchers::Random& random,
                  const config::Configuration& configuration, const cache::StoredBackoffs& backoffs);

    fetchers::HttpClient& of(Source source) { return *m_stacks.at(source).budget; }

    /// The backoffs of all places that have not passed.
    cache::StoredBackoffs backoffs() const;

private:
    struct Stack {
        std::unique_ptr<fetchers::HttpClient> polite = {};
        std::unique_ptr<fetchers::HttpClient> retry = {};
        std::unique_ptr<fetchers::BreakerHttp> breaker = {};
        std::unique_ptr<fetchers::HttpClient> budget =
            {}; ///< outside: time that is used up is no refusal of the source
    };

    fetchers::Clock& m_clock;
    std::map<Source, Stack> m_stacks;
};

/// libcurl with our name and the user's contact; trusted certificates come from $CURL_CA_BUNDLE, $SSL_CERT_FILE and
/// $SSL_CERT_DIR where they are set.
std::unique_ptr<fetchers::HttpClient> make_network_client(const config::Configuration& configuration,
                                                          std::string_view version);

} // namespace vitalign::harvest
