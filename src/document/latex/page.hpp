// The blocks that a LaTeX source sets, one after the other, and how their text looks.
#pragma once

#include "marked/block_writer.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vitalign::latex {

/// From where to where a text stands in the file, by offsets of the SourceText.
struct Extent {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// What a stretch of text looks like.
struct Look {
    std::optional<marked::Style> style =
        {};            ///< nothing for a larger size or small capitals, which only matter for headings
    bool loud = false; ///< as headings look
    std::string value = {};

    bool operator==(const Look&) const = default;
};

inline constexpr int loud_level = 6;  ///< of a heading by its look alone: below all that a macro makes
inline constexpr int topic_level = 7; ///< of one that stands in a table and names no section

class Page {
public:
    /// The block that text without any becomes: a paragraph, or a remark below the items of a list.
    void otherwise(marked::Block::Kind kind, int level) { m_writer.otherwise(kind, level); }

    void begin(marked::Block::Kind kind, int level);
    /// Ends the block; a paragraph that looks like a heading becomes one. Looks that are open go on in the next.
    void finish();
    void finish_as_heading(int level = loud_level);

    /// Text as it stands in the file if it is as long as its extent, else what the source there stands for.
    void text(std::string_view text, Extent at);
    void blank(std::size_t offset) { m_writer.blank(offset); }
    /// The second in a row ends a paragraph.
    void line_break(std::size_t offset);
    /// A line of the source ends: a blank, which becomes a line break where the lines of a block were ended on purpose.
    void line_end(std::size_t offset);

    /// Looks are closed with the group of that depth, or by their number; 0 is none.
    std::size_t open(Look look, std::size_t depth);
    void close_depth(std::size_t depth);
    void close(std::size_t number);

    /// The last byte of the text came from a macro: it stands for the call up to its end.
    void end_call(Extent call);

    void add(std::vector<marked::Block> blocks);
    /// A block's text within the one at hand.
    void insert(const marked::MarkedText& text) { m_writer.put(text); }

    bool is_item() const { return m_writer.writes(marked::Block::Kind::item); }
    bool at_start() const { return !m_writer.has_text(); }
    /// Whether all of a short text is loud, or italic and ends with a colon.
    bool is_loud() const;
    std::string_view words() const { return m_writer.block().text.text; }

    std::vector<marked::Block> blocks() &&;

private:
    struct OpenLook {
        Look look = {};
        std::size_t begin = 0;
        std::size_t depth = 0;
        std::size_t number = 0;
    };

    void record(const OpenLook& look);

    marked::BlockWriter m_writer;
    std::vector<OpenLook> m_looks;
    std::size_t m_number = 0;
    std::vector<marked::Mark> m_loud;     ///< parts of the block at hand
    std::vector<std::size_t> m_line_ends; ///< places in the text of the block at hand
};

} // namespace vitalign::latex
