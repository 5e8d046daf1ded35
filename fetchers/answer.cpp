#include "fetchers/answer.hpp"

#include "schemas/ascii.hpp"
#include "schemas/utf8.hpp"
#include "text/utf8_check.hpp"

#include <array>

namespace vitalign::fetchers {

namespace {

/// Words by which the walls seen so far give themselves away, lower case.
constexpr std::array<std::string_view, 9> wall_words{"making sure you",   "not a bot",       ".within.website/x/",
                                                     "automated queries", "unusual traffic", "consent.google.",
                                                     "/sorry/",           "captcha",         "are you a robot"};

std::string_view without_mark_and_blanks(std::string_view body)
{
    if (body.starts_with("\xEF\xBB\xBF")) {
        body.remove_prefix(3);
    }
    while (!body.empty() && ascii::is_space(body.front())) {
        body.remove_prefix(1);
    }
    return body;
}

std::string_view name_of(Content content)
{
    constexpr std::array<std::string_view, 6> names{
        "JSON", "XML", "an HTML page", "a gzip file", "an empty answer", "plain text"};
    return names[static_cast<std::size_t>(content)];
}

} // namespace

Content content_of(std::string_view body)
{
    const std::string_view start = without_mark_and_blanks(body);
    if (start.empty()) {
        return Content::empty;
    }
    const std::string head = ascii::lower(start.substr(0, 64));
    if (head.starts_with("<!doctype html") || head.starts_with("<html")) {
        return Content::html;
    }
    // XHTML carries an XML declaration, too; the DOCTYPE behind it tells.
    if (head.starts_with("<?xml")) {
        return ascii::lower(start.substr(0, 512)).find("<html") == std::string::npos ? Content::xml : Content::html;
    }
    if (start.front() == '{' || start.front() == '[') {
        return Content::json;
    }
    if (start.starts_with("\x1f\x8b")) {
        return Content::gzip;
    }
    if (start.front() == '<' && start.size() > 1 && ascii::is_alpha(start[1])) {
        return Content::xml;
    }
    return Content::other;
}

bool is_bot_wall(std::string_view body)
{
    // A wall is a short page that says so near its top; a patent about captchas is neither.
    if (content_of(body) != Content::html || body.size() > 200'000 ||
        body.find("itemprop=\"publicationNumber\"") != std::string_view::npos) {
        return false;
    }
    const std::string head = ascii::lower(body.substr(0, 20'000));
    return std::ranges::any_of(wall_words, [&](std::string_view word) { return head.find(word) != std::string::npos; });
}

Result<std::string> body_if(Content wanted, const HttpResponse& response)
{
    const Content content = content_of(response.body);
    if (is_bot_wall(response.body)) {
        return failure(ErrorCode::blocked, "a bot wall answered in place of the source (HTTP {})", response.status);
    }
    if (response.status == 404 || response.status == 410) {
        return failure(ErrorCode::not_found, "not known there (HTTP {})", response.status);
    }
    if (response.status == 403 || response.status == 429) {
        return failure(ErrorCode::blocked, "it refuses to answer for now (HTTP {})", response.status);
    }
    if (response.status != 200) {
        return failure(ErrorCode::http_status, "HTTP {}", response.status);
    }
    if (content == wanted) {
        return wanted == Content::gzip || !text::first_broken_byte(response.body)
                   ? Result<std::string>{response.body}
                   : failure(ErrorCode::malformed, "its letters are not UTF-8: something on the way changed them");
    }
    if (content == Content::html) {
        return failure(ErrorCode::blocked, "an HTML page came in place of {}: a portal, a bot wall or maintenance",
                       name_of(wanted));
    }
    return failure(ErrorCode::malformed, "{} came in place of {}", name_of(content), name_of(wanted));
}

} // namespace vitalign::fetchers
