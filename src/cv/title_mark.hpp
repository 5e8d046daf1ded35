// Where the title of an entry stands: by quotes, by style, or by punctuation.
#pragma once

#include "marked_text.hpp"

#include <optional>

namespace vitalign {

struct FoundTitle {
    Part title = {};  ///< without quotes and final punctuation
    Part before = {}; ///< what stands in front of it
    Part behind = {}; ///< what stands behind it
};

/// Prefers an explicit mark (quotes, then a link, italics or bold that is no author) over punctuation ("Authors. Title.
/// Venue"). Nothing for a text without any of them.
std::optional<FoundTitle> find_title(const MarkedText& text);

} // namespace vitalign
