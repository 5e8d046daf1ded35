// The year printed with a venue's name: "ICML 2020", `NDSS'21`.
#pragma once

#include "marked/marked_text.hpp"
#include "schemas/entry.hpp"

#include <string>
#include <string_view>

namespace vitalign::cv {

/// An entry that is filled from its text.
struct Filling {
    const marked::MarkedText& text;
    const marked::SourceText& source;
    Entry& entry;
};

/// "ICML 2020", "ICML'20", "Middleware, 2020": the year is the date, not the name; "Garching 2004" at the end, too. The
/// entry takes it where it has none, and the acronym in front of `'21:`.
marked::Part without_date(const Filling& in, marked::Part venue);

/// `NDSS'21` says 2021 where nothing else says a year.
void take_year(const Filling& in, marked::Part acronym);

/// `NDSS'21` and `ICSE 2023` name the venue NDSS and ICSE.
std::string without_year(std::string_view acronym);

} // namespace vitalign::cv
