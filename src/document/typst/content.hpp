// Content of Typst: headings, items, paragraphs and their text.
#pragma once

#include "typst/document.hpp"

namespace vitalign::typst {

/// `blocks` says whether headings, items and paragraphs may begin in it.
void content(Document& document, marked::Part part, bool blocks);

void begin_item(Document& document, std::size_t indent);
/// Ends the block at hand, and what is marked in it.
void finish(Document& document);

/// `\ ` ends a line, `\u{2019}` is a character, else the next one is meant literally. Returns where to go on.
std::size_t escape(Document& document, std::size_t at);

} // namespace vitalign::typst
