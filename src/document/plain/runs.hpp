// Lines of plain text that stand together.
#pragma once

#include "plain/lines.hpp"

#include <cstddef>
#include <vector>

namespace vitalign::plain {

/// Lines without a blank one between them, also across the end of a page.
struct Run {
    bool hangs = false; ///< the first line stands farthest out, and others stand in
    std::size_t lines = 0;
    std::size_t width = 0; ///< columns to the end of the widest line, as bytes
};

/// For each line, the run it is in.
std::vector<Run> runs_of(const std::vector<Line>& lines);

/// For each line, the first one from it on that is not blank; one more, so that the end has one, too.
std::vector<std::size_t> next_filled(const std::vector<Line>& lines);

} // namespace vitalign::plain
