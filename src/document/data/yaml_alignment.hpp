// Where the bytes of a YAML scalar stand in the file.
#pragma once

#include "marked/marked_text.hpp"

#include <string_view>

namespace vitalign::data {

/// The value that the parser read at `offset`, each byte with its place: exact for plain and quoted scalars, also
/// folded ones; a byte that cannot be found has the place of the one before.
marked::MarkedText aligned_scalar(std::string_view value, std::string_view file, std::size_t offset);

} // namespace vitalign::data
