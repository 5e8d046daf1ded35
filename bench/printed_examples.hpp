// Lists as styles of all the world print them: examples made from a table of styles and pools of words, so that the
// field model knows more styles than the lists at hand are printed in.
#pragma once

#include "bench/field_examples.hpp"
#include "bench/retold_examples.hpp"

#include <filesystem>
#include <random>
#include <vector>

namespace vitalign::bench {

/// One line of the table: pieces of text with slots, each of one tag.
///
///     authors:{A.fi} date:({Y}). title:{T}. venue:*{J}*, numbers:{v}({n}), {p}.
///
/// Slots: `{A.form}` authors, `{W.form}` the others where the owner is left out, `{E.form}` editors; forms: g `Ada M.
/// Quill`, i `A. M. Quill`, fi `Quill, A. M.`, fg `Quill, Ada`, F `QUILL, A. M.`, v `Quill AM`, V `QUILL A M`, C `Quill
/// A. M.`, first `Quill, Ada, and Sven Holt`; a sign behind the form parts the names. `{T}` title, `{J}` journal, `{j}`
/// its abbreviation, `{C}` conference, `{acronym}`, `{B}` book; all others are in the table of words.
struct PrintedStyle {
    struct Piece {
        std::size_t tag = 0;
        std::string text = {};
    };
    std::vector<Piece> pieces = {};
    bool patent = false;
};

std::vector<PrintedStyle> read_printed_styles(const std::filesystem::path& table);

/// An entry in that style, sometimes with a label in front or without its emphasis, as typists have it.
Example printed(const PrintedStyle& style, const Pools& pools, std::mt19937& random);

} // namespace vitalign::bench
