// What the elements and classes of HTML mean for reading a page as blocks.
#pragma once

#include "marked/marked_text.hpp"

#include <gumbo.h>
#include <optional>
#include <string_view>

namespace vitalign::html {

/// The level of h1 to h6 and, below them, of a summary; or 0.
int heading_level(GumboTag tag);

/// Whether the element stands on lines of its own.
bool is_html_block(GumboTag tag);

bool is_html_list(GumboTag tag);

/// The style that an inline element gives its text.
std::optional<marked::Style> html_style(GumboTag tag);

/// Whether the element is no content of the page, or not shown, or a fold-out that repeats an entry.
bool is_left_out(const GumboElement& element);

/// The value of an attribute, empty if there is none.
std::string_view html_attribute(const GumboElement& element, const char* name);

} // namespace vitalign::html
