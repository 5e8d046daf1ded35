#include "asker.hpp"

#include "crossref_requests.hpp"

namespace vitalign {

std::string Asker::identity(const std::string& url)
{
    return crossref::without_contact(url);
}

Result<std::optional<ArchivedResponse>> Asker::kept_answer(const std::string& url)
{
    if (!offline()) {
        return m_archive.of_run(m_run, identity(url));
    }
    auto old = m_archive.latest(identity(url));
    if (old && !*old) {
        return failure(ErrorCode::offline, "{}: not in the archive, and --offline forbids to ask", url_shown(url));
    }
    return old;
}

Result<HttpResponse> Asker::get(const std::string& url)
{
    return m_http->get(url);
}

tl::unexpected<Error> Asker::refuse(const std::string& url, const Error& error)
{
    // That it failed is worth a note; that the note failed too is not worth more than the failure itself.
    static_cast<void>(m_archive.note_failure(
        {.run = m_run, .source = m_source, .url = identity(url), .asked = now(), .error = error.message}));
    return tl::unexpected<Error>(error);
}

Result<std::int64_t> Asker::keep(const std::string& url, const HttpResponse& response, std::string body)
{
    return m_archive.store({.run = m_run, .source = m_source, .url = identity(url), .asked = now()},
                           {.status = response.status, .headers = response.headers, .body = std::move(body)});
}

} // namespace vitalign
