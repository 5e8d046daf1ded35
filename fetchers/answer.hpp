// What an answer is, decided by its content: neither status nor content type can be trusted.
#pragma once

#include "fetchers/http.hpp"
#include "schemas/result.hpp"

#include <string_view>

namespace vitalign::fetchers {

enum class Content { json, xml, html, gzip, empty, other };

Content content_of(std::string_view body);

/// Whether the page is a bot wall, captcha, "sorry" or consent page.
bool is_bot_wall(std::string_view body);

/// The body, if it is what was asked for. Else an error: blocked (a wall, or HTML in place of data), not_found (404),
/// http_status, or malformed; its message says what came.
Result<std::string> body_if(Content wanted, const HttpResponse& response);

} // namespace vitalign::fetchers
