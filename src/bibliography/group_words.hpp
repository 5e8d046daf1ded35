// Authors that are no people.
#pragma once

#include <span>
#include <string_view>

namespace vitalign::bibliography {

/// Whether the folded words name a group ("The Loom Consortium"). `parted`: the name comes in two halves, family name
/// and given name, as only people's do; then words that are family names, too (Staff, Council), make no group.
bool is_group(std::span<const std::string_view> words, bool parted);

} // namespace vitalign::bibliography
