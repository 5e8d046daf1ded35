// What the macros of LaTeX and of CV classes do, as far as the words of a CV are concerned.
#pragma once

#include "marked/marked_text.hpp"

#include <optional>
#include <string_view>

namespace vitalign::tex {

enum class Verb {
    styles,        ///< its argument
    switches,      ///< the rest of the group
    resets,        ///< what the group has switched
    heads,         ///< its argument is a heading
    runs_in,       ///< its argument is a heading if nothing follows on its line: \paragraph
    drops,         ///< itself and its arguments
    notes,         ///< its argument in the margin: a heading, or a few words
    parts,         ///< paragraphs, like a blank line
    breaks,        ///< the line
    spaces,        ///< a blank
    spaces_words,  ///< a blank unless punctuation follows: \xspace
    items,         ///< begins an item of a list
    links,         ///< its second argument to its first
    addresses,     ///< its argument is both text and address
    begins,        ///< an environment
    ends,          ///< an environment
    defines,       ///< a macro
    inputs,        ///< another file
    names_files,   ///< the bibliographies: \addbibresource
    prints_files,  ///< all bibliographies named, and those in its argument
    prints_entry,  ///< one entry of a bibliography by its key
    quotes_source, ///< \verb|x|
    finishes,      ///< the document
    decides,       ///< \newif: declares a switch
};

struct Macro {
    std::string_view name;
    Verb verb;
    /// What to pass over before the rest: `*` a star, `o` an option, `m` an argument, `d` a length of TeX (`-5pt`).
    std::string_view arguments = {};
    std::optional<marked::Style> style = {};
    bool loud = false;
    int level = 0;                ///< of a heading
    std::string_view prefix = {}; ///< of an address
};

/// The macro of that name; null for one that is not known.
const Macro* macro(std::string_view name);

enum class Setting {
    list,
    table,
    mathematics,
    ignored, ///< with all it holds: comments, drawings
    heading, ///< its argument is the heading of what it holds
    plain,
};

struct Environment {
    std::string_view name;
    Setting setting;
    std::string_view arguments = {};
};

/// Of an environment that is not known, nothing.
const Environment* environment(std::string_view name);

/// Whether a macro that is not known heads a section, by its name: `mysection`, `makerubrichead`. The level, from 1.
std::optional<int> heading_level(std::string_view name);

/// Whether a macro that is not known prints an icon: `faFilePdf`, `aiDoi`.
bool is_icon(std::string_view name);

} // namespace vitalign::tex
