#include "markdown/front_matter.hpp"

#include "data/yaml_keys.hpp"
#include "marked/block_writer.hpp"
#include "marked/field_names.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace vitalign::markdown {

namespace {

/// Only what is sure in front matter: `name`, `link` and `category` there speak of the page.
constexpr std::array wanted{marked::field::title, marked::field::authors, marked::field::venue,
                            marked::field::date,  marked::field::doi,     marked::field::volume,
                            marked::field::pages, marked::field::arxiv,   marked::field::patent_number};

constexpr std::size_t title_start = 20; ///< so much of the title finds it

class Reader {
public:
    Reader(std::string_view file, marked::Part front) : m_file(file), m_front(front) {}

    std::optional<marked::Block> read()
    {
        m_out.begin(marked::Block::Kind::item, 1);
        for (std::size_t at = m_file.find('\n') + 1; at < m_front.end;) {
            const std::size_t end = std::min(m_file.find('\n', at), m_front.end);
            line({at, end});
            at = end + 1;
        }
        cited_authors();
        m_out.finish();
        if (m_title.empty() || m_has_venue) {
            return m_title.empty() ? std::nullopt : std::optional{std::move(m_out.blocks().front())};
        }
        marked::Block heading{.kind = marked::Block::Kind::heading, .level = 0};
        heading.text.append(text(m_title), m_title.begin);
        return heading;
    }

private:
    std::string_view text(marked::Part part) const { return m_file.substr(part.begin, part.end - part.begin); }

    void line(marked::Part part)
    {
        const std::string_view whole = text(part);
        if (ascii::trim(whole).starts_with("- ")) {
            value({part.begin + whole.find("- ") + 2, part.end}); // one more of a list
            return;
        }
        const std::size_t colon = whole.find_first_of(":=");
        m_field = {};
        if (whole.starts_with("citation:")) {
            m_citation = {part.begin + colon + 1, part.end};
        }
        if (colon == std::string_view::npos || whole.empty() || !ascii::is_alpha(whole.front())) {
            return;
        }
        const auto meaning = data::key_meaning(ascii::trim(whole.substr(0, colon)));
        if (meaning && std::ranges::find(wanted, meaning->field) != wanted.end() && !m_seen.contains(meaning->field)) {
            m_field = meaning->field;
            value({part.begin + colon + 1, part.end});
        }
    }

    /// What stands before the title in the reference that others are to cite: `Oh, A. &amp; Kim, B. (2020). "Title."`
    void cited_authors()
    {
        const std::string_view title = text(m_title).substr(0, title_start);
        const std::size_t at = title.empty() ? 0 : ascii::lower(text(m_citation)).find(ascii::lower(title));
        if (m_seen.contains(marked::field::authors) || at == 0 || at == std::string::npos) {
            return;
        }
        marked::Part names{m_citation.begin, m_citation.begin + at};
        for (const std::string_view open : {"(", "&quot;", "\"", "\u201C"}) {
            names.end = std::min(m_file.find(open, names.begin + 2), names.end);
        }
        m_field = marked::field::authors;
        put_decoded(without(names, " \t\"',"));
    }

    void put_decoded(marked::Part part)
    {
        constexpr std::string_view reference = "&amp;";
        if (part.empty()) {
            return;
        }
        m_out.line_break(part.begin);
        m_out.open(marked::Style::field, std::string{m_field});
        for (std::size_t at = part.begin; at < part.end;) {
            const std::size_t next = std::min(m_file.find(reference, at), part.end);
            m_out.put(text({at, next}), at);
            at = next;
            if (at < part.end) {
                m_out.put_for("&", at, at + reference.size());
                at += reference.size();
            }
        }
        m_out.close(marked::Style::field);
    }

    void value(marked::Part part)
    {
        part = without(without(part, " \t\r"), "[]");
        if (m_field == marked::field::authors && text(part).starts_with('"')) {
            names(part);
        } else {
            put(part);
        }
    }

    /// `"Ann Oh", "Bora Kim"`
    void names(marked::Part part)
    {
        for (std::size_t at = part.begin; at < part.end;) {
            const std::size_t begin = m_file.find('"', at);
            const std::size_t end = begin < part.end ? m_file.find('"', begin + 1) : part.end;
            if (end >= part.end) {
                return;
            }
            put({begin, end + 1});
            at = end + 1;
        }
    }

    void put(marked::Part part)
    {
        part = without(without(part, " \t\r"), "\"'*");
        if (m_field.empty() || part.empty()) {
            return;
        }
        m_title = m_field == marked::field::title && m_title.empty() ? part : m_title;
        m_has_venue = m_has_venue || m_field == marked::field::venue;
        m_seen.insert(m_field);
        m_out.line_break(part.begin);
        m_out.open(marked::Style::field, std::string{m_field});
        m_out.put(text(part), part.begin);
        m_out.close(marked::Style::field);
    }

    marked::Part without(marked::Part part, std::string_view characters) const
    {
        while (!part.empty() && characters.find(m_file[part.begin]) != std::string_view::npos) {
            ++part.begin;
        }
        while (!part.empty() && characters.find(m_file[part.end - 1]) != std::string_view::npos) {
            --part.end;
        }
        return part;
    }

    std::string_view m_file;
    marked::Part m_front;
    marked::BlockWriter m_out;
    std::string_view m_field;
    std::set<std::string_view> m_seen;
    marked::Part m_title;
    marked::Part m_citation;
    bool m_has_venue = false;
};

} // namespace

std::optional<marked::Block> block_of_front_matter(std::string_view file, marked::Part front)
{
    return front.empty() ? std::nullopt : Reader{file, front}.read();
}

} // namespace vitalign::markdown
