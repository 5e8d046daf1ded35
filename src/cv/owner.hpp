// Whose CV it is.
#pragma once

#include "cv/cv_text.hpp"
#include "cv/spelling.hpp"

#include <string>
#include <vector>

namespace vitalign::cv {

/// Somebody who can be the owner.
struct OwnerCandidate {
    Spelling name = {};                 ///< the fullest form, with what names it
    std::vector<Spelling> aliases = {}; ///< the other forms that are printed, the commonest first
    std::string why = {};               ///< "the heading; in 12 of 14 entries"
    double score = 0;                   ///< log-odds
};

/// The owner; several people, the likeliest first, where the CV fits all of them about equally; none where it names
/// nobody. What the CV says of itself, who is in every entry, who is set apart there, and who stands alone are weighed
/// together.
std::vector<OwnerCandidate> owners_of(const CvText& text, const Cv& cv);

/// The owner where the user says who it is: how else the CV prints that name.
OwnerCandidate forms_of_owner(const std::string& name, const CvText& text, const Cv& cv);

} // namespace vitalign::cv
