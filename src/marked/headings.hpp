// What a heading announces.
#pragma once

#include <string_view>

namespace vitalign::marked {

enum class SectionClass {
    publications,
    patents,
    other,   ///< talks, awards, teaching, ...: what looks like an entry there is none
    unknown, ///< a topic or project: belongs to the section it stands in
};

SectionClass section_class(std::string_view heading);

/// Whether a line by itself is a heading by its look: short, in capitals, or a known heading word alone.
bool looks_like_heading(std::string_view line);

} // namespace vitalign::marked
