// What YAML and JSON have in common: scalars with their places, lists and maps.
#pragma once

#include "marked/marked_text.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vitalign::data {

struct Tree {
    enum class Kind { scalar, list, map };
    Kind kind = Kind::scalar;
    marked::MarkedText text = {};              ///< of a scalar, without marks
    std::vector<marked::MarkedText> keys = {}; ///< of a map, one for each item
    std::vector<Tree> items = {};
};

/// A file may make this many; with aliases it could make more than memory holds.
inline constexpr std::size_t most_tree_nodes = 400'000;

/// An item for each map that tells of a publication, under headings of the keys on the way to it; items also of the
/// texts in lists. Keys become named fields by the table of yaml_keys.hpp, unknown ones by what they hold.
std::vector<marked::Block> blocks_of(Tree tree);

} // namespace vitalign::data
