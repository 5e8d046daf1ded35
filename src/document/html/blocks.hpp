// HTML as blocks of marked text, read with gumbo.
#pragma once

#include "marked/marked_text.hpp"
#include "schemas/result.hpp"

#include <string_view>
#include <vector>

namespace vitalign::html {

/// Headings, list items, table rows and paragraphs, with bold, italic and linked parts. A `<br>` is a line end in the
/// text. Menus, footers, scripts, fold-outs and what is not shown are left out. Refuses pages that are nested absurdly
/// deeply.
Result<std::vector<marked::Block>> read_html(const marked::SourceText& source, std::size_t from = 0);

/// The same for HTML that stands at `offset` amid another form; `refusal_of_html` must have nothing against it.
std::vector<marked::Block> html_island(std::string_view html, std::size_t offset);

} // namespace vitalign::html
