// Foreign JSON, read with bounds.
#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

namespace vitalign {

/// The value; a discarded one if the text is no JSON, or nests deeper than any source does.
nlohmann::json parse_json(std::string_view text);

} // namespace vitalign
