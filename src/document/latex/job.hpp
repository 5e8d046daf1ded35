// A job, as TeX calls it: all that is at hand while a document is set.
#pragma once

#include "latex/citations.hpp"
#include "latex/conditions.hpp"
#include "latex/definitions.hpp"
#include "latex/files.hpp"
#include "latex/groups.hpp"
#include "latex/input.hpp"
#include "latex/page.hpp"
#include "tex/macros.hpp"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace vitalign::latex {

struct Job {
    marked::SourceText& source;
    Files files;
    Page& page;
    Input input;
    Definitions definitions = {};
    Switches switches = {};
    Citations citations = {};
    std::set<std::string, std::less<>> heading_macros = {}; ///< that nobody knows, but that headed a known section
    std::string year_above = {};                            ///< in the first cell of a row above
    std::vector<Group> groups = {};                         ///< the innermost last
    std::optional<Error> error = {};                        ///< ends the job
    bool line_start = true; ///< nothing but blanks and commands on this line of the source
};

/// A command whose macro is known; it and what the macro passes over have been read.
struct Command {
    std::string_view name;
    const tex::Macro& macro;
    Extent at; ///< the command itself
};

/// Ends the job with an error of code malformed at that place, unless it has ended.
void fail(Job& job, std::size_t offset, std::string_view what);

} // namespace vitalign::latex
