// Asking over HTTP, seen from those who ask.
#pragma once

#include "schemas/result.hpp"

#include <map>
#include <string>

namespace vitalign::fetchers {

struct HttpRequest {
    std::string url = {};
    std::map<std::string, std::string> headers = {}; ///< beyond those that every request has
};

struct HttpResponse {
    int status = 0;
    std::map<std::string, std::string> headers = {}; ///< names in lower case
    std::string body = {};
};

/// libcurl in the program, canned answers in tests; politeness, retries, circuit breaker and budget are further clients
/// around one.
class HttpClient {
public:
    virtual ~HttpClient() = default;

    /// Any HTTP answer is a success, whatever its status; an error means that there was no answer.
    virtual Result<HttpResponse> ask(const HttpRequest& request) = 0;

    Result<HttpResponse> get(const std::string& url) { return ask({.url = url}); }
};

} // namespace vitalign::fetchers
