#include "fetchers/microdata.hpp"

#include "schemas/utf8.hpp"

#include <algorithm>
#include <gumbo.h>

namespace vitalign::fetchers {

namespace {

struct OutputCleanup {
    void operator()(GumboOutput* output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
};

/// Pages nest some dozens of elements; whatever nests thousands is made to hurt.
constexpr int deepest = 400;

std::optional<std::string> attribute(const GumboElement& element, const char* name)
{
    const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
    return found == nullptr ? std::nullopt : std::optional<std::string>{found->value};
}

void append_text(const GumboNode& node, std::string& out, int depth)
{
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE) {
        out += node.v.text.text;
    } else if (node.type == GUMBO_NODE_ELEMENT && depth < deepest && node.v.element.tag != GUMBO_TAG_SCRIPT &&
               node.v.element.tag != GUMBO_TAG_STYLE) {
        for (unsigned i = 0; i < node.v.element.children.length; ++i) {
            append_text(*static_cast<const GumboNode*>(node.v.element.children.data[i]), out, depth + 1);
        }
    }
}

std::string text_of(const GumboNode& node)
{
    std::string raw;
    append_text(node, raw, 0);
    return utf8::squeeze(raw);
}

std::string value_of(const GumboNode& node)
{
    const GumboElement& element = node.v.element;
    switch (element.tag) {
    case GUMBO_TAG_META: return utf8::squeeze(attribute(element, "content").value_or(""));
    case GUMBO_TAG_TIME: return attribute(element, "datetime").value_or(text_of(node));
    case GUMBO_TAG_A:
    case GUMBO_TAG_LINK: return attribute(element, "href").value_or("");
    case GUMBO_TAG_IMG: return attribute(element, "src").value_or("");
    default: return text_of(node);
    }
}

/// gumbo takes quadratic time on elements that are opened and never closed.
constexpr std::ptrdiff_t most_unclosed = 20'000;

bool is_made_to_hurt(std::string_view html)
{
    std::ptrdiff_t open = 0;
    for (std::size_t at = html.find('<'); at != std::string_view::npos && at + 1 < html.size();
         at = html.find('<', at + 1)) {
        open += html[at + 1] == '/' ? -1 : 1;
    }
    return open > most_unclosed;
}

class Walker {
public:
    Walker(MicrodataPage& page, const std::vector<std::string>& skip) : m_page(page), m_skip(skip) {}

    void walk(const GumboNode& node, MicrodataItem& scope, int depth)
    {
        if (node.type != GUMBO_NODE_ELEMENT || depth > deepest) {
            return;
        }
        const GumboElement& element = node.v.element;
        note_head(node);
        MicrodataItem* inner = &scope;
        const auto property = attribute(element, "itemprop");
        if (attribute(element, "itemscope")) {
            scope.items.push_back(std::make_unique<MicrodataItem>());
            inner = scope.items.back().get();
            inner->name = property.value_or("");
            inner->css_class = attribute(element, "class").value_or("");
        } else if (property) {
            scope.values.emplace(*property, value_of(node));
        } else if (element.tag == GUMBO_TAG_SPAN) {
            scope.anonymous_spans.push_back(text_of(node));
        }
        if (property && std::ranges::find(m_skip, *property) != m_skip.end()) {
            return;
        }
        for (unsigned i = 0; i < element.children.length; ++i) {
            walk(*static_cast<const GumboNode*>(element.children.data[i]), *inner, depth + 1);
        }
    }

private:
    void note_head(const GumboNode& node)
    {
        const GumboElement& element = node.v.element;
        if (element.tag == GUMBO_TAG_META) {
            if (const auto name = attribute(element, "name")) {
                m_page.meta.push_back({.name = *name,
                                       .scheme = attribute(element, "scheme").value_or(""),
                                       .content = utf8::squeeze(attribute(element, "content").value_or(""))});
            }
        } else if (element.tag == GUMBO_TAG_TITLE && m_page.title.empty()) {
            m_page.title = text_of(node);
        }
    }

    MicrodataPage& m_page;
    const std::vector<std::string>& m_skip;
};

} // namespace

std::optional<std::string> MicrodataItem::value(const std::string& property) const
{
    const auto found = values.find(property);
    return found == values.end() || found->second.empty() ? std::nullopt : std::optional{found->second};
}

std::vector<std::string> MicrodataItem::all(const std::string& property) const
{
    std::vector<std::string> out;
    const auto [first, last] = values.equal_range(property);
    for (auto it = first; it != last; ++it) {
        if (!it->second.empty()) {
            out.push_back(it->second);
        }
    }
    return out;
}

std::vector<const MicrodataItem*> MicrodataItem::nested(std::string_view item_name) const
{
    std::vector<const MicrodataItem*> found;
    for (const auto& item : items) {
        if (item->name == item_name) {
            found.push_back(item.get());
        }
    }
    return found;
}

MicrodataPage read_microdata(std::string_view html, const std::vector<std::string>& skip)
{
    MicrodataPage page;
    if (is_made_to_hurt(html)) {
        return page;
    }
    const std::unique_ptr<GumboOutput, OutputCleanup> output{
        gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size())};
    if (output) {
        Walker{page, skip}.walk(*output->root, page.root, 0);
    }
    return page;
}

} // namespace vitalign::fetchers
