// Trying again after failures that pass: an answer cut off or too late, 429, 500, 502, 503, 504.
#pragma once

#include "clock.hpp"
#include "http.hpp"

namespace vitalign {

struct RetryPolicy {
    int tries = 3;
    std::chrono::milliseconds first_pause{1000}; ///< doubled after each try
    std::chrono::milliseconds longest_pause{60'000};
};

/// Waits for Retry-After (in seconds) where the answer has one, else for the doubling pause. A bot wall is not tried
/// again, whatever its status. `inner` and `clock` must outlive the client.
std::unique_ptr<HttpClient> make_retry_http(HttpClient& inner, Clock& clock, RetryPolicy policy);

} // namespace vitalign
