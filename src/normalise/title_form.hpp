// A title and its natural parts, folded.
#pragma once

#include <string>
#include <string_view>

namespace vitalign::normalise {

struct TitleForm {
    std::string tight = {}; ///< folded, without blanks
    std::string head = {};  ///< `tight` of what stands before the first colon, dash, question mark or bracket
    std::string tail = {};  ///< and of what stands behind it; both empty if there is none
    std::string bare = {};  ///< `tight` without a bracket at the end, if there is one: "(Extended Version)"

    bool operator==(const TitleForm&) const = default;
};

TitleForm title_form(std::string_view title);

/// `tight` with Greek letters spelt out, as TeX and Typst name them: "α-amylase" is "alpha-amylase".
std::string spelt_title(std::string_view title);

/// Whether one title is a natural part of the other: it lacks the subtitle, "(Extended Abstract)" or the name in front.
bool is_part(const TitleForm& a, const TitleForm& b);

} // namespace vitalign::normalise
