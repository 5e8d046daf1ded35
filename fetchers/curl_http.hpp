// The HTTP client that really asks: libcurl.
#pragma once

#include "http.hpp"

#include <chrono>
#include <memory>
#include <string>

namespace vitalign {

struct CurlSettings {
    std::string user_agent = {};
    std::chrono::seconds connect_timeout{15};
    std::chrono::seconds total_timeout{120};
    std::size_t largest_body = std::size_t{32} << 20; ///< after decompression
    int most_redirects = 3;
};

/// Asks https URLs, and http ones on loopback addresses only; follows a few redirects, but never to another host. Proxy
/// and certificate store come from the environment, as libcurl reads it. One connection pool; not for several threads.
std::unique_ptr<HttpClient> make_curl_http(CurlSettings settings);

} // namespace vitalign
