// Asking a source through the archive: every answer that can be read is kept before it is used.
#pragma once

#include "cache/archive.hpp"
#include "fetchers/answer.hpp"
#include "fetchers/clock.hpp"

#include <functional>
#include <map>
#include <string>

namespace vitalign::harvest {

/// What is asked, and under which name the answer is kept.
struct Question {
    std::string url = {};
    std::string identity = {}; ///< empty: the URL without contact data
    std::map<std::string, std::string> headers = {};
    bool anew = false; ///< not even this run's own answer will do
};

/// What was read from an answer, and the archived response it came from.
template <class T>
struct Answer {
    T value;
    std::int64_t response = 0;
    std::map<std::string, std::string> headers = {}; ///< of an answer that came over the network
};

template <class Read>
using ReadBy = typename std::invoke_result_t<Read, std::string_view>::value_type;

/// Requests that were answered, and how many are expected in all.
using Asked = std::function<void(std::size_t answered, std::size_t expected)>;

class Asker {
public:
    struct Settings {
        Source source = Source::dblp;
        std::int64_t run = 0;
        bool full = false;                       ///< ask for the content even of what may not have changed
        std::optional<std::string> contact = {}; ///< of the user; kept out of every message
        /// What of an address is no contact data: the name under which the answer is kept.
        std::function<std::string(std::string_view url)> without_contact = {};
        Asked asked = {}; ///< told after each answer
    };

    /// `http` is null when the network must not be used: then only the archive answers.
    Asker(cache::Archive& archive, fetchers::Clock& clock, fetchers::HttpClient* http, Settings settings)
        : m_archive(archive), m_clock(clock), m_http(http), m_settings(std::move(settings))
    {
    }

    /// Asks, or takes what this run already got before it was killed. An answer is archived only if `read` accepts it,
    /// so that walls, errors and cut-off pages never become content. `read` maps the body to a Result.
    template <class Read>
    Result<Answer<ReadBy<Read>>> ask(const Question& question, fetchers::Content wanted, Read read)
    {
        auto arrived = fetch(question, wanted);
        if (!arrived) {
            return failure_of(arrived);
        }
        auto value = read(std::string_view{arrived->body});
        if (!value) {
            return refuse(question, *arrived, value.error());
        }
        const auto id = keep(question, *arrived);
        return id ? Result<Answer<ReadBy<Read>>>{Answer<ReadBy<Read>>{*std::move(value), *id,
                                                                      std::move(arrived->headers)}}
                  : failure_of(id);
    }

    /// What the archive has, without asking.
    template <class Read>
    Result<Answer<ReadBy<Read>>> recall(const std::string& url, Read read)
    {
        return read_archived(url, m_archive.latest(m_settings.without_contact(url)), read);
    }

    /// The same of one response.
    template <class Read>
    Result<Answer<ReadBy<Read>>> reread(std::int64_t response, Read read)
    {
        return read_archived(fmt::format("response {}", response), m_archive.by_id(response), read);
    }

    /// When the address was last asked with success.
    Result<std::optional<Instant>> last_asked(const std::string& url)
    {
        return m_archive.last_asked(m_settings.without_contact(url));
    }

    /// That so many more requests are to come.
    void expect(std::size_t requests) { m_expected += requests; }

    Instant now() const { return Instant{m_clock.now()}; }
    bool offline() const { return m_http == nullptr; }

private:
    /// A body, and where it stands in the archive if it is there already.
    struct Arrived {
        std::string body = {};
        std::map<std::string, std::string> headers = {};
        int status = 0;
        std::optional<std::int64_t> archived = {};
        bool noted = false; ///< the request is in the ledger, too
    };

    template <class Read>
    static Result<Answer<ReadBy<Read>>>
    read_archived(const std::string& name, const Result<std::optional<cache::ArchivedResponse>>& found, Read read)
    {
        if (!found) {
            return failure_of(found);
        }
        if (!*found) {
            return failure(ErrorCode::offline, "{}: not in the archive", name);
        }
        auto value = while_doing(name, read(std::string_view{(*found)->body}));
        return value ? Result<Answer<ReadBy<Read>>>{Answer<ReadBy<Read>>{*std::move(value), (*found)->id}}
                     : failure_of(value);
    }

    /// Contact data is no part of what was asked.
    std::string identity(const Question& question) const;

    Result<Arrived> fetch(const Question& question, fetchers::Content wanted);
    Result<std::optional<cache::ArchivedResponse>> kept_answer(const Question& question);
    Result<Arrived> ask_network(const Question& question, fetchers::Content wanted);
    Result<std::int64_t> keep(const Question& question, const Arrived& arrived);
    tl::unexpected<Error> refuse(const Question& question, const Arrived& arrived, const Error& error);
    cache::RequestOutcome outcome(const Question& question) const;

    cache::Archive& m_archive;
    fetchers::Clock& m_clock;
    fetchers::HttpClient* m_http;
    Settings m_settings;
    std::size_t m_answered = 0;
    std::size_t m_expected = 0;
};

} // namespace vitalign::harvest
