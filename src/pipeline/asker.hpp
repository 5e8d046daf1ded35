// Asking a source through the archive: every answer that can be read is kept before it is used.
#pragma once

#include "answer.hpp"
#include "archive.hpp"
#include "clock.hpp"

#include <functional>
#include <string>

namespace vitalign {

/// What was read from an answer, and the archived response it came from.
template <class T>
struct Answer {
    T value;
    std::int64_t response = 0;
};

class Asker {
public:
    /// `http` is null when the network must not be used: then only the archive answers.
    Asker(Archive& archive, Clock& clock, HttpClient* http, Source source, std::int64_t run)
        : m_archive(archive), m_clock(clock), m_http(http), m_source(source), m_run(run)
    {
    }

    /// Asks, or takes what this run already got before it was killed. An answer is archived only if `read` accepts it,
    /// so that walls, errors and cut-off pages never become content. `read` maps the body to a Result.
    template <class Read>
    auto ask(const std::string& url, Content wanted, Read read)
        -> Result<Answer<typename std::invoke_result_t<Read, std::string_view>::value_type>>
    {
        auto kept = kept_answer(url);
        if (!kept) {
            return failure_of(kept);
        }
        if (*kept) {
            return while_doing(url_shown(url), use(read((*kept)->body), (*kept)->id));
        }
        auto response = get(url);
        auto body = response.and_then([&](const HttpResponse& r) { return body_if(wanted, r); });
        if (!body) {
            return while_doing(url_shown(url),
                               Result<Answer<typename std::invoke_result_t<Read, std::string_view>::value_type>>{
                                   refuse(url, body.error())});
        }
        auto value = read(std::string_view{*body});
        if (!value) {
            return while_doing(url_shown(url),
                               Result<Answer<typename std::invoke_result_t<Read, std::string_view>::value_type>>{
                                   refuse(url, value.error())});
        }
        const auto id = keep(url, *response, *std::move(body));
        return id ? use(std::move(value), *id) : failure_of(id);
    }

    /// What the archive has, without asking.
    template <class Read>
    auto recall(const std::string& url, Read read)
        -> Result<Answer<typename std::invoke_result_t<Read, std::string_view>::value_type>>
    {
        const auto old = m_archive.latest(identity(url));
        if (!old) {
            return failure_of(old);
        }
        if (!*old) {
            return failure(ErrorCode::offline, "{}: not in the archive", url_shown(url));
        }
        return while_doing(url_shown(url), use(read((*old)->body), (*old)->id));
    }

    /// When the address was last asked with success.
    Result<std::optional<std::string>> last_asked(const std::string& url)
    {
        return m_archive.last_asked(identity(url));
    }

    std::string now() const { return iso_time(m_clock.now()); }
    std::chrono::system_clock::time_point time() const { return m_clock.now(); }
    bool offline() const { return m_http == nullptr; }

private:
    template <class T>
    static Result<Answer<T>> use(Result<T> value, std::int64_t response)
    {
        return value ? Result<Answer<T>>{Answer<T>{*std::move(value), response}} : failure_of(value);
    }

    /// Contact data is no part of what was asked.
    static std::string identity(const std::string& url);
    static std::string url_shown(const std::string& url) { return identity(url); }

    Result<std::optional<ArchivedResponse>> kept_answer(const std::string& url);
    Result<HttpResponse> get(const std::string& url);
    tl::unexpected<Error> refuse(const std::string& url, const Error& error);
    Result<std::int64_t> keep(const std::string& url, const HttpResponse& response, std::string body);

    Archive& m_archive;
    Clock& m_clock;
    HttpClient* m_http;
    Source m_source;
    std::int64_t m_run;
};

} // namespace vitalign
