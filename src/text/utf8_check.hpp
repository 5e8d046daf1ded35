// Whether text is UTF-8: asked once, at each door through which text comes in.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace vitalign::text {

/// Where the text stops being UTF-8 as RFC 3629 has it: no overlong forms, no surrogates, nothing above U+10FFFF.
std::optional<std::size_t> first_broken_byte(std::string_view text);

} // namespace vitalign::text
