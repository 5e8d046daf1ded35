// Asking over HTTP, seen from those who ask.
#pragma once

#include "result.hpp"

#include <map>
#include <string>

namespace vitalign {

struct HttpResponse {
    int status = 0;
    std::map<std::string, std::string> headers = {}; ///< names in lower case
    std::string body = {};
};

/// libcurl in the program, canned answers in tests; politeness, retries and the archive are further clients around one.
class HttpClient {
public:
    virtual ~HttpClient() = default;

    /// Any HTTP answer is a success, whatever its status; an error means that there was no answer.
    virtual Result<HttpResponse> get(const std::string& url) = 0;
};

} // namespace vitalign
