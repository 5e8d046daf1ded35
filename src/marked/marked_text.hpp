// Text without its markup, which remembers where in the file every character stood and what was bold, italic or linked.
#pragma once

#include "marked/source_text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace vitalign::marked {

enum class Style {
    bold,
    italic,
    underlined,
    code,
    link,
    field, ///< a part that the form itself sets apart: a key's value, a macro's argument
};

/// A styled part of a text; offsets are those of MarkedText::text.
struct Mark {
    Style style = Style::bold;
    std::size_t begin = 0;
    std::size_t end = 0;
    /// The address of a link. The name of a field: one of the words in field_names.hpp where the form says what it
    /// holds, else the macro and the argument's number, `cventry/2`.
    std::string value = {};
};

struct MarkedText {
    std::string text = {};
    std::vector<std::size_t> origin = {}; ///< for each byte of `text`, its offset in the file
    std::vector<Mark> marks = {};

    /// Appends text that stands in the file at `offset`; every byte of it comes from the byte beside the one before,
    /// unless `from_one_place` says that all of it stands for what is there (an entity, a line break).
    void append(std::string_view more, std::size_t offset, bool from_one_place = false);

    /// Where the part from `begin` to `end` stands in the file.
    Span span(const SourceText& source, std::size_t begin, std::size_t end) const;

    bool empty() const { return text.empty(); }

    /// Makes no-break and thin spaces plain blanks; they keep their bytes, so that places stay.
    void even_blanks();

    /// Makes line ends blanks.
    void join_lines();
};

/// A part of a MarkedText, by offsets.
struct Part {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool empty() const { return begin >= end; }
    std::string_view in(const MarkedText& whole) const
    {
        return std::string_view{whole.text}.substr(begin, end - begin);
    }
};

/// The part without blanks and any of `more` at its ends.
Part trimmed(const MarkedText& whole, Part part, std::string_view more = "");

/// The pieces between commas (or other separators) that stand outside brackets and quotes.
std::vector<Part> pieces(const MarkedText& whole, Part part, std::string_view separators);

/// One block of a document.
struct Block {
    enum class Kind { heading, item, paragraph };
    static constexpr int table_head = 9; ///< the level of a heading that holds the names of a table's columns
    Kind kind = Kind::paragraph;
    int level = 0; ///< of a heading, from 1 (0 is the title of the whole page); of an item, its depth from 1
    MarkedText text = {};
};

} // namespace vitalign::marked
