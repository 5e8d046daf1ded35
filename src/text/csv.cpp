#include "text/csv.hpp"

namespace vitalign::text {

namespace {

/// Reads one cell and leaves `at` on the character that ends it.
std::string read_cell(std::string_view content, std::size_t& at)
{
    std::string cell;
    bool quoted = at < content.size() && content[at] == '"';
    at += quoted ? 1 : 0;
    while (at < content.size()) {
        const char c = content[at];
        if (quoted && c == '"') {
            const bool doubled = at + 1 < content.size() && content[at + 1] == '"';
            quoted = doubled;
            doubled ? cell.push_back('"') : void();
            at += doubled ? 2 : 1;
        } else if (!quoted && (c == ',' || c == '\n' || c == '\r')) {
            break;
        } else {
            cell.push_back(c);
            ++at;
        }
    }
    return cell;
}

} // namespace

std::vector<std::vector<std::string>> read_csv(std::string_view content)
{
    if (content.starts_with("\xEF\xBB\xBF")) {
        content.remove_prefix(3);
    }
    std::vector<std::vector<std::string>> rows;
    for (std::size_t at = 0; at < content.size();) {
        std::vector<std::string> row;
        for (bool more = true; more;) {
            row.push_back(read_cell(content, at));
            more = at < content.size() && content[at] == ',';
            at += more ? 1 : 0;
        }
        at += at < content.size() && content[at] == '\r' ? 1 : 0;
        at += at < content.size() && content[at] == '\n' ? 1 : 0;
        if (row.size() > 1 || !row.front().empty()) {
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

} // namespace vitalign::text
