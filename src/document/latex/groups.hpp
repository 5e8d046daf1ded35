// What is open while a document is set: braces, options, environments, formulas.
#pragma once

#include "latex/page.hpp"

#include <functional>
#include <string>

namespace vitalign::latex {

struct Job;

struct Group {
    enum class Kind { brace, option, environment, mathematics };
    Kind kind = Kind::brace;
    void (*at_end)(Job& job, const Group& ended) = nullptr; ///< not asked if what is around it ends first
    bool in_line = false;                                   ///< what it holds makes no blocks of its own
    std::string name = {};                                  ///< of the environment; of the macro whose argument it is
    int index = 0;                                          ///< of the argument
    int most = 0;                                           ///< arguments that the macro has; 0 if nobody knows
    bool list = false;                                      ///< holds items
    bool table = false;                                     ///< holds rows
    int cell = 0;                                           ///< of the row at hand
    std::size_t look = 0;                                   ///< of that cell
};

/// More groups within groups than a document has are an error.
void push(Job& job, Group group);
void pop(Job& job);
/// Closes what is open within the innermost group of that sort; says whether there is such a group.
bool pop_to(Job& job, const std::function<bool(const Group&)>& wanted);

/// Opens a group whose first character, `{` or `[`, comes next.
void open_group(Job& job, Group group);
void open_group(Job& job, Group group, Look look);

/// `}`: closes the innermost brace, with what was left open in it; one too many is passed over.
void close_brace(Job& job);
/// `]`, which is text unless an option is open.
void close_option(Job& job);
/// `$`, `$$`
void mathematics(Job& job);
/// `\(`, `\]`: begins a formula, or ends it.
void turn_mathematics(Job& job);

bool in(const Job& job, Group::Kind kind);
/// Whether what is at hand makes no blocks of its own: it stands in a heading or in a field of an entry.
bool in_line(const Job& job);
/// The innermost environment; null outside of all.
Group* environment(Job& job);

} // namespace vitalign::latex
