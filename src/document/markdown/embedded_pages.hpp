// Markdown within the front matter of a page: the blocks that site generators put pages together of.
#pragma once

#include "marked/marked_text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace vitalign::markdown {

/// A text of several lines under a key such as `text: |`, without its indent.
struct EmbeddedPage {
    marked::Part title = {}; ///< what its title is in the file; empty if it has none
    std::string text = {};
    std::vector<std::size_t> origin = {}; ///< for each byte, its offset in the file
};

std::vector<EmbeddedPage> embedded_pages(std::string_view file, marked::Part front);

} // namespace vitalign::markdown
