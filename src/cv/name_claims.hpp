// Where a CV names its owner beside the lists: headings, `\name`, `basics.name`, titles, labels.
#pragma once

#include "cv/cv_text.hpp"
#include "cv/line_places.hpp"
#include "cv/person_heading.hpp"

#include <string>
#include <vector>

namespace vitalign::cv {

struct NameClaim {
    NamedPerson person = {};
    double weight = 0;     ///< log-odds that the owner is meant
    std::string what = {}; ///< what names the person: "the heading", `\name`
    Place at = {};

    /// A label that stands before the name again and again.
    bool is_repeatable() const { return what.starts_with('"'); }
};

/// In the order of the CV. Of one kind of place only the first counts, but for labels, which are repeated.
std::vector<NameClaim> name_claims(const CvText& text, const Cv& cv);

} // namespace vitalign::cv
