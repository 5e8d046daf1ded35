// LaTeX within a value as text with marks.
#pragma once

#include "marked/marked_text.hpp"

#include <string>
#include <string_view>

namespace vitalign::tex {

enum class Reading {
    prose,
    address, ///< a URL or DOI: tildes, hyphens and quotes are themselves
};

/// Accents and special letters as Unicode, emphasis and links as marks, braces and other commands removed. Of a command
/// with several arguments (`\mytitle{url}{title}`) the longest that is no URL is the text; a URL makes it a link.
marked::MarkedText text_of(const marked::MarkedText& latex, Reading reading);

/// The same text without marks and places, composed (NFC), white space collapsed.
std::string from_latex(std::string_view latex, Reading reading = Reading::prose);

} // namespace vitalign::tex
