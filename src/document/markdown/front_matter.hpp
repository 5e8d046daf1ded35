// The front matter of a page.
#pragma once

#include "marked/marked_text.hpp"

#include <optional>
#include <string_view>

namespace vitalign::markdown {

/// An item with a field for each key that says something of the publication, if the front matter describes one (it has
/// a title and a venue). Else its title as a heading of level 0: many pages have no other. Nothing if there is no
/// title.
std::optional<marked::Block> block_of_front_matter(std::string_view file, marked::Part front);

} // namespace vitalign::markdown
