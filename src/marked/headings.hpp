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

/// What the words of a heading say together (heading_words.hpp).
struct Announcement {
    SectionClass section = SectionClass::unknown;
    float lead = 0;        ///< how far the section's votes are ahead of those against it
    bool topical = false;  ///< another section, unless it stands inside a list: "Software"
    bool speaking = false; ///< another section, of talks
    float known = 0;       ///< from 0 to 1: the share of its words that are words of headings

    /// Hardly two things can be meant.
    bool sure() const { return lead >= 1.5F; }
};

Announcement announcement(std::string_view heading);

SectionClass section_class(std::string_view heading);

/// `IV. Papers`, `B) Papers`, `2.3 Papers`, `(a) Papers` without what counts it.
std::string_view without_enumerator(std::string_view heading);

/// Whether a line by itself is a heading by its look: short, in capitals, or a known heading word alone.
bool looks_like_heading(std::string_view line);

/// Whether a line is made of the words of headings and says surely what follows: "Books and chapters:". Holds also
/// where nothing but the words shows it.
bool is_plain_heading(std::string_view line);

} // namespace vitalign::marked
