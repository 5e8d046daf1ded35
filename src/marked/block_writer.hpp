// How readers of marked-up forms put blocks together, so that every byte keeps its place in the file.
#pragma once

#include "marked/marked_text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace vitalign::marked {

class BlockWriter {
public:
    /// Ends the block before and begins another. Text that comes while none is begun makes a paragraph.
    void begin(Block::Kind kind, int level);
    /// Ends the block; marks that are open go on in the next one.
    void finish();

    bool is_open() const { return m_open; }
    /// Whether a block of that kind is being written.
    bool writes(Block::Kind kind) const { return m_open && m_block.kind == kind; }
    bool has_text() const { return m_open && !m_block.text.empty(); }

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
    void need_block();
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
};

} // namespace vitalign::marked
