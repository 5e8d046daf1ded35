#include "cache/archive.hpp"

#include "cache/storage_failure.hpp"

#include <cstdint>
#include <nlohmann/json.hpp>

namespace vitalign::cache {

namespace {

/// FNV-1a of the body and its length: enough to tell one answer to one address from the next; equality of the bytes is
/// checked before an answer is taken for an old one.
std::string digest_of(std::string_view body)
{
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const char c : body) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    }
    return fmt::format("{:016x}-{}", hash, body.size());
}

std::string_view body_in(const SQLite::Column& column)
{
    return {static_cast<const char*>(column.getBlob()), static_cast<std::size_t>(column.getBytes())};
}

std::int64_t insert_response(SQLite::Database& db, const RequestOutcome& request, const ArchivedResponse& response)
{
    const std::string digest = digest_of(response.body);
    SQLite::Statement find{db, "SELECT id, body FROM response WHERE url = ? AND digest = ?"};
    find.bind(1, request.url);
    find.bind(2, digest);
    if (find.executeStep() && body_in(find.getColumn(1)) == response.body) {
        return find.getColumn(0).getInt64();
    }
    SQLite::Statement insert{db, "INSERT OR REPLACE INTO response (source, url, fetched, status, headers, digest, "
                                 "body) VALUES (?, ?, ?, ?, ?, ?, ?)"};
    insert.bind(1, std::string{name_of(request.source)});
    insert.bind(2, request.url);
    insert.bind(3, request.asked.str());
    insert.bind(4, response.status);
    insert.bind(5, nlohmann::json(response.headers).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    insert.bind(6, digest);
    insert.bind(7, response.body.data(), static_cast<int>(response.body.size()));
    insert.exec();
    return db.getLastInsertRowid();
}

void insert_request(SQLite::Database& db, const RequestOutcome& request, std::optional<std::int64_t> response)
{
    SQLite::Statement insert{
        db, // A failure hides no answer that the run already has.
        "INSERT INTO request (run, source, url, asked, response, error) VALUES (?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (run, url) DO UPDATE SET asked = excluded.asked, response = excluded.response, "
        "error = excluded.error WHERE excluded.response IS NOT NULL OR response IS NULL"};
    insert.bind(1, request.run);
    insert.bind(2, std::string{name_of(request.source)});
    insert.bind(3, request.url);
    insert.bind(4, request.asked.str());
    response ? insert.bind(5, *response) : insert.bind(5);
    bind_optional(insert, 6, request.error);
    insert.exec();
}

ArchivedResponse response_in(SQLite::Statement& row)
{
    ArchivedResponse response{.id = row.getColumn(0).getInt64(),
                              .fetched = instant_in(row.getColumn(1)),
                              .status = row.getColumn(2).getInt()};
    const auto headers = nlohmann::json::parse(row.getColumn(3).getString(), nullptr, false);
    if (headers.is_object()) {
        response.headers = headers.get<std::map<std::string, std::string>>();
    }
    response.body = body_in(row.getColumn(4));
    return response;
}

} // namespace

Result<std::int64_t> Archive::store(const RequestOutcome& request, const ArchivedResponse& response)
{
    const auto turn = m_db.turn();
    return guarded("archiving an answer", [&]() -> Result<std::int64_t> {
        SQLite::Transaction all_or_none{m_db.handle()};
        const std::int64_t id = insert_response(m_db.handle(), request, response);
        insert_request(m_db.handle(), request, id);
        all_or_none.commit();
        return id;
    });
}

Result<void> Archive::note_unchanged(const RequestOutcome& request, std::int64_t response)
{
    const auto turn = m_db.turn();
    return guarded("noting an unchanged answer", [&]() -> Result<void> {
        insert_request(m_db.handle(), request, response);
        return {};
    });
}

Result<std::optional<ArchivedResponse>> Archive::by_id(std::int64_t id)
{
    const auto turn = m_db.turn();
    return guarded("reading the archive", [&]() -> Result<std::optional<ArchivedResponse>> {
        SQLite::Statement find{m_db.handle(), "SELECT id, fetched, status, headers, body FROM response WHERE id = ?"};
        find.bind(1, id);
        return find.executeStep() ? std::optional{response_in(find)} : std::nullopt;
    });
}

Result<void> Archive::note_failure(const RequestOutcome& request)
{
    const auto turn = m_db.turn();
    return guarded("noting a failed request", [&]() -> Result<void> {
        insert_request(m_db.handle(), request, std::nullopt);
        return {};
    });
}

Result<std::optional<ArchivedResponse>> Archive::latest(const std::string& url)
{
    const auto turn = m_db.turn();
    return guarded("reading the archive", [&]() -> Result<std::optional<ArchivedResponse>> {
        SQLite::Statement find{m_db.handle(), "SELECT response.id, fetched, status, headers, body FROM request JOIN "
                                              "response ON response.id = request.response "
                                              "WHERE request.url = ? ORDER BY asked DESC, request.run DESC LIMIT 1"};
        find.bind(1, url);
        return find.executeStep() ? std::optional{response_in(find)} : std::nullopt;
    });
}

Result<std::optional<ArchivedResponse>> Archive::of_run(std::int64_t run, const std::string& url)
{
    const auto turn = m_db.turn();
    return guarded("reading the archive", [&]() -> Result<std::optional<ArchivedResponse>> {
        SQLite::Statement find{m_db.handle(), "SELECT response.id, fetched, status, headers, body FROM request JOIN "
                                              "response ON response.id = request.response "
                                              "WHERE request.run = ? AND request.url = ?"};
        find.bind(1, run);
        find.bind(2, url);
        return find.executeStep() ? std::optional{response_in(find)} : std::nullopt;
    });
}

Result<std::optional<Instant>> Archive::last_asked(const std::string& url)
{
    const auto turn = m_db.turn();
    return guarded("reading the archive", [&]() -> Result<std::optional<Instant>> {
        SQLite::Statement find{m_db.handle(), "SELECT max(asked) FROM request WHERE url = ? AND response IS NOT NULL"};
        find.bind(1, url);
        find.executeStep();
        return find.getColumn(0).isNull() ? std::nullopt : std::optional{instant_in(find.getColumn(0))};
    });
}

} // namespace vitalign::cache
