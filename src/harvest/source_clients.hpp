// The HTTP clients by which each source is asked: libcurl behind politeness, retries, a time budget and a circuit
// breaker.
#pragma once

#include "cache/backoff_log.hpp"
#include "config/configuration.hpp"
#include "fetchers/breaker_http.hpp"
#include "fetchers/clock.hpp"
#include "fetchers/http.hpp"
#include "fetchers/polite_http.hpp"
#include "fetchers/retry_http.hpp"

#include <map>
#include <memory>

namespace vitalign::harvest {

/// How a source wants to be asked.
struct Pace {
    fetchers::Politeness politeness = {};
    fetchers::RetryPolicy retry = {};
    fetchers::BreakerPolicy breaker = {};
    std::chrono::seconds budget{0}; ///< for one run
};

/// The pace of a source at its address; a server on this machine is nobody's to spare.
Pace pace_of(Source source, const config::SourceSettings& settings, bool polite_pool);

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
