// What the words around a number or a date of a patent say of it.
#pragma once

#include "marked/marked_text.hpp"
#include "schemas/patent_citation.hpp"

#include <string_view>

namespace vitalign::cv {

/// The words in front of `at` that speak of it: up to the number, bracket or mark before.
std::string_view words_before(const marked::MarkedText& text, std::size_t at);

/// Whether they speak of a grant, a publication or an application; "filed" and "issued" do, too.
PatentNumberType step_of(std::string_view words);

/// Whether the text is nothing but words of patent offices: `United States`, `, Republic of Korea`, `US Patent No.`
bool is_office_wording(std::string_view text);

} // namespace vitalign::cv
