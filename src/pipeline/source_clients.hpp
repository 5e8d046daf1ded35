// The HTTP clients by which each source is asked: libcurl behind politeness and retries.
#pragma once

#include "clock.hpp"
#include "configuration.hpp"
#include "http.hpp"

#include <map>
#include <memory>

namespace vitalign {

/// How a source wants to be asked.
struct Pace {
    std::chrono::milliseconds spacing{0};
    std::chrono::milliseconds first_retry{1000};
};

/// The pace of a source at its address; a server on this machine is nobody's to spare.
Pace pace_of(Source source, const SourceSettings& settings, bool polite_pool);

class SourceClients {
public:
    /// `inner` does the asking; both must outlive the clients.
    SourceClients(HttpClient& inner, Clock& clock, const Configuration& configuration);

    HttpClient& of(Source source) { return *m_clients.at(source); }

private:
    std::vector<std::unique_ptr<HttpClient>> m_polite;
    std::map<Source, std::unique_ptr<HttpClient>> m_clients;
};

/// libcurl with our name and the user's contact.
std::unique_ptr<HttpClient> make_network_client(const Configuration& configuration, std::string_view version);

} // namespace vitalign
