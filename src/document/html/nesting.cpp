#include "html/nesting.hpp"

#include "schemas/ascii.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <gumbo.h>

namespace vitalign::html {

namespace {

/// Pages nest some dozens of elements.
constexpr std::size_t deepest = 400;
constexpr std::size_t most_attributes = 200;
constexpr std::size_t most_tags = 300'000; ///< about a second's work
/// The parser looks through what is open at every tag, and repeats open formatting in every block.
constexpr std::size_t most_work = 100'000'000;
constexpr std::size_t most_repeated = 1'000'000;

constexpr std::array never_open{
    GUMBO_TAG_AREA, GUMBO_TAG_BASE, GUMBO_TAG_BR, GUMBO_TAG_COL, GUMBO_TAG_EMBED, GUMBO_TAG_HR, GUMBO_TAG_IMG,
    GUMBO_TAG_INPUT, GUMBO_TAG_LINK, GUMBO_TAG_META, GUMBO_TAG_PARAM, GUMBO_TAG_SOURCE, GUMBO_TAG_WBR, GUMBO_TAG_TRACK,
    GUMBO_TAG_FRAME, GUMBO_TAG_IMAGE,
    // Another of them, or the end of what holds them, closes these.
    GUMBO_TAG_P, GUMBO_TAG_LI, GUMBO_TAG_DT, GUMBO_TAG_DD, GUMBO_TAG_TD, GUMBO_TAG_TH, GUMBO_TAG_TR, GUMBO_TAG_TBODY,
    GUMBO_TAG_THEAD, GUMBO_TAG_TFOOT, GUMBO_TAG_OPTION, GUMBO_TAG_HTML, GUMBO_TAG_HEAD, GUMBO_TAG_BODY, GUMBO_TAG_A};

constexpr std::array formatting{GUMBO_TAG_B,    GUMBO_TAG_BIG,    GUMBO_TAG_CODE,   GUMBO_TAG_EM,
                                GUMBO_TAG_FONT, GUMBO_TAG_I,      GUMBO_TAG_NOBR,   GUMBO_TAG_S,
                                GUMBO_TAG_U,    GUMBO_TAG_STRONG, GUMBO_TAG_STRIKE, GUMBO_TAG_TT};

constexpr std::array raw_text{GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,   GUMBO_TAG_TEXTAREA, GUMBO_TAG_TITLE,
                              GUMBO_TAG_IFRAME, GUMBO_TAG_NOEMBED, GUMBO_TAG_NOFRAMES, GUMBO_TAG_XMP};

struct TagAt {
    GumboTag name = GUMBO_TAG_UNKNOWN;
    bool closing = false;
    std::size_t end = 0; ///< behind its `>`
    std::size_t attributes = 0;
};

TagAt tag_at(std::string_view html, std::size_t at)
{
    TagAt tag;
    tag.closing = html.substr(at).starts_with("</");
    const std::size_t name = at + (tag.closing ? 2 : 1);
    std::size_t i = name;
    while (i < html.size() && ascii::is_alnum(html[i])) {
        ++i;
    }
    tag.name = gumbo_tagn_enum(html.data() + name, static_cast<unsigned>(std::min<std::size_t>(i - name, 100)));
    char quote = '\0';
    for (; i < html.size() && (quote != '\0' || html[i] != '>'); ++i) {
        const char c = html[i];
        if (quote != '\0') {
            quote = c == quote ? '\0' : quote;
        } else if (c == '"' || c == '\'') {
            quote = html[i - 1] == '=' || html[i - 1] == ' ' ? c : '\0';
            ++tag.attributes;
        } else if ((ascii::is_space(c) || c == '/') && !ascii::is_space(html[i - 1])) {
            ++tag.attributes;
        }
    }
    tag.end = std::min(i + 1, html.size());
    return tag;
}

bool is_tag(std::string_view html, std::size_t at)
{
    const std::size_t name = at + (html.substr(at + 1).starts_with('/') ? 2 : 1);
    return name < html.size() && ascii::is_alpha(html[name]);
}

/// Where the end tag is that ends an element in which nothing else is a tag.
std::size_t end_of_raw_text(std::string_view html, std::size_t from, GumboTag name)
{
    std::size_t at = html.find("</", from);
    while (at < html.size() && !(is_tag(html, at) && tag_at(html, at).name == name)) {
        at = html.find("</", at + 2);
    }
    return std::min(at, html.size());
}

std::size_t behind_comment(std::string_view html, std::size_t at)
{
    for (at = html.find("--", at + 2); at < html.size(); at = html.find("--", at + 1)) {
        if (html.substr(at + 2).starts_with('>') || html.substr(at + 2).starts_with("!>")) {
            return at + 3;
        }
    }
    return html.size();
}

class Nesting {
public:
    /// Why the parser must not see the tag; empty if it may.
    std::string take(const TagAt& tag)
    {
        const bool is_formatting = std::ranges::find(formatting, tag.name) != formatting.end();
        ++m_tags;
        if (!tag.closing) {
            m_work += m_depth;
            m_repeated += is_formatting ? 0 : m_formatting;
        }
        if (std::ranges::find(never_open, tag.name) == never_open.end()) {
            count(tag, is_formatting);
        }
        return m_depth > deepest                  ? fmt::format("elements are nested deeper than {}", deepest)
               : tag.attributes > most_attributes ? fmt::format("a tag has more than {} attributes", most_attributes)
               : m_tags > most_tags               ? fmt::format("the page has more than {} tags", most_tags)
               : m_work > most_work || m_repeated > most_repeated ? "too many elements are left open"
                                                                  : "";
    }

private:
    void count(const TagAt& tag, bool is_formatting)
    {
        std::size_t& open = m_open[tag.name];
        if (!tag.closing) {
            ++open;
            ++m_depth;
            m_formatting += is_formatting ? 1 : 0;
        } else if (open > 0) {
            --open;
            --m_depth;
            m_formatting -= is_formatting ? 1 : 0;
        }
    }

    std::array<std::size_t, GUMBO_TAG_LAST + 1> m_open{};
    std::size_t m_depth = 0;
    std::size_t m_formatting = 0;
    std::size_t m_tags = 0;
    std::size_t m_work = 0;
    std::size_t m_repeated = 0;
};

/// Goes through the tags of a page.
class Scan {
public:
    explicit Scan(std::string_view html) : m_html(html) {}

    std::optional<HtmlRefusal> run()
    {
        for (std::size_t at = m_html.find('<'); at < m_html.size(); at = m_html.find('<', at)) {
            if (m_html.substr(at).starts_with("<!--")) {
                at = behind_comment(m_html, at);
            } else if (is_tag(m_html, at)) {
                const TagAt tag = tag_at(m_html, at);
                if (std::string reason = reason_against(tag, at); !reason.empty()) {
                    return HtmlRefusal{.offset = at, .reason = std::move(reason)};
                }
                at = next_after(tag);
            } else {
                at = behind_declaration(at);
            }
        }
        return std::nullopt;
    }

private:
    std::string reason_against(const TagAt& tag, std::size_t at)
    {
        return tag.closing && at < m_deaf_until ? "" : m_nesting.take(tag);
    }

    std::size_t next_after(const TagAt& tag)
    {
        m_foreign = m_foreign || tag.name == GUMBO_TAG_SVG || tag.name == GUMBO_TAG_MATH;
        if (tag.closing || std::ranges::find(raw_text, tag.name) == raw_text.end()) {
            return tag.end;
        }
        if (!m_foreign) {
            return end_of_raw_text(m_html, tag.end, tag.name);
        }
        // In a drawing these may hold elements: what opens there counts, what closes there may be plain text.
        m_deaf_until = tag.end < m_deaf_until ? m_deaf_until : end_of_raw_text(m_html, tag.end, tag.name);
        return tag.end;
    }

    std::size_t behind_declaration(std::size_t at)
    {
        if (m_html.substr(at).starts_with("<![CDATA[")) {
            m_deaf_until = at < m_deaf_until ? m_deaf_until : std::min(m_html.find("]]>", at), m_html.size());
            return at + 9;
        }
        const bool declaration =
            at + 1 < m_html.size() && (m_html[at + 1] == '!' || m_html[at + 1] == '?' || m_html[at + 1] == '/');
        return declaration ? std::min(m_html.find('>', at), m_html.size()) : at + 1;
    }

    std::string_view m_html;
    Nesting m_nesting;
    std::size_t m_deaf_until = 0; ///< before this place, end tags do not count
    bool m_foreign = false;
};

} // namespace

std::optional<HtmlRefusal> refusal_of_html(std::string_view html)
{
    return Scan{html}.run();
}

} // namespace vitalign::html
