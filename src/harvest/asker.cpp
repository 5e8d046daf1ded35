#include "harvest/asker.hpp"

#include <algorithm>

namespace vitalign::harvest {

namespace {

/// RFC 9110, section 13.1: the validators of the answer that we have.
std::map<std::string, std::string> conditions(const cache::ArchivedResponse& known)
{
    std::map<std::string, std::string> headers;
    if (const auto etag = known.headers.find("etag"); etag != known.headers.end()) {
        headers["If-None-Match"] = etag->second;
    }
    if (const auto modified = known.headers.find("last-modified"); modified != known.headers.end()) {
        headers["If-Modified-Since"] = modified->second;
    }
    return headers;
}

constexpr int not_modified = 304;

/// A source may repeat what it was told of the user.
std::string without(std::string text, const std::string& contact)
{
    for (std::size_t at = text.find(contact); at != std::string::npos; at = text.find(contact, at)) {
        text.replace(at, contact.size(), "...");
    }
    return text;
}

} // namespace

std::string Asker::identity(const Question& question) const
{
    return m_settings.without_contact(question.identity.empty() ? question.url : question.identity);
}

cache::RequestOutcome Asker::outcome(const Question& question) const
{
    return {.run = m_settings.run, .source = m_settings.source, .url = identity(question), .asked = now()};
}

Result<Asker::Arrived> Asker::fetch(const Question& question, fetchers::Content wanted)
{
    auto kept = kept_answer(question);
    if (!kept) {
        return failure_of(kept);
    }
    if (*kept) {
        return Arrived{.body = std::move((*kept)->body), .archived = (*kept)->id, .noted = true};
    }
    auto arrived = ask_network(question, wanted);
    ++m_answered;
    m_expected = std::max(m_expected, m_answered);
    if (m_settings.asked) {
        m_settings.asked(m_answered, m_expected);
    }
    return arrived ? std::move(arrived) : refuse(question, {}, arrived.error());
}

Result<std::optional<cache::ArchivedResponse>> Asker::kept_answer(const Question& question)
{
    if (!offline()) {
        return question.anew ? std::optional<cache::ArchivedResponse>{}
                             : m_archive.of_run(m_settings.run, identity(question));
    }
    auto old = m_archive.latest(identity(question));
    if (old && !*old) {
        return failure(ErrorCode::offline, "{}: not in the archive, and --offline forbids to ask", identity(question));
    }
    return old;
}

Result<Asker::Arrived> Asker::ask_network(const Question& question, fetchers::Content wanted)
{
    fetchers::HttpRequest request{.url = question.url, .headers = question.headers};
    auto known = m_settings.full || question.anew ? std::optional<cache::ArchivedResponse>{}
                                                  : m_archive.latest(identity(question)).value_or(std::nullopt);
    if (known) {
        request.headers.merge(conditions(*known));
    }
    auto response = m_http->ask(request);
    if (!response) {
        return failure_of(response);
    }
    if (response->status == not_modified && known) {
        return Arrived{.body = std::move(known->body), .archived = known->id};
    }
    auto body = fetchers::body_if(wanted, *response);
    return body ? Result<Arrived>{Arrived{
                      .body = *std::move(body), .headers = std::move(response->headers), .status = response->status}}
                : failure_of(body);
}

Result<std::int64_t> Asker::keep(const Question& question, const Arrived& arrived)
{
    if (arrived.noted) {
        return *arrived.archived;
    }
    if (arrived.archived) {
        return m_archive.note_unchanged(outcome(question), *arrived.archived).map([&] { return *arrived.archived; });
    }
    return m_archive.store(outcome(question),
                           {.status = arrived.status, .headers = arrived.headers, .body = arrived.body});
}

tl::unexpected<Error> Asker::refuse(const Question& question, const Arrived& arrived, const Error& error)
{
    const std::string message = m_settings.contact ? without(error.message, *m_settings.contact) : error.message;
    if (!arrived.noted && !offline()) {
        auto failed = outcome(question);
        failed.error = message;
        // That it failed is worth a note; that the note failed too is not worth more than the failure itself.
        static_cast<void>(m_archive.note_failure(failed));
    }
    return tl::unexpected<Error>(Error{error.code, fmt::format("{}: {}", identity(question), message)});
}

} // namespace vitalign::harvest
