// Foreign JSON, read with bounds.
#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

namespace vitalign::fetchers {

/// The value; a discarded one if the text is no JSON, or nests deeper than any source does.
nlohmann::json parse_json(std::string_view text);

/// The member of that name; null if there is none, or if `object` is no object.
const nlohmann::json& member(const nlohmann::json& object, const char* key);

} // namespace vitalign::fetchers
