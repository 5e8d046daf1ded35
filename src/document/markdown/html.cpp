#include "markdown/html.hpp"

#include "html/words.hpp"
#include "schemas/ascii.hpp"
#include "text/markup.hpp"

#include <algorithm>
#include <gumbo.h>

namespace vitalign::markdown {

namespace {

struct Tag {
    GumboTag name = GUMBO_TAG_UNKNOWN;
    bool closing = false;
    std::string_view attributes = {};
};

Tag tag_of(std::string_view text)
{
    Tag tag;
    tag.closing = text.starts_with("</");
    text.remove_prefix(std::min<std::size_t>(tag.closing ? 2 : 1, text.size()));
    const auto* end = std::ranges::find_if_not(text, ascii::is_alnum);
    const auto length = static_cast<std::size_t>(end - text.begin());
    tag.name = gumbo_tagn_enum(text.data(), static_cast<unsigned>(length));
    tag.attributes = text.substr(length);
    return tag;
}

/// The address in ` href="..."`.
std::string href_of(std::string_view attributes)
{
    const std::size_t at = ascii::lower(attributes).find("href=");
    if (at == std::string::npos) {
        return {};
    }
    std::string_view value = attributes.substr(at + 5);
    const bool quoted = value.starts_with('"') || value.starts_with('\'');
    const std::string_view ends = !quoted ? std::string_view{" \t\n>"} : value.substr(0, 1);
    value.remove_prefix(quoted ? 1 : 0);
    return text::decode_entities(value.substr(0, value.find_first_of(ends)));
}

} // namespace

void put_markdown_tag(marked::BlockWriter& out, std::string_view text, std::size_t offset)
{
    const Tag tag = tag_of(text);
    if (const auto style = html::html_style(tag.name)) {
        if (tag.closing) {
            out.close(*style);
        } else {
            out.open(*style, href_of(tag.attributes));
        }
    } else if (html::heading_level(tag.name) > 0 && !out.writes(marked::Block::Kind::item)) {
        tag.closing ? out.finish() : out.begin(marked::Block::Kind::heading, html::heading_level(tag.name));
    } else if (tag.name == GUMBO_TAG_BR || tag.name == GUMBO_TAG_LI || html::is_html_block(tag.name)) {
        out.line_break(offset);
    }
}

std::string EntityDecoder::decode(std::string_view entity)
{
    constexpr std::size_t most = 1000;
    std::string decoded = text::decode_entities(entity);
    const auto found = m_known.find(entity);
    if (decoded != entity || found != m_known.end() || m_known.size() >= most) {
        return found == m_known.end() ? decoded : found->second;
    }
    GumboOutput* page = gumbo_parse_with_options(&kGumboDefaultOptions, entity.data(), entity.size());
    const GumboVector& parts = page->root->v.element.children;
    const auto* body = static_cast<const GumboNode*>(parts.data[parts.length - 1]);
    if (body->type == GUMBO_NODE_ELEMENT && body->v.element.children.length > 0) {
        const auto* text = static_cast<const GumboNode*>(body->v.element.children.data[0]);
        decoded = text->type == GUMBO_NODE_TEXT ? text->v.text.text : decoded;
    }
    gumbo_destroy_output(&kGumboDefaultOptions, page);
    return m_known.emplace(entity, decoded).first->second;
}

} // namespace vitalign::markdown
