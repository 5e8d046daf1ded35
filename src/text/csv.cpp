#include "text/csv.hpp"

#include "text/csv_cursor.hpp"

namespace vitalign::text {

std::vector<std::vector<std::string>> read_csv(std::string_view content)
{
    CsvCursor cursor{content};
    std::vector<std::vector<std::string>> rows;
    for (std::vector<std::string_view> cells; cursor.next(cells);) {
        rows.emplace_back(cells.begin(), cells.end());
    }
    return rows;
}

} // namespace vitalign::text
