// Politeness: a pause between two requests to one source.
#pragma once

#include "fetchers/clock.hpp"
#include "fetchers/http.hpp"

namespace vitalign::fetchers {

/// How a source wants to be asked. The pause runs from the end of one request to the start of the next, so that there
/// is never more than one at a time: a bucket of one token.
struct Politeness {
    std::chrono::milliseconds spacing{0};        ///< between requests for lists, and in general
    std::chrono::milliseconds single_spacing{0}; ///< before a request for one record, if shorter; 0: as `spacing`
    std::chrono::milliseconds slowed{0};         ///< the pause for the rest of the run once the source said 429
    double jitter = 0;                           ///< up to this part of the pause is added at random
};

/// Lets the pause pass before each request, and learns from the answers: `x-rate-limit-limit` and
/// `x-rate-limit-interval` (Crossref) can only make it longer. `inner` and `clock` must outlive the client.
std::unique_ptr<HttpClient> make_polite_http(HttpClient& inner, Clock& clock, Random random, Politeness politeness);

/// The pause that the rate limit headers of an answer ask for; 0 if there are none that can be read.
std::chrono::milliseconds asked_spacing(const HttpResponse& response);

} // namespace vitalign::fetchers
