// JSON (RFC 8259) with the place of every string.
#pragma once

#include "data/yaml_tree.hpp"
#include "schemas/result.hpp"

#include <string_view>

namespace vitalign::data {

/// Values nest at most a hundred deep. An error of code malformed begins with its line and column.
Result<Tree> json_tree(std::string_view text);

} // namespace vitalign::data
