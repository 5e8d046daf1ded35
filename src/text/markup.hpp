// Removing what sources leave in their texts: tags, MathML, entities.
#pragma once

#include <string>
#include <string_view>

namespace vitalign::text {

/// Decodes each character reference once: the five of XML, the 65 of DBLP's DTD, the usual HTML ones, and numeric ones.
/// What is no reference stays: `&amp;lt;` becomes `&lt;`.
std::string decode_entities(std::string_view text);

/// Removes tags and keeps their text, without putting a blank in their place; collapses white space. A `<` that starts
/// no tag stays.
std::string strip_tags(std::string_view text);

/// For values that were deposited with markup: references decoded (a second time if they were doubled), tags removed,
/// white space collapsed, NFC.
std::string plain_text(std::string_view deposited);

/// Without the full stop that some catalogues put behind every title; ellipses and "etc." keep theirs.
std::string without_final_stop(std::string title);

} // namespace vitalign::text
