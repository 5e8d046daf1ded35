// The HTTP clients by which each source is asked: libcurl behind politeness, retries, a time budget and a circuit
// breaker.
#pragma once

#include "breaker_http.hpp"
#include "clock.hpp"
#include "configuration.hpp"
#include "http.hpp"
#include "polite_http.hpp"
#include "rest_log.hpp"
#include "retry_http.hpp"

#include <map>
#include <memory>

namespace vitalign {

/// How a source wants to be asked.
struct Pace {
    Politeness politeness = {};
    RetryPolicy retry = {};
    BreakerPolicy breaker = {};
    std::chrono::seconds budget{0}; ///< for one run
};

/// The pace of a source at its address; a server on this machine is nobody's to spare.
Pace pace_of(Source source, const SourceSettings& settings, bool polite_pool);

class SourceClients {
public:
    /// `inner` does the asking; both must outlive the clients. `rests` are those that earlier runs left.
    SourceClients(HttpClient& inner, Clock& clock, const Random& random, const Configuration& configuration,
                  const StoredRests& rests);

    HttpClient& of(Source source) { return *m_stacks.at(source).budget; }

    /// The rests of all places that have not passed.
    StoredRests rests() const;

private:
    struct Stack {
        std::unique_ptr<HttpClient> polite = {};
        std::unique_ptr<HttpClient> retry = {};
        std::unique_ptr<BreakerHttp> breaker = {};
        std::unique_ptr<HttpClient> budget = {}; ///< outside: time that is used up is no refusal of the source
    };

    Clock& m_clock;
    std::map<Source, Stack> m_stacks;
};

/// libcurl with our name and the user's contact; trusted certificates come from $CURL_CA_BUNDLE, $SSL_CERT_FILE and
/// $SSL_CERT_DIR where they are set.
std::unique_ptr<HttpClient> make_network_client(const Configuration& configuration, std::string_view version);

} // namespace vitalign
