// The name of a venue without what is printed around it.
#pragma once

#include "cv/number_words.hpp"
#include "cv/venue_year.hpp"

#include <cstddef>
#include <optional>

namespace vitalign::cv {

/// Takes off what leads to the name, kinds of theses and reports, remarks, acronym, year and volume; acronym, year and
/// volume go into the entry where it has none.
class VenueName {
public:
    VenueName(const marked::MarkedText& text, const marked::SourceText& source, Entry& entry)
        : m_in{text, source, entry}
    {
    }

    /// The name in the part; empty if the part holds none.
    marked::Part clean(marked::Part venue);

    /// Whether the part can be an acronym: short, with capitals, and no remark.
    bool is_acronym(marked::Part part) const;

    /// Puts numbers into the entry where it has none; the views must point into the text.
    void note_numbers(const Numbers& numbers);

    /// Where "Technical Report" ends, if that was all.
    std::optional<std::size_t> kind_end() const { return m_kind_end; }

private:
    marked::Part without_numbers(marked::Part venue);
    marked::Part without_closing_brackets(marked::Part venue);
    void take_inner_acronym(marked::Part venue);
    marked::Part without_volume(marked::Part venue);
    marked::Part without_word(marked::Part venue) const;
    Stated<std::string> stated(marked::Part part) const;

    Filling m_in;
    std::optional<std::size_t> m_kind_end = {};
};

} // namespace vitalign::cv
