// Every node of a page in reading order, without recursion: pages may nest as deeply as they like.
#pragma once

#include <gumbo.h>
#include <vector>

namespace vitalign::html {

/// Calls `enter(node)`, which says whether to go into the node, and `leave(node)` for each node that was gone into.
template <class Enter, class Leave>
void walk_html(const GumboNode& root, Enter enter, Leave leave)
{
    struct Step {
        const GumboNode* node;
        unsigned next;
    };
    std::vector<Step> path;
    const auto visit = [&](const GumboNode& node) {
        if (enter(node)) {
            path.push_back({&node, 0});
        }
    };
    visit(root);
    while (!path.empty()) {
        Step& step = path.back();
        const GumboVector* children = step.node->type == GUMBO_NODE_ELEMENT ? &step.node->v.element.children : nullptr;
        if (children != nullptr && step.next < children->length) {
            visit(*static_cast<const GumboNode*>(children->data[step.next++]));
        } else {
            leave(*step.node);
            path.pop_back();
        }
    }
}

} // namespace vitalign::html
