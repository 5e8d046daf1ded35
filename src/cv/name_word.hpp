// The words of a person's name, and how likely each is to be initials or a name.
#pragma once

#include "marked/marked_text.hpp"

#include <string_view>

namespace vitalign::cv {

enum class NameWordKind {
    name,     ///< `Moss`, `O'Malley`, `d'Angelo`
    initials, ///< `A.`, `S.-M.`, `J-Cl.`, `Md.`
    capitals, ///< `KWAK` or `AB`: a family name or initials
    particle,
    suffix,
    east_asian, ///< in Hangul, Han or kana
    other,      ///< no word of a name
};

struct NameWord {
    marked::Part at = {};
    NameWordKind kind = NameWordKind::other;
    bool braced = false;   ///< the name of a group as it stands in braces, whatever its words
    float as_initials = 0; ///< log-odds
    float as_name = 0;     ///< log-odds
};

/// Reads one word; in a list without small letters capitals are names rather than initials.
NameWord name_word(std::string_view word, marked::Part at, bool all_capitals);

/// Whether the stop behind a word belongs to it: that of `A.`, `Chr.`, `Jr.`, but not that of `Moss.`.
bool keeps_stop(std::string_view word);

/// `Collaboration`, `Consortium`: the name is that of a group. Lower case.
bool names_group(std::string_view lower);

/// Whether words end as the name of a group of authors does: "Loom Study Group", "on behalf of the ATLAS
/// Collaboration".
bool ends_as_group(std::string_view words);

} // namespace vitalign::cv
