#include "plain/pages.hpp"

#include "schemas/ascii.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace vitalign::plain {

namespace {

constexpr std::size_t edge = 2; ///< lines at the top and at the bottom of a page that may be its header or footer
constexpr std::size_t near = 4; ///< lines, blank ones too, between a page number and the header beside it

/// What repeats: the line with its numbers left open.
std::string shape(std::string_view line)
{
    std::string out;
    for (const char c : line) {
        if (!ascii::is_digit(c)) {
            out.push_back(c);
        } else if (!out.ends_with('#')) {
            out.push_back('#');
        }
    }
    return ascii::lower(out);
}

/// `2 of 5`, `Page 3/4`, `- 3 -`.
bool counts_pages(std::string_view line)
{
    const std::string form = shape(line);
    for (const std::string_view known : {"# of #", "#/#", "# / #", "page #", "page # of #", "page #/#", "p. #", "- # -",
                                         "– # –", "[#/#]", "seite #", "seite # von #"}) {
        if (form == known && line.size() <= 16) {
            return true;
        }
    }
    return false;
}

bool is_number(std::string_view line)
{
    return ascii::all_digits(line) && line.size() <= 3;
}

class Pages {
public:
    explicit Pages(std::vector<Line> lines) : m_lines(std::move(lines)), m_cut(m_lines.size(), false)
    {
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (!m_lines[i].blank()) {
                m_filled.push_back(i);
            }
        }
    }

    std::vector<Line> without_edges()
    {
        mark_numbers();
        mark_edges();
        mark_beside_numbers();
        if (!m_filled.empty()) {
            m_cut[m_filled.front()] = false;
        }
        return remaining();
    }

private:
    std::string_view text(std::size_t line) const { return m_lines[line].text.text; }

    bool blank_at(std::size_t line) const { return line >= m_lines.size() || m_lines[line].blank(); }

    void mark_numbers()
    {
        for (const std::size_t i : m_filled) {
            const bool alone = (i == 0 || blank_at(i - 1) || m_lines[i - 1].page != m_lines[i].page) &&
                               (blank_at(i + 1) || m_lines[i + 1].page != m_lines[i].page);
            m_cut[i] = alone && counts_pages(text(i));
        }
    }

    /// The outermost lines of each page, where they are numbers or repeat at the same place from page to page.
    void mark_edges()
    {
        std::map<std::string, std::set<std::size_t>> pages_with;
        const auto edges = edge_lines();
        for (const auto& [line, place] : edges) {
            pages_with[place].insert(m_lines[line].page);
        }
        for (const auto& [line, place] : edges) {
            const std::size_t pages = m_lines.back().page + 1;
            const std::size_t repeated = pages_with[place].size();
            m_cut[line] = m_cut[line] || is_number(text(line)) ||
                          (!ascii::all_digits(text(line)) && repeated >= 2 && 2 * repeated >= pages - 1);
        }
    }

    struct EdgeLine {
        std::size_t line;
        std::string place; ///< its shape, behind its distance from the top or bottom
    };

    std::vector<EdgeLine> edge_lines() const
    {
        std::vector<EdgeLine> out;
        if (m_lines.empty() || m_lines.back().page == 0) {
            return out;
        }
        for (auto begin = m_filled.begin(); begin != m_filled.end();) {
            const std::size_t page = m_lines[*begin].page;
            const auto end =
                std::find_if(begin, m_filled.end(), [&](std::size_t i) { return m_lines[i].page != page; });
            const auto count = std::min(edge, static_cast<std::size_t>(end - begin));
            for (std::size_t n = 0; n < count; ++n) {
                const std::size_t top = *(begin + static_cast<std::ptrdiff_t>(n));
                const std::size_t bottom = *(end - 1 - static_cast<std::ptrdiff_t>(n));
                out.push_back({top, fmt::format("top {} {}", n, shape(text(top)))});
                out.push_back({bottom, fmt::format("bottom {} {}", n, shape(text(bottom)))});
            }
            begin = end;
        }
        return out;
    }

    /// Where form feeds were lost: lines near a page number that stand there more than once in the text.
    void mark_beside_numbers()
    {
        std::map<std::string_view, int> times;
        for (const std::size_t i : m_filled) {
            ++times[text(i)];
        }
        std::set<std::string_view> headers;
        for (const std::size_t i : m_filled) {
            for (std::size_t j = i > near ? i - near : 0; m_cut[i] && j < std::min(i + near, m_lines.size()); ++j) {
                if (!m_lines[j].blank() && times[text(j)] > 1 && blank_at(j + 1)) {
                    headers.insert(text(j));
                }
            }
        }
        for (const std::size_t i : m_filled) {
            m_cut[i] = m_cut[i] || (headers.contains(text(i)) && (i == 0 || blank_at(i - 1)) && blank_at(i + 1));
        }
    }

    /// Blank lines and cut lines between two pages become one.
    std::vector<Line> remaining()
    {
        std::vector<Line> out;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            const bool new_page = i > 0 && m_lines[i].page != m_lines[i - 1].page;
            if (m_cut[i] || new_page) {
                while (!out.empty() && out.back().blank()) {
                    out.pop_back();
                }
                out.push_back({.offset = m_lines[i].offset, .page = m_lines[i].page, .page_break = true});
            }
            const bool behind_break = !out.empty() && out.back().page_break && m_lines[i].blank();
            if (!m_cut[i] && !behind_break) {
                out.push_back(std::move(m_lines[i]));
            }
        }
        return out;
    }

    std::vector<Line> m_lines;
    std::vector<bool> m_cut;
    std::vector<std::size_t> m_filled; ///< lines that are not blank
};

} // namespace

std::vector<Line> without_page_edges(std::vector<Line> lines)
{
    return Pages{std::move(lines)}.without_edges();
}

} // namespace vitalign::plain
