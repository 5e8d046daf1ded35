// Lists of YAML and JSON whose keys nobody knows: what they hold is told by what the values look like.
#pragma once

#include "data/yaml_tree.hpp"

namespace vitalign::data {

/// Gives the keys of such lists the names of fields, anywhere in the tree: of at least two maps in a list, the values
/// under one key are looked at together. Keys that yaml_keys.hpp knows keep their meaning; lists in which nothing looks
/// like titles beside names or years stay as they are.
void guess_keys(Tree& tree);

} // namespace vitalign::data
