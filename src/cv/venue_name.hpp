// The name of a venue without what is printed around it.
#pragma once

#include "entry.hpp"
#include "marked_text.hpp"
#include "number_words.hpp"

#include <cstddef>
#include <optional>

namespace vitalign {

/// Takes off what leads to the name, kinds of theses and reports, remarks, acronym, year and volume; acronym, year and
/// volume go into the entry where it has none.
class VenueName {
public:
    VenueName(const MarkedText& text, const SourceText& source, Entry& entry)
        : m_text(text), m_source(source), m_entry(entry)
    {
    }

    /// The name in the part; empty if the part holds none.
    Part clean(Part venue);

    /// Whether the part can be an acronym: short, with capitals, and no remark.
    bool is_acronym(Part part) const;

    /// `NDSS'21` and `ICSE 2023` name the venue NDSS and ICSE.
    static std::string without_year(std::string_view acronym);

    /// Puts numbers into the entry where it has none; the views must point into the text.
    void note_numbers(const Numbers& numbers);

    /// Where "Technical Report" ends, if that was all.
    std::optional<std::size_t> kind_end() const { return m_kind_end; }

private:
    Part without_lead(Part venue) const;
    Part without_kind(Part venue);
    Part without_numbers(Part venue);
    Part without_closing_brackets(Part venue);
    void take_inner_acronym(Part venue);
    Part without_date(Part venue);
    Part without_short_year(Part venue);
    Part without_volume(Part venue);
    Part without_word(Part venue) const;
    void note_date(Part at, int year);
    void note_short_year(std::size_t digits);
    void take_short_year(Part acronym);
    Stated<std::string> stated(Part part) const;

    const MarkedText& m_text;
    const SourceText& m_source;
    Entry& m_entry;
    std::optional<std::size_t> m_kind_end = {};
};

} // namespace vitalign
