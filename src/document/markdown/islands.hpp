// Blocks of HTML amid Markdown.
#pragma once

#include "marked/marked_text.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitalign::markdown {

/// What must not be read: where it stands, if that is known, and why.
struct Unreadable {
    std::optional<std::size_t> offset = {};
    std::string reason = {};
};

struct Islands {
    std::size_t count = 0;
    std::optional<Unreadable> refused = {};
};

/// The blocks of the HTML that stands at `offset`; none from one that is refused on.
std::vector<marked::Block> read_island(Islands& islands, std::string_view html, std::size_t offset);

} // namespace vitalign::markdown
