// What the lines of an Org file are.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace vitalign::org {

struct Heading {
    int level = 1;
    std::string_view title = {}; ///< without TODO word, priority and tags
    bool left_out = false;       ///< COMMENT or :noexport:, with all below it
};

std::optional<Heading> heading_of(std::string_view line);

struct Item {
    std::size_t indent = 0;
    std::string_view text = {}; ///< without the bullet, a counter and a check box
};

std::optional<Item> item_of(std::string_view line);

/// `#+BEGIN_SRC` gives "SRC"; empty if the line begins no block.
std::string_view block_of(std::string_view line);

/// Whether the line says nothing to readers: a keyword, a comment, a mark of a drawer, raw LaTeX.
bool is_silent(std::string_view line);

/// `:PROPERTIES:` and the like.
bool begins_drawer(std::string_view line);

} // namespace vitalign::org
