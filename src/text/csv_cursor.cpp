#include "text/csv_cursor.hpp"

#include <algorithm>

namespace vitalign::text {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Tells whether a quoted cell is open, by all quotes so far. In the middle of a cell that does not begin with one, a
/// quote is a letter like any other.
class Quotes {
public:
    explicit Quotes(std::string_view content)
        : m_content(content), m_start(content.starts_with(byte_order_mark) ? byte_order_mark.size() : 0)
    {
    }

    bool open() const { return m_open; }

    void pass(std::size_t at)
    {
        if (m_open) {
            m_open = false;
            m_closed = at;
        } else {
            const char before = at == m_start ? '\n' : m_content[at - 1];
            m_open = before == ',' || before == '\n' || before == '\r' || (before == '"' && m_closed == at - 1);
        }
    }

private:
    std::string_view m_content;
    std::size_t m_start;
    bool m_open = false;
    std::size_t m_closed = 0; ///< the last closing quote: one right behind it doubles it
};

} // namespace

CsvCursor::CsvCursor(std::string_view content) : m_rest(content)
{
    if (m_rest.starts_with(byte_order_mark)) {
        m_rest.remove_prefix(byte_order_mark.size());
    }
}

bool CsvCursor::next(std::vector<std::string_view>& cells)
{
    m_used = 0;
    do {
        cells.clear();
        if (m_rest.empty()) {
            return false;
        }
        for (bool more = true; more;) {
            cells.push_back(cell());
            more = !m_rest.empty() && m_rest.front() == ',';
            if (more) {
                m_rest.remove_prefix(1);
                if (m_rest.empty() || m_rest.front() == '\n' || m_rest.front() == '\r') {
                    cells.emplace_back();
                    more = false;
                }
            }
        }
        if (m_rest.starts_with('\r')) {
            m_rest.remove_prefix(1);
        }
        if (m_rest.starts_with('\n')) {
            m_rest.remove_prefix(1);
        }
    } while (cells.size() == 1 && cells.front().empty());
    return true;
}

std::string_view CsvCursor::cell()
{
    if (!m_rest.starts_with('"')) {
        std::size_t end = 0; // a plain loop: find_first_of calls a function for each letter
        while (end < m_rest.size() && m_rest[end] != ',' && m_rest[end] != '\n' && m_rest[end] != '\r') {
            ++end;
        }
        const std::string_view cell = m_rest.substr(0, end);
        m_rest.remove_prefix(cell.size());
        return cell;
    }
    std::size_t end = 1;
    bool doubled = false;
    for (; end < m_rest.size(); ++end) {
        end = std::min(m_rest.find('"', end), m_rest.size());
        if (end + 1 < m_rest.size() && m_rest[end + 1] == '"') {
            doubled = true;
            ++end;
        } else {
            break;
        }
    }
    const std::string_view quoted = m_rest.substr(1, end - 1);
    // What stands between a closing quote and the comma is lost: no such file is right.
    const std::size_t behind = std::min(m_rest.find_first_of(",\r\n", std::min(end + 1, m_rest.size())), m_rest.size());
    m_rest.remove_prefix(behind);
    if (!doubled) {
        return quoted;
    }
    if (m_used == m_unquoted.size()) {
        m_unquoted.emplace_back();
    }
    std::string& text = m_unquoted[m_used++];
    text.clear();
    for (std::size_t i = 0; i < quoted.size(); ++i) {
        text.push_back(quoted[i]);
        i += quoted[i] == '"' ? 1U : 0U;
    }
    return text;
}

std::vector<std::string_view> csv_parts(std::string_view content, std::size_t count)
{
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    std::size_t looked = 0;
    Quotes quotes{content};
    for (std::size_t part = 1; part < count; ++part) {
        const std::size_t wanted = std::max(content.size() * part / count, begin);
        for (std::size_t at = content.find('"', looked); at < wanted; at = content.find('"', at + 1)) {
            quotes.pass(at);
        }
        for (looked = wanted; looked < content.size() && (quotes.open() || content[looked] != '\n'); ++looked) {
            if (content[looked] == '"') {
                quotes.pass(looked);
            }
        }
        looked = std::min(looked + 1, content.size());
        parts.push_back(content.substr(begin, looked - begin));
        begin = looked;
    }
    parts.push_back(content.substr(begin));
    return parts;
}

} // namespace vitalign::text
