#include "fetchers/curl_http.hpp"

#include "fetchers/curl_engine.hpp"
#include "fetchers/web_origin.hpp"
#include "schemas/ascii.hpp"

#include <array>

namespace vitalign::fetchers {

namespace {

struct CurlCleanup {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

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
        if (line.starts_with("HTTP/")) { // a proxy's answer, or one in the meantime (103), came before
            static_cast<Collector*>(self)->response.headers.clear();
        }
        if (const std::size_t colon = line.find(':'); colon != std::string_view::npos) {
            static_cast<Collector*>(self)->response.headers[ascii::lower(line.substr(0, colon))] =
                ascii::trim(line.substr(colon + 1));
        }
        return size * count;
    }
};

/// Failures that trying again at once cannot mend: nobody is there, or somebody else is.
bool is_unreachable(CURLcode code)
{
    return code == CURLE_COULDNT_RESOLVE_HOST || code == CURLE_COULDNT_RESOLVE_PROXY || code == CURLE_COULDNT_CONNECT;
}

Error error_of(CURLcode code, std::string_view reason)
{
    if (code == CURLE_PEER_FAILED_VERIFICATION || code == CURLE_SSL_CACERT_BADFILE || code == CURLE_SSL_CONNECT_ERROR) {
        return {ErrorCode::unreachable,
                fmt::format("its certificate cannot be trusted ({}): a portal or proxy stands in between, or this "
                            "machine's clock or certificates are wrong",
                            reason)};
    }
    return {is_unreachable(code) ? ErrorCode::unreachable : ErrorCode::network, std::string{reason}};
}

class CurlHttp final : public HttpClient {
public:
    explicit CurlHttp(CurlSettings settings) : m_settings(std::move(settings)) {}

    Result<HttpResponse> ask(const HttpRequest& request) override
    {
        auto place = WebAddress::parse(request.url);
        for (int redirects = 0; place; ++redirects) {
            auto response = ask_once(place->url(), request);
            const bool redirect =
                response && response->status >= 300 && response->status < 400 && response->headers.contains("location");
            if (!redirect) {
                return response;
            }
            if (redirects == m_settings.most_redirects) {
                return failure(ErrorCode::network, "more than {} redirects", m_settings.most_redirects);
            }
            place = place->go(response->headers["location"]);
        }
        return failure_of(place);
    }

private:
    Result<HttpResponse> ask_once(const std::string& url, const HttpRequest& request)
    {
        const std::unique_ptr<CURL, CurlCleanup> easy{curl_easy_init()};
        if (!easy) {
            return failure(ErrorCode::network, "libcurl cannot be set up");
        }
        CURL* curl = easy.get();
        Collector collector{.largest = m_settings.largest_body};
        std::array<char, CURL_ERROR_SIZE> reason{};
        std::unique_ptr<curl_slist, CurlCleanup> headers;
        for (const auto& [name, value] : request.headers) {
            headers.reset(curl_slist_append(headers.release(), fmt::format("{}: {}", name, value).c_str()));
        }
        curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
        curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());
        curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, reason.data());
        curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &Collector::on_body);
        curl_easy_setopt(curl, CURLOPT_WRITEDATA, &collector);
        curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, &Collector::on_header);
        curl_easy_setopt(curl, CURLOPT_HEADERDATA, &collector);
        set_up(curl);
        const CURLcode code = m_engine.perform(curl);
        if (collector.too_large) {
            return failure(ErrorCode::malformed, "the answer is larger than {} MB", m_settings.largest_body >> 20);
        }
        if (code != CURLE_OK) {
            return tl::unexpected<Error>(error_of(code, reason[0] != '\0' ? reason.data() : curl_easy_strerror(code)));
        }
        long status = 0;
        curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
        collector.response.status = static_cast<int>(status);
        return std::move(collector.response);
    }

    /// What every request has.
    void set_up(CURL* curl) const
    {
        curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
        curl_easy_setopt(curl, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
        curl_easy_setopt(curl, CURLOPT_USERAGENT, m_settings.user_agent.c_str());
        curl_easy_setopt(curl, CURLOPT_ACCEPT_ENCODING, ""); // whatever this libcurl can decode
        curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, static_cast<long>(m_settings.connect_timeout.count()));
        curl_easy_setopt(curl, CURLOPT_TIMEOUT, static_cast<long>(m_settings.total_timeout.count()));
        curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, 100L);
        curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, static_cast<long>(m_settings.stall_timeout.count()));
        curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
        if (!m_settings.certificates.empty()) {
            curl_easy_setopt(curl, CURLOPT_CAINFO, m_settings.certificates.c_str());
        }
        if (!m_settings.certificate_folder.empty()) {
            curl_easy_setopt(curl, CURLOPT_CAPATH, m_settings.certificate_folder.c_str());
        }
    }

    CurlSettings m_settings;
    CurlEngine m_engine;
};

} // namespace

std::unique_ptr<HttpClient> make_curl_http(CurlSettings settings)
{
    return std::make_unique<CurlHttp>(std::move(settings));
}

} // namespace vitalign::fetchers
