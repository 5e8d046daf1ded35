// HTML tags and entities amid the text of Markdown.
#pragma once

#include "marked/block_writer.hpp"

#include <map>
#include <string>
#include <string_view>

namespace vitalign::markdown {

/// Writes what a tag means: `<b>` begins bold, `<br>` ends a line. `offset` is where a line break would stand.
void put_markdown_tag(marked::BlockWriter& out, std::string_view tag, std::size_t offset);

/// Entities decoded as browsers do, the many rare ones with the parser of HTML.
class EntityDecoder {
public:
    std::string decode(std::string_view entity);

private:
    std::map<std::string, std::string, std::less<>> m_known;
};

} // namespace vitalign::markdown
