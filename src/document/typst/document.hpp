// A Typst file as it is read: its content and code stand side by side, each may stand in the other.
#pragma once

#include "marked/block_writer.hpp"
#include "typst/syntax.hpp"

#include <map>
#include <string_view>
#include <vector>

namespace vitalign::typst {

struct Document {
    std::string_view file;
    Syntax syntax;
    marked::BlockWriter out = {};
    std::vector<std::size_t> indents = {};                ///< of the items around the one being written
    int depth = 0;                                        ///< of content in content
    std::map<std::string_view, marked::Part> values = {}; ///< `#let me = strong[Ann Oh]`: what a name stands for
    std::size_t printed_bytes = 0;                        ///< of values: names may stand for names without end
};

inline constexpr int deepest = 60; ///< documents nest a few levels

} // namespace vitalign::typst
