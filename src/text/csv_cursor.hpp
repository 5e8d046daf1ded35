// Comma-separated values (RFC 4180) row by row, without copies where none are needed.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace vitalign::text {

class CsvCursor {
public:
    /// `content` must outlive the cursor and its cells; it begins at the start of a row; a
    /// byte-order mark is skipped.
    explicit CsvCursor(std::string_view content);

    /// The next row that is not blank; false at the end. The cells are views into the content, or into memory of the
    /// cursor that stays until the next row.
    bool next(std::vector<std::string_view>& cells);

private:
    std::string_view cell();

    std::string_view m_rest;
    std::deque<std::string> m_unquoted; ///< cells that held doubled quotes
    std::size_t m_used = 0;
};

/// Cuts the content into about `count` parts of whole rows, also where cells hold line breaks.
std::vector<std::string_view> csv_parts(std::string_view content, std::size_t count);

} // namespace vitalign::text
