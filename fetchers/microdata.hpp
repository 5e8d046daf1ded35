// HTML microdata (https://html.spec.whatwg.org/multipage/microdata.html), read with gumbo: a page as nested items.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitalign::fetchers {

/// One element with `itemscope`: its own values by `itemprop`, in page order, and the items inside it.
struct MicrodataItem {
    std::string name = {};                                  ///< its `itemprop`
    std::string css_class = {};                             ///< its `class`
    std::multimap<std::string, std::string> values = {};    ///< only those whose nearest item is this one
    std::vector<std::unique_ptr<MicrodataItem>> items = {}; ///< nested items, in page order
    std::vector<std::string> anonymous_spans = {};          ///< texts of `span`s without `itemprop`

    /// The first value, unless it is absent or empty.
    std::optional<std::string> value(const std::string& property) const;
    std::vector<std::string> all(const std::string& property) const;
    std::vector<const MicrodataItem*> nested(std::string_view item_name) const;
};

struct MicrodataPage {
    struct Meta {
        std::string name = {};
        std::string scheme = {};
        std::string content = {};
    };
    MicrodataItem root = {};     ///< the page itself; items without a parent are in `items`
    std::vector<Meta> meta = {}; ///< the `meta` elements with a name, in page order
    std::string title = {};
};

/// Reads any HTML, balanced or not; an empty page comes back for one with thousands of elements left open. Values
/// follow the microdata rules: `meta` content, `time` datetime, `a` and `link` href, else the text with white space
/// collapsed. Text inside items named in `skip` is not collected.
MicrodataPage read_microdata(std::string_view html, const std::vector<std::string>& skip);

} // namespace vitalign::fetchers
