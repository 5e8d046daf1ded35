// Typst's content and code, read side by side: each may stand in the other.
#pragma once

#include "marked/block_writer.hpp"
#include "typst/syntax.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace vitalign::typst {

class TypstReader {
public:
    explicit TypstReader(std::string_view file) : m_file(file), m_syntax(file) {}

    std::vector<marked::Block> read();

private:
    // Content: headings, items, paragraphs. What goes through the file returns where to go on.

    /// `blocks` says whether headings, items and paragraphs may begin in it.
    void content(marked::Part part, bool blocks);
    /// Begins a heading, an item; ends what is above. Behind the mark; `at` if there is none.
    std::size_t begin_line(std::size_t at, std::size_t end);
    std::size_t line_end(std::size_t at, std::size_t end) const { return std::min(m_file.find('\n', at), end); }
    std::size_t heading(int level, marked::Part part);
    std::size_t behind_bullet(std::size_t text) const;
    void begin_item(std::size_t indent);
    void finish();
    std::size_t step(marked::Part part, bool blocks);
    std::size_t text(marked::Part part);
    /// `\ ` ends a line, `\u{2019}` is a character, else the next one is meant literally.
    std::size_t escape(std::size_t at);
    /// Inside a word the signs are text.
    std::size_t toggle(marked::Style style, std::size_t at);
    std::size_t raw(std::size_t at);
    /// `<name>` labels what is before it.
    std::size_t label(std::size_t at);

    // Code: calls of functions. `alone` says that they do not stand in a line of text.

    /// What follows a `#`.
    std::size_t code(std::size_t at, bool alone);
    /// A statement goes to the end of the line on which its brackets are closed.
    std::size_t behind_statement(std::size_t at);
    void run(const TypstCall& call, bool alone);
    void link(const TypstCall& call);
    void styled(const TypstCall& call, marked::Style style);
    void section(const TypstCall& call);
    /// Amid other text the items are lines of it.
    void list(const TypstCall& call, bool alone);
    /// Each row of cells is an item. Without a number of columns all cells are one row.
    void grid(const TypstCall& call, bool alone);
    std::size_t columns(const TypstCall& call);
    void around(const TypstCall& call, bool alone);
    /// A function of the document or its template. With several values it prints an entry.
    void own(const TypstCall& call, bool alone);
    /// One block with a field for each argument; a single one goes on with the text around it.
    void fields(std::string_view function, const std::vector<const TypstArgument*>& shown, bool alone);
    void field_of(const std::string& name, marked::Part part);
    /// One field for each name of a list.
    void names(const std::string& name, marked::Part inside);
    /// What the arguments hold, by their names; where several speak of one field, the one that says it best.
    static std::vector<std::string> field_names(std::string_view function,
                                                const std::vector<const TypstArgument*>& shown);

    // Values: strings, content, lists.

    /// The arguments that give text.
    std::vector<const TypstArgument*> shown_arguments(const TypstCall& call) const;
    static bool gives_text(std::string_view text);
    /// A string, content, a number, a list of such, a call, or several of them added.
    void value(marked::Part part);
    std::size_t one_value(marked::Part part);
    void elements(marked::Part inside);
    std::size_t string(std::size_t at, std::size_t end);
    std::size_t string_escape(std::size_t at);

    /// Content in content in content: documents nest a few levels.
    static constexpr int deepest = 60;

    std::string_view m_file;
    TypstSyntax m_syntax;
    marked::BlockWriter m_out;
    std::vector<std::size_t> m_indents; ///< of the items around the one being written
    int m_depth = 0;
};

} // namespace vitalign::typst
