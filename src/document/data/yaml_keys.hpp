// What people call the fields of their lists.
#pragma once

#include <optional>
#include <string_view>

namespace vitalign::data {

struct KeyMeaning {
    std::string_view field; ///< one of field_names.hpp
    int rank = 0;           ///< where several keys name one field, the lowest is it: `journal` before `publisher`
};

/// Letter case, blanks, hyphens and underscores of the key do not matter.
std::optional<KeyMeaning> key_meaning(std::string_view key);

} // namespace vitalign::data
