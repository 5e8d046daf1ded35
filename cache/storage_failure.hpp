// SQLite's exceptions stop at the door of this room.
#pragma once

#include "schemas/instant.hpp"
#include "schemas/result.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <optional>
#include <sqlite3.h>

namespace vitalign::cache {

/// Runs `body`, which returns a Result; an exception of SQLite becomes an error that names the step.
template <class Body>
auto guarded(std::string_view step, Body body) -> decltype(body())
{
    try {
        return body();
    } catch (const SQLite::Exception& error) {
        const bool damaged = error.getErrorCode() == SQLITE_NOTADB || error.getErrorCode() == SQLITE_CORRUPT;
        return failure(ErrorCode::storage, "{}: {}{}", step, error.what(),
                       damaged ? "; move it away, and the next sync makes a new one" : "");
    }
}

/// An optional text as SQL sees it.
inline void bind_optional(SQLite::Statement& statement, int index, const std::optional<std::string>& text)
{
    text ? statement.bind(index, *text) : statement.bind(index);
}

inline std::optional<std::string> optional_text(const SQLite::Column& column)
{
    return column.isNull() ? std::nullopt : std::optional<std::string>{column.getString()};
}

/// The moment that a column of text holds; what is none is an error of the cache.
inline Instant instant_in(const SQLite::Column& column)
{
    const auto moment = Instant::parse(column.getString());
    if (!moment) {
        throw SQLite::Exception{fmt::format("`{}` is no moment", column.getString()), SQLITE_CORRUPT};
    }
    return *moment;
}

} // namespace vitalign::cache
