// The blocks that the parser of Markdown, md4c, finds.
#pragma once

#include "markdown/islands.hpp"
#include "marked/marked_text.hpp"

#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace vitalign::markdown {

/// Offsets are those of the input.
tl::expected<std::vector<marked::Block>, Unreadable> parsed(std::string_view input);

} // namespace vitalign::markdown
