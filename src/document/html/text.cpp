#include "html/text.hpp"

#include "schemas/ascii.hpp"
#include "schemas/utf8.hpp"
#include "text/markup.hpp"

#include <algorithm>
#include <string>

namespace vitalign::html {

namespace {

/// `&name;` or `&#123;` at the beginning, the semicolon included if there is one; empty if none is there.
std::string_view reference_at(std::string_view raw)
{
    std::size_t end = 1;
    while (end < raw.size() && (ascii::is_alnum(raw[end]) || (raw[end] == '#' && end == 1))) {
        ++end;
    }
    end += end < raw.size() && raw[end] == ';' ? 1 : 0;
    return end > 2 ? raw.substr(0, end) : std::string_view{};
}

/// Walks through the text and what it was made of side by side.
class Beside {
public:
    Beside(marked::BlockWriter& out, std::string_view text, std::string_view raw, std::size_t offset)
        : m_out(out), m_text(text), m_raw(raw), m_offset(offset)
    {
    }

    void run()
    {
        while (m_at < m_text.size() && m_in_raw < m_raw.size()) {
            const char c = m_raw[m_in_raw];
            if (c == '&') {
                reference();
            } else if (c == m_text[m_at]) {
                same();
            } else if (c == '<') {
                m_in_raw = std::min(m_raw.find('>', m_in_raw), m_raw.size() - 1) + 1; // a tag that means nothing
            } else {
                ++m_in_raw; // a carriage return, a broken byte
            }
        }
    }

private:
    void same()
    {
        std::size_t size = 1;
        while (m_at + size < m_text.size() && m_in_raw + size < m_raw.size() &&
               m_text[m_at + size] == m_raw[m_in_raw + size] && m_raw[m_in_raw + size] != '&') {
            ++size;
        }
        m_out.put_flowing(m_text.substr(m_at, size), m_offset + m_in_raw);
        m_at += size;
        m_in_raw += size;
    }

    void reference()
    {
        const std::string_view printed = reference_at(m_raw.substr(m_in_raw));
        const bool known = text::decode_entities(printed) != printed;
        if (printed.empty() || (!known && m_text.substr(m_at).starts_with(printed))) {
            return same();
        }
        const std::size_t size = utf8::sequence_length(static_cast<unsigned char>(m_text[m_at]));
        const std::string_view decoded = m_text.substr(m_at, size);
        const std::size_t begin = m_offset + m_in_raw;
        if (decoded == "\u00A0" || decoded == "\n" || decoded == " ") {
            m_out.blank(begin);
        } else {
            m_out.put_for(decoded, begin, begin + printed.size());
        }
        m_at += size;
        m_in_raw += printed.size();
    }

    marked::BlockWriter& m_out;
    std::string_view m_text;
    std::string_view m_raw;
    std::size_t m_offset;
    std::size_t m_at = 0;
    std::size_t m_in_raw = 0;
};

} // namespace

void put_html_text(marked::BlockWriter& out, std::string_view text, std::string_view raw, std::size_t offset)
{
    Beside{out, text, raw, offset}.run();
}

} // namespace vitalign::html
