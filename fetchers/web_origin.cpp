#include "fetchers/web_origin.hpp"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <memory>

namespace vitalign::fetchers {

namespace {

struct UrlCleanup {
    void operator()(CURLU* url) const { curl_url_cleanup(url); }
};
using UrlHandle = std::unique_ptr<CURLU, UrlCleanup>;

std::string url_part(CURLU* url, CURLUPart part)
{
    char* text = nullptr;
    const CURLUcode code = curl_url_get(url, part, &text, part == CURLUPART_PORT ? CURLU_DEFAULT_PORT : 0);
    std::string value = code == CURLUE_OK && text != nullptr ? text : "";
    curl_free(text);
    return value;
}

/// Of 127.0.0.0/8 only real addresses: a name may begin with these digits, too.
bool is_loopback(const std::string& host)
{
    in_addr address{};
    const bool v4 = ::inet_pton(AF_INET, host.c_str(), &address) == 1 && (ntohl(address.s_addr) >> 24) == 127;
    return v4 || host == "localhost" || host == "[::1]";
}

/// Scheme, host and port of a URL that may be asked, or why it may not.
Result<std::string> origin_of(CURLU* url)
{
    const std::string scheme = url_part(url, CURLUPART_SCHEME);
    const std::string host = url_part(url, CURLUPART_HOST);
    if (scheme != "https" && !(scheme == "http" && is_loopback(host))) {
        return failure(ErrorCode::usage, "refused to ask {}://{}: only https is allowed", scheme, host);
    }
    return fmt::format("{}://{}:{}", scheme, host, url_part(url, CURLUPART_PORT));
}

} // namespace

Result<WebAddress> WebAddress::parse(const std::string& url)
{
    const UrlHandle parsed{curl_url()};
    if (!parsed || curl_url_set(parsed.get(), CURLUPART_URL, url.c_str(), 0) != CURLUE_OK) {
        return failure(ErrorCode::usage, "not a URL: {}", url);
    }
    auto origin = origin_of(parsed.get());
    return origin ? Result<WebAddress>{WebAddress{url_part(parsed.get(), CURLUPART_URL), *std::move(origin)}}
                  : failure_of(origin);
}

Result<WebAddress> WebAddress::go(const std::string& target) const
{
    const UrlHandle parsed{curl_url()};
    const bool led = parsed && curl_url_set(parsed.get(), CURLUPART_URL, m_url.c_str(), 0) == CURLUE_OK &&
                     curl_url_set(parsed.get(), CURLUPART_URL, target.c_str(), 0) == CURLUE_OK;
    if (!led || origin_of(parsed.get()).value_or("") != m_origin) {
        // Without the query, which may repeat what we have told of the user.
        return failure(ErrorCode::blocked, "refused to follow a redirect to another place, {}",
                       target.substr(0, target.find('?')));
    }
    return WebAddress{url_part(parsed.get(), CURLUPART_URL), m_origin};
}

} // namespace vitalign::fetchers
