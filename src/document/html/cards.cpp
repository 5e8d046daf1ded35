#include "html/cards.hpp"

#include "html/words.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace vitalign::html {

namespace {

constexpr std::size_t longest_card = 2000; ///< bytes of text
constexpr std::size_t shortest_card = 25;
constexpr unsigned most_nodes = 300;
constexpr std::size_t most_parts = 8;
constexpr std::size_t least_unlabelled = 3; ///< boxes whose parts have no names

bool is_box(GumboTag tag)
{
    return tag == GUMBO_TAG_DIV || tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_SECTION;
}

bool is_element(const GumboNode& node)
{
    return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

std::vector<const GumboNode*> children_of(const GumboNode& node, std::size_t most = std::string::npos)
{
    std::vector<const GumboNode*> out;
    const GumboVector& children = node.v.element.children;
    for (unsigned i = 0; i < children.length && out.size() < most; ++i) {
        const auto* child = static_cast<const GumboNode*>(children.data[i]);
        if (is_element(*child)) {
            out.push_back(child);
        }
    }
    return out;
}

std::string look_of(const GumboNode& node)
{
    return std::to_string(node.v.element.tag) + ' ' + std::string{html_attribute(node.v.element, "class")};
}

/// What a box holds.
struct Content {
    std::size_t text = 0;
    unsigned nodes = 0;
    bool lists = false;
    bool heads_more = false; ///< a heading behind other text, or a large one
};

void count(Content& content, const GumboNode& node)
{
    if (node.type == GUMBO_NODE_TEXT) {
        content.text += ascii::trim(node.v.text.text).size();
    } else if (node.type == GUMBO_NODE_ELEMENT) {
        const GumboTag tag = node.v.element.tag;
        const int level = heading_level(tag);
        content.heads_more = content.heads_more || (level > 0 && (level < 3 || content.text > 0));
        content.lists = content.lists || is_html_list(tag) || tag == GUMBO_TAG_TABLE;
    }
}

/// In reading order, no further than an entry goes.
Content content_of(const GumboNode& box)
{
    Content content;
    std::vector<const GumboNode*> ahead{&box};
    while (!ahead.empty() && ++content.nodes <= most_nodes && content.text <= longest_card) {
        const GumboNode& node = *ahead.back();
        ahead.pop_back();
        if (node.type == GUMBO_NODE_ELEMENT && is_left_out(node.v.element)) {
            continue;
        }
        count(content, node);
        if (node.type == GUMBO_NODE_ELEMENT) {
            const GumboVector& children = node.v.element.children;
            for (unsigned i = std::min(children.length, most_nodes); i-- > 0;) {
                ahead.push_back(static_cast<const GumboNode*>(children.data[i]));
            }
        }
    }
    return content;
}

/// The looks of the blocks in a box, which lie in boxes of their own if there is but one.
std::vector<std::string> parts_of(const GumboNode& box)
{
    std::vector<std::string> parts;
    const GumboNode* around = &box;
    for (auto inside = children_of(*around, 2); inside.size() == 1 && is_box(inside[0]->v.element.tag);
         inside = children_of(*around, 2)) {
        around = inside[0];
    }
    for (const GumboNode* child : children_of(*around, 4 * most_parts)) {
        const GumboTag tag = child->v.element.tag;
        if ((is_html_block(tag) || heading_level(tag) > 0) && !is_left_out(child->v.element)) {
            parts.push_back(look_of(*child));
        }
    }
    return parts;
}

/// Boxes within boxes: a list of them.
bool holds_boxes(const GumboNode& box)
{
    std::size_t boxes = 0;
    for (const GumboNode* child : children_of(box, 4 * most_parts)) {
        boxes += is_box(child->v.element.tag) && parts_of(*child).size() >= 2 ? 1 : 0;
    }
    return boxes >= 2;
}

bool has_parts(const GumboNode& box, std::size_t siblings)
{
    const auto parts = parts_of(box);
    const bool different = std::ranges::any_of(parts, [&](const std::string& part) { return part != parts.front(); });
    return !holds_boxes(box) && parts.size() >= 2 && parts.size() <= most_parts &&
           (different || siblings >= least_unlabelled);
}

bool is_small(const GumboNode& box)
{
    const Content content = content_of(box);
    return content.text >= shortest_card && content.text <= longest_card && content.nodes <= most_nodes &&
           !content.lists && !content.heads_more;
}

} // namespace

const Cards::Boxes& Cards::boxes_like(const GumboNode& node, const std::string& look)
{
    auto [around, first] = m_seen.try_emplace(node.parent);
    if (first) {
        const auto siblings = children_of(*node.parent);
        for (const GumboNode* sibling : siblings) {
            ++around->second[look_of(*sibling)].count;
        }
        for (const GumboNode* sibling : siblings) {
            Boxes& boxes = around->second[look_of(*sibling)];
            boxes.parted += is_box(sibling->v.element.tag) && has_parts(*sibling, boxes.count) ? 1 : 0;
        }
    }
    return around->second[look];
}

bool Cards::is_card(const GumboNode& node)
{
    if (!is_box(node.v.element.tag) || node.parent == nullptr || !is_element(*node.parent) || !is_small(node)) {
        return false;
    }
    const std::string look = look_of(node);
    const Boxes boxes = boxes_like(node, look);
    const bool card = boxes.count >= 2 && 2 * boxes.parted > boxes.count && has_parts(node, boxes.count);
    if (card && !html_attribute(node.v.element, "class").empty()) {
        m_looks.insert(look);
    }
    return card || (m_looks.contains(look) && has_parts(node, boxes.count));
}

} // namespace vitalign::html
