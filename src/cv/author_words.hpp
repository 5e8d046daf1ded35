// Words between the names of an author list, in the languages of CVs.
#pragma once

#include <cstddef>
#include <string_view>

namespace vitalign::cv {

/// `and`, `und`, `&`: parts two names, whatever stands beside it.
bool is_conjunction(std::string_view word);

/// `and`, `und`, `&`, but not `en`, which is a preposition of titles, too.
bool is_sure_conjunction(std::string_view word);

/// `y`, `e`, `i`, `a`: parts two names, or joins two family names of one person.
bool is_weak_conjunction(std::string_view word);

/// How long "et al.", "u. a.", "and 12 others", "+ 3 more authors" or "等" is that the text begins with; 0 for none.
std::size_t truncation_length(std::string_view text);

/// Behind an ellipsis the last name may follow.
bool goes_on_behind(std::string_view truncation);

/// `with`, `mit`: what follows are the others.
bool is_with(std::string_view word);

/// "Inventors", "Autores": what stands in front of the names, with a colon behind it.
bool is_role(std::string_view word);

/// `eds`, `Hrsg`: says what the people before it are, and is no name.
bool is_editor_mark(std::string_view word);

} // namespace vitalign::cv
