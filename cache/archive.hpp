// The archive of raw responses: every answer of a source, as received.
#pragma once

#include "cache/database.hpp"
#include "schemas/instant.hpp"
#include "schemas/source.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace vitalign::cache {

struct ArchivedResponse {
    std::int64_t id = 0;
    std::optional<Instant> fetched = {}; ///< when these bytes first came; absent before they are archived
    int status = 0;
    std::map<std::string, std::string> headers = {};
    std::string body = {};
};

/// What a run asked, and what came of it.
struct RequestOutcome {
    std::int64_t run = 0;
    Source source = Source::dblp;
    std::string url = {};
    Instant asked;
    std::optional<std::string> error = {};
};

/// May be used by several threads at once.
class Archive {
public:
    explicit Archive(Database& db) : m_db(db) {}

    /// Stores the response, unless the same bytes are already there, and notes the request. One transaction.
    Result<std::int64_t> store(const RequestOutcome& request, const ArchivedResponse& response);

    /// Notes a request that was answered by "not modified": `response` is still what the source says.
    Result<void> note_unchanged(const RequestOutcome& request, std::int64_t response);

    /// The response of that id.
    Result<std::optional<ArchivedResponse>> by_id(std::int64_t id);

    /// Notes a request that brought nothing to keep.
    Result<void> note_failure(const RequestOutcome& request);

    /// The response of the latest request for `url` that brought one.
    Result<std::optional<ArchivedResponse>> latest(const std::string& url);

    /// The response that `run` already got for `url`: where a killed run left off.
    Result<std::optional<ArchivedResponse>> of_run(std::int64_t run, const std::string& url);

    /// When `url` was last asked with success.
    Result<std::optional<Instant>> last_asked(const std::string& url);

private:
    Database& m_db;
};

} // namespace vitalign::cache
