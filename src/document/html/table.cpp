#include "html/table.hpp"

#include "html/walk.hpp"
#include "html/words.hpp"

namespace vitalign::html {

namespace {

struct Count {
    std::size_t rows = 0;
    std::size_t cells = 0;
    bool lays_out = false;
};

bool lays_out(GumboTag tag)
{
    return tag == GUMBO_TAG_TABLE || heading_level(tag) > 0 || is_html_list(tag);
}

} // namespace

bool is_data_table(const GumboNode& table)
{
    Count count;
    const auto enter = [&](const GumboNode& node) {
        if (node.type != GUMBO_NODE_ELEMENT || count.lays_out) {
            return false;
        }
        const GumboTag tag = node.v.element.tag;
        count.rows += tag == GUMBO_TAG_TR ? 1 : 0;
        count.cells += tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH ? 1 : 0;
        count.lays_out = &node != &table && lays_out(tag);
        return true;
    };
    walk_html(table, enter, [](const GumboNode&) {});
    return !count.lays_out && count.rows >= 2 && 2 * count.cells >= 3 * count.rows;
}

bool is_header_row(const GumboNode& row)
{
    std::size_t headers = 0;
    std::size_t others = 0;
    const auto enter = [&](const GumboNode& node) {
        const bool element = node.type == GUMBO_NODE_ELEMENT;
        headers += element && node.v.element.tag == GUMBO_TAG_TH ? 1 : 0;
        others += element && node.v.element.tag == GUMBO_TAG_TD ? 1 : 0;
        return element && &node == &row;
    };
    walk_html(row, enter, [](const GumboNode&) {});
    return headers > 0 && others == 0;
}

} // namespace vitalign::html
