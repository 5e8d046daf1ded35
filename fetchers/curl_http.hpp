// The HTTP client that really asks: libcurl.
#pragma once

#include "fetchers/http.hpp"

#include <chrono>
#include <memory>
#include <string>

namespace vitalign::fetchers {

struct CurlSettings {
    std::string user_agent = {};
    std::chrono::seconds connect_timeout{15};
    std::chrono::seconds stall_timeout{20}; ///< so long without a sign of life ends a transfer
    std::chrono::seconds total_timeout{120};
    std::size_t largest_body = std::size_t{32} << 20; ///< after decompression
    int most_redirects = 3;
    std::string certificates = {};       ///< file of trusted certificates; empty: the system's
    std::string certificate_folder = {}; ///< the same as a folder
};

/// Asks https URLs, and http ones on loopback addresses only; follows a few redirects, but never to another host. The
/// proxy comes from the environment, as libcurl reads it. May be asked by several threads at once: their transfers run
/// side by side, but never more than one to one host.
std::unique_ptr<HttpClient> make_curl_http(CurlSettings settings);

} // namespace vitalign::fetchers
