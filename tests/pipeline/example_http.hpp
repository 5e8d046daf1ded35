// The example's sources as an HTTP client without sockets, and a configuration that asks them.
#pragma once

#include "config/configuration.hpp"
#include "example_sources.hpp"
#include "fetchers/http.hpp"
#include "schemas/ascii.hpp"
#include "schemas/percent_encoding.hpp"
#include "temporary_folder.hpp"

#include <algorithm>
#include <functional>
#include <mutex>
#include <set>

namespace vitalign::testing {

using namespace config;
using namespace fetchers;

inline const std::filesystem::path examples = std::filesystem::path{VITALIGN_SOURCE_DIR} / "examples";

/// The request that a server would see.
inline Request request_for(const std::string& url)
{
    const std::size_t path = url.find('/', url.find("//") + 2);
    const std::size_t mark = std::min(url.find('?'), url.size());
    Request request{.path = percent_decode(url.substr(path, mark - path))};
    for (const std::string_view pair :
         ascii::split(std::string_view{url}.substr(std::min(mark + 1, url.size())), '&')) {
        const std::size_t equal = pair.find('=');
        if (equal != std::string_view::npos) {
            request.query.emplace(pair.substr(0, equal), percent_decode(pair.substr(equal + 1)));
        }
    }
    return request;
}

class ExampleHttp final : public HttpClient {
public:
    using Hook = std::function<void(const std::string& url)>;

    /// `before` and `after` are called around each answer.
    explicit ExampleHttp(Hook before = {}, Hook after = {}) : m_before(std::move(before)), m_after(std::move(after)) {}

    Result<HttpResponse> ask(const HttpRequest& request) override
    {
        {
            const std::lock_guard lock{m_mutex};
            m_asked.push_back(request.url);
        }
        if (m_before) {
            m_before(request.url);
        }
        Reply reply = answer_from(examples / "responses", request_for(request.url));
        if (m_after) {
            m_after(request.url);
        }
        return HttpResponse{.status = reply.status, .headers = std::move(reply.headers), .body = std::move(reply.body)};
    }

    std::vector<std::string> asked() const
    {
        const std::lock_guard lock{m_mutex};
        return m_asked;
    }

private:
    Hook m_before;
    Hook m_after;
    mutable std::mutex m_mutex;
    std::vector<std::string> m_asked;
};

/// The example's configuration and CV in `folder`; the sources stand at `base`.
inline Configuration example_configuration(const TemporaryFolder& folder, const std::string& base)
{
    std::string text = content_of(examples / "vitalign.toml");
    for (std::size_t at = text.find("http://127.0.0.1:PORT"); at != std::string::npos;
         at = text.find("http://127.0.0.1:PORT")) {
        text.replace(at, std::string_view{"http://127.0.0.1:PORT"}.size(), base);
    }
    put_file(folder / "cv.md", content_of(examples / "cv.md"));
    return parse_configuration(text, folder / "vitalign.toml", {}).value();
}

} // namespace vitalign::testing
