// How readers of marked-up forms put blocks together, so that every byte keeps its place in the file.
#pragma once

#include "marked/marked_text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace vitalign::marked {

class BlockWriter {
public:
    /// Ends the block before and begins another.
    void begin(Block::Kind kind, int level);
    /// The block that text makes which comes while none is begun: a paragraph, unless told.
    void otherwise(Block::Kind kind, int level) { m_kind = kind, m_level = level; }
    /// Begins that block, if none is begun.
    void need_block();
    /// Ends the block; marks that are open go on in the next one.
    void finish();

    bool is_open() const { return m_open; }
    /// Whether a block of that kind is being written.
    bool writes(Block::Kind kind) const { return m_open && m_block.kind == kind; }
    bool has_text() const { return m_open && !m_block.text.empty(); }
    /// The block that is being written, empty if none is: to look at, and to touch up.
    const Block& block() const { return m_block; }
    Block& block() { return m_block; }
    /// The white space that is written if text follows, a blank or a line end; else 0.
    char space() const { return m_space.character; }

    /// Text that stands in the file at `offset`, as it is.
    void put(std::string_view text, std::size_t offset);
    void put(const MarkedText& more);
    /// Text that the file has from `begin` to `end` in another spelling: `&eacute;`.
    void put_for(std::string_view text, std::size_t begin, std::size_t end);
    /// Text whose runs of white space count as one blank, as in HTML.
    void put_flowing(std::string_view text, std::size_t offset);
    /// A blank, unless there is one already.
    void blank(std::size_t offset);
    /// A line end, unless nothing stands before it on the line.
    void line_break(std::size_t offset);

    void open(Style style, std::string value = {});
    /// Closes the mark of that style that was opened last; says whether there is one.
    bool close(Style style);
    /// How many marks are open; `close_to` closes all but the first `count`.
    std::size_t open_marks() const { return m_open_marks.size(); }
    void close_to(std::size_t count);

    std::vector<Block>& blocks() { return m_blocks; }

private:
    void close_at(std::size_t index);
    void flush_space();
    void add_mark(Mark mark);

    /// White space that is written only if text follows.
    struct Space {
        char character = '\0';
        std::size_t offset = 0;
    };

    std::vector<Block> m_blocks;
    Block m_block;
    std::vector<Mark> m_open_marks;
    Space m_space;
    bool m_open = false;
    Block::Kind m_kind = Block::Kind::paragraph; ///< of a block that text alone begins
    int m_level = 0;
};

} // namespace vitalign::marked
