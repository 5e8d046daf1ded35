// The dates of a patent, each with what its words say of it.
#pragma once

#include "cv/date_words.hpp"
#include "schemas/patent_citation.hpp"

#include <optional>
#include <span>
#include <vector>

namespace vitalign::cv {

struct PatentDate {
    FoundDate found;
    PatentNumberType step = PatentNumberType::unknown; ///< what happened then
};

/// All dates of the parts, in the order of the text, but none that is made of a number's digits.
std::vector<PatentDate> find_patent_dates(const marked::MarkedText& text, std::span<const marked::Part> parts,
                                          std::span<const marked::Part> numbers);

/// The date that belongs to a number of that type, or to the patent if it has none: the one in the bracket behind the
/// number, the one whose words say so, the one that no words bind to another step.
std::optional<FoundDate> date_of(const marked::MarkedText& text, std::span<const PatentDate> dates,
                                 std::optional<marked::Part> number, PatentNumberType type);

} // namespace vitalign::cv
