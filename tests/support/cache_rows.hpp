// Everything that stands in a cache, as text: to say what a step wrote and what it left alone.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace vitalign::testing {

/// One line per row, `table: column=value, ...`, sorted by table and primary key.
inline std::vector<std::string> rows_of(SQLite::Database& db, const std::set<std::string>& without_tables = {},
                                        const std::set<std::string>& without_columns = {})
{
    std::vector<std::string> rows;
    SQLite::Statement tables{db, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"};
    while (tables.executeStep()) {
        const std::string table = tables.getColumn(0).getString();
        if (without_tables.contains(table)) {
            continue;
        }
        SQLite::Statement row{db, "SELECT * FROM \"" + table + "\" ORDER BY 1, 2"};
        while (row.executeStep()) {
            std::string line = table + ":";
            for (int i = 0; i < row.getColumnCount(); ++i) {
                const SQLite::Column column = row.getColumn(i);
                if (!without_columns.contains(column.getName())) {
                    line += std::string{" "} + column.getName() + "=" + (column.isNull() ? "NULL" : column.getString());
                }
            }
            rows.push_back(line);
        }
    }
    return rows;
}

inline std::vector<std::string> rows_of(const std::filesystem::path& cache,
                                        const std::set<std::string>& without_tables = {},
                                        const std::set<std::string>& without_columns = {})
{
    SQLite::Database db{cache.string(), SQLite::OPEN_READONLY};
    return rows_of(db, without_tables, without_columns);
}

} // namespace vitalign::testing
