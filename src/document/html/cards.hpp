// Entries that a page sets as boxes of small blocks: <div><p>title</p><p>authors</p></div>, one beside the other.
#pragma once

#include <gumbo.h>
#include <map>
#include <set>
#include <string>

namespace vitalign::html {

class Cards {
public:
    /// Whether the element is one of several boxes of one look, each with the parts of one entry; or looks as those did
    /// that stood above.
    bool is_card(const GumboNode& node);

private:
    /// Of the boxes of one look in one element.
    struct Boxes {
        std::size_t count = 0;
        std::size_t parted = 0; ///< those with parts
    };

    const Boxes& boxes_like(const GumboNode& node, const std::string& look);

    std::map<const GumboNode*, std::map<std::string, Boxes>> m_seen; ///< by the element around them
    std::set<std::string> m_looks;                                   ///< of cards, where their class says it
};

} // namespace vitalign::html
