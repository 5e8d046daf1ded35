// Words that begin a venue, a patent number or a DOI in the middle of a sentence.
#pragma once

#include <string_view>

namespace vitalign::cv {

/// "In", "In the": by itself it begins what follows.
bool is_lead_word(std::string_view words);

/// Whether `rest` begins with words that lead to a venue, and `begun` in front of it did not begin one already.
bool leads_to_venue(std::string_view begun, std::string_view rest);

/// "in symposium", "accepted to", "ieee": the token is a venue rather than a title; lower case.
bool begins_with_lead(std::string_view lower);

} // namespace vitalign::cv
