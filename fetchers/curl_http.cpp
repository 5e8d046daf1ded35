#include "curl_http.hpp"

#include "ascii.hpp"

#include <arpa/inet.h>
#include <array>
#include <curl/curl.h>

namespace vitalign {

namespace {

struct CurlCleanup {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
using CurlHandle = std::unique_ptr<CURL, CurlCleanup>;

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

/// Collects one answer, bounded in size.
struct Collector {
    HttpResponse response = {};
    std::size_t largest = 0;
    bool too_large = false;

    static std::size_t on_body(char* data, std::size_t size, std::size_t count, void* self)
    {
        auto& collector = *static_cast<Collector*>(self);
        if (collector.response.body.size() + size * count > collector.largest) {
            collector.too_large = true;
            return 0;
        }
        collector.response.body.append(data, size * count);
        return size * count;
    }

    static std::size_t on_header(char* data, std::size_t size, std::size_t count, void* self)
    {
        const std::string_view line{data, size * count};
        if (const std::size_t colon = line.find(':'); colon != std::string_view::npos) {
            static_cast<Collector*>(self)->response.headers[ascii::lower(line.substr(0, colon))] =
                ascii::trim(line.substr(colon + 1));
        }
        return size * count;
    }
};

class CurlHttp final : public HttpClient {
public:
    explicit CurlHttp(CurlSettings settings) : m_settings(std::move(settings))
    {
        static const CURLcode initialised = curl_global_init(CURL_GLOBAL_DEFAULT);
        static_cast<void>(initialised);
        m_handle.reset(curl_easy_init());
    }

    Result<HttpResponse> get(const std::string& url) override
    {
        const UrlHandle current{curl_url()};
        if (!m_handle || !current || curl_url_set(current.get(), CURLUPART_URL, url.c_str(), 0) != CURLUE_OK) {
            return failure(ErrorCode::usage, "not a URL: {}", url);
        }
        const auto origin = origin_of(current.get());
        if (!origin) {
            return failure_of(origin);
        }
        for (int redirects = 0;; ++redirects) {
            auto response = get_once(url_part(current.get(), CURLUPART_URL));
            const bool redirect =
                response && response->status >= 300 && response->status < 400 && response->headers.contains("location");
            if (!redirect) {
                return response;
            }
            const std::string target = response->headers["location"];
            if (redirects == m_settings.most_redirects) {
                return failure(ErrorCode::network, "more than {} redirects", m_settings.most_redirects);
            }
            if (curl_url_set(current.get(), CURLUPART_URL, target.c_str(), 0) != CURLUE_OK ||
                origin_of(current.get()).value_or("") != *origin) {
                return failure(ErrorCode::blocked, "refused to follow a redirect to another place, {}", target);
            }
        }
    }

private:
    Result<HttpResponse> get_once(const std::string& url)
    {
        CURL* curl = m_handle.get();
        Collector collector{.largest = m_settings.largest_body};
        std::array<char, CURL_ERROR_SIZE> reason{};
        curl_easy_reset(curl); // keeps connections and the DNS cache
        curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
        curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
        curl_easy_setopt(curl, CURLOPT_USERAGENT, m_settings.user_agent.c_str());
        curl_easy_setopt(curl, CURLOPT_ACCEPT_ENCODING, ""); // whatever this libcurl can decode
        curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, static_cast<long>(m_settings.connect_timeout.count()));
        curl_easy_setopt(curl, CURLOPT_TIMEOUT, static_cast<long>(m_settings.total_timeout.count()));
        curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, 100L);
        curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, 30L);
        curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, reason.data());
        curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &Collector::on_body);
        curl_easy_setopt(curl, CURLOPT_WRITEDATA, &collector);
        curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, &Collector::on_header);
        curl_easy_setopt(curl, CURLOPT_HEADERDATA, &collector);
        const CURLcode code = curl_easy_perform(curl);
        if (collector.too_large) {
            return failure(ErrorCode::malformed, "the answer is larger than {} MB", m_settings.largest_body >> 20);
        }
        if (code != CURLE_OK) {
            const bool no_connection = code == CURLE_COULDNT_RESOLVE_HOST || code == CURLE_COULDNT_RESOLVE_PROXY ||
                                       code == CURLE_COULDNT_CONNECT;
            return failure(no_connection ? ErrorCode::unreachable : ErrorCode::network, "{}",
                           reason[0] != '\0' ? reason.data() : curl_easy_strerror(code));
        }
        long status = 0;
        curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
        collector.response.status = static_cast<int>(status);
        return std::move(collector.response);
    }

    CurlSettings m_settings;
    CurlHandle m_handle;
};

} // namespace

std::unique_ptr<HttpClient> make_curl_http(CurlSettings settings)
{
    return std::make_unique<CurlHttp>(std::move(settings));
}

} // namespace vitalign
