// What single words and short phrases of an entry tell: tables of words, no decisions.
#pragma once

#include "schemas/entry.hpp"

#include <optional>
#include <string_view>

namespace vitalign::cv {

/// Whether the words stand in the folded text as whole words.
bool has_words(std::string_view folded, std::string_view words);

/// A word that stands in nearly every title or sentence, and in no name: `of`, `for`, `using`.
bool is_function_word(std::string_view lower);

/// A word of venue names: `conference`, `journal`, `proc`. Lower case, without a stop.
bool is_venue_word(std::string_view lower);

/// A word that never stands in a person's name though it has a capital: venue words, months, `using`, ...
bool is_no_name_word(std::string_view lower);

/// `USA`, `Korea`, `California`, `Paris`: whole pieces, folded.
bool is_place(std::string_view folded);

/// Labels of links that are no field: `pdf`, `code`, `slides`, in brackets or not; folded.
bool is_link_label(std::string_view folded);

/// Remarks that are neither venue nor title: `best paper award`, `acceptance rate 20`, `oral`; folded.
bool is_remark(std::string_view folded);

/// A remark that praises.
bool is_award(std::string_view folded);

struct StatusPhrase {
    std::string_view words; ///< folded
    EntryStatus status;
};

/// The status that a folded text states.
std::optional<StatusPhrase> find_status(std::string_view folded);

} // namespace vitalign::cv
