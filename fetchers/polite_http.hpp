// Politeness: a pause between two requests to one source.
#pragma once

#include "clock.hpp"
#include "http.hpp"

namespace vitalign {

/// Lets at least `spacing` pass from the end of one request to the start of the next. `inner` and `clock` must outlive
/// the client.
std::unique_ptr<HttpClient> make_polite_http(HttpClient& inner, Clock& clock, std::chrono::milliseconds spacing);

} // namespace vitalign
