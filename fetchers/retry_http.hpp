// Trying again after failures that pass: an answer cut off or too late, 429, 500, 502, 503, 504.
#pragma once

#include "fetchers/clock.hpp"
#include "fetchers/http.hpp"

#include <optional>

namespace vitalign::fetchers {

struct RetryPolicy {
    int tries = 3;
    std::chrono::milliseconds first_pause{1000}; ///< grows after each try
    /// The first pause after a 429 that names none. Without it a 429 is not tried again.
    std::optional<std::chrono::milliseconds> too_many_pause = std::chrono::milliseconds{10'000};
    std::chrono::milliseconds longest_pause{90'000};
    int growth = 2;
    double jitter = 0; ///< up to this part of a pause is taken off at random, so that clients do not come in step
};

/// Waits for Retry-After where the answer has one (seconds or an HTTP date, RFC 9110 section 10.2.3), else for the
/// growing pause. A pause longer than the longest is not waited for. A bot wall is not tried again, whatever its
/// status. `inner` and `clock` must outlive the client.
std::unique_ptr<HttpClient> make_retry_http(HttpClient& inner, Clock& clock, Random random, RetryPolicy policy);

/// The pause that the answer asks for, from `now` on.
std::optional<std::chrono::milliseconds> retry_after(const HttpResponse& response,
                                                     std::chrono::system_clock::time_point now);

} // namespace vitalign::fetchers
