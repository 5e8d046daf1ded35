// A bound on the time that one source may take in one run.
#pragma once

#include "fetchers/clock.hpp"
#include "fetchers/http.hpp"

namespace vitalign::fetchers {

/// Begins to count with the first request. Once the time is used up nothing more is sent: an error of code blocked says
/// so, and what was read until then is kept. `inner` and `clock` must outlive the client.
std::unique_ptr<HttpClient> make_budget_http(HttpClient& inner, Clock& clock, std::chrono::seconds budget);

} // namespace vitalign::fetchers
