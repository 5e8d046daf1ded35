// Titles in the form in which they are compared.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vitalign {

struct TitleForm {
    std::string tight = {};                ///< folded, without blanks
    std::string head = {};                 ///< `tight` of what stands before the first colon; empty if there is none
    std::vector<std::string> words = {};   ///< folded
    std::vector<std::string> numbers = {}; ///< sorted; roman numerals and part words as digits
    std::string marker = {};               ///< `erratum`, `poster`, ... if the title begins with such a word

    bool operator==(const TitleForm&) const = default;
};

TitleForm title_form(std::string_view title);

/// 0 to 1: how alike two titles are; 1 only if they are equal after folding. A title that is the other one's beginning
/// up to a colon counts as nearly alike.
double title_similarity(const TitleForm& a, const TitleForm& b);

} // namespace vitalign
