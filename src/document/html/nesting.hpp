// HTML that is made to hurt is refused before it reaches the parser.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vitalign::html {

struct HtmlRefusal {
    std::size_t offset = 0;
    std::string reason = {};
};

/// Where and why the page is refused: elements nested too deeply, tags with too many attributes, or formatting that is
/// left open over so many blocks that repeating it in each, as browsers do, takes too much memory.
std::optional<HtmlRefusal> refusal_of_html(std::string_view html);

} // namespace vitalign::html
