#include "markdown/embedded_pages.hpp"

#include "schemas/ascii.hpp"

#include <algorithm>
#include <array>

namespace vitalign::markdown {

namespace {

constexpr std::array<std::string_view, 4> text_keys{"text", "content", "body", "markdown"};

constexpr std::size_t most_pages = 200;

std::size_t indent_of(std::string_view line)
{
    return std::min(line.find_first_not_of(" -"), line.size());
}

class Reader {
public:
    Reader(std::string_view file, marked::Part front) : m_file(file), m_front(front) {}

    std::vector<EmbeddedPage> read()
    {
        for (std::size_t at = m_front.begin; at < m_front.end;) {
            const std::size_t end = std::min(m_file.find('\n', at), m_front.end);
            line({at, end});
            at = end + 1;
        }
        return std::move(m_pages);
    }

private:
    void line(marked::Part part)
    {
        const std::string_view whole = m_file.substr(part.begin, part.end - part.begin);
        if (m_within && (ascii::trim(whole).empty() || whole.find_first_not_of(' ') > m_key_indent)) {
            add(part, whole);
            return;
        }
        m_within = false;
        const std::size_t indent = indent_of(whole);
        const std::size_t colon = std::min(whole.find(':'), whole.size());
        const std::string_view key = whole.substr(indent, colon - std::min(indent, colon));
        if (key == "title") {
            m_title = {part.begin + colon + 1, part.end};
            m_title_indent = indent;
        } else if (m_pages.size() < most_pages && std::ranges::find(text_keys, key) != text_keys.end() &&
                   opens_text(whole.substr(colon))) {
            m_within = true;
            m_key_indent = indent;
            m_pages.push_back({.title = m_title_indent == indent ? stripped(m_title) : marked::Part{}});
            m_margin = std::string_view::npos;
        }
    }

    static bool opens_text(std::string_view behind)
    {
        const std::string_view value = ascii::trim(behind.substr(std::min<std::size_t>(1, behind.size())));
        return value.starts_with('|') && value.size() <= 3;
    }

    void add(marked::Part part, std::string_view whole)
    {
        EmbeddedPage& page = m_pages.back();
        const std::size_t indent = std::min(whole.find_first_not_of(' '), whole.size());
        m_margin = indent < whole.size() ? std::min(m_margin, indent) : m_margin;
        for (std::size_t i = part.begin + std::min(indent, m_margin); i <= part.end; ++i) {
            page.text.push_back(i < part.end ? m_file[i] : '\n');
            page.origin.push_back(std::min(i, m_front.end - 1));
        }
    }

    marked::Part stripped(marked::Part part) const
    {
        constexpr std::string_view around = " \t\r\"'";
        while (!part.empty() && around.find(m_file[part.begin]) != std::string_view::npos) {
            ++part.begin;
        }
        while (!part.empty() && around.find(m_file[part.end - 1]) != std::string_view::npos) {
            --part.end;
        }
        return part;
    }

    std::string_view m_file;
    marked::Part m_front;
    std::vector<EmbeddedPage> m_pages;
    marked::Part m_title;
    std::size_t m_title_indent = std::string_view::npos;
    std::size_t m_key_indent = 0;
    std::size_t m_margin = std::string_view::npos;
    bool m_within = false;
};

} // namespace

std::vector<EmbeddedPage> embedded_pages(std::string_view file, marked::Part front)
{
    return front.empty() ? std::vector<EmbeddedPage>{} : Reader{file, front}.read();
}

} // namespace vitalign::markdown
