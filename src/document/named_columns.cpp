#include "document/named_columns.hpp"

#include "data/table_columns.hpp"
#include "marked/headings.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>
#include <charconv>
#include <span>
#include <string>

namespace vitalign::document {

namespace {

constexpr std::string_view row_field = "row/";

/// The cell's number from 1, 0 for any other mark.
std::size_t cell_number(const marked::Mark& mark)
{
    std::size_t number = 0;
    if (mark.style == marked::Style::field && mark.value.starts_with(row_field)) {
        std::from_chars(mark.value.data() + row_field.size(), mark.value.data() + mark.value.size(), number);
    }
    return number;
}

/// What stands in each cell of a row; none for a block that is no row.
std::vector<std::string> cells_of(const marked::MarkedText& row)
{
    constexpr std::size_t most = 50;
    std::vector<std::string> cells;
    for (const marked::Mark& mark : row.marks) {
        const std::size_t number = cell_number(mark);
        if (number > 0 && number <= most) {
            cells.resize(std::max(cells.size(), number));
            cells[number - 1] = ascii::trim(std::string_view{row.text}.substr(mark.begin, mark.end - mark.begin));
        }
    }
    return cells;
}

void name_cells(marked::MarkedText& row, std::span<const std::string> columns)
{
    for (marked::Mark& mark : row.marks) {
        const std::size_t number = cell_number(mark);
        if (number > 0 && number <= columns.size()) {
            mark.value = columns[number - 1];
        }
    }
}

} // namespace

void name_columns(std::vector<marked::Block>& blocks)
{
    std::vector<std::string> columns;
    std::erase_if(blocks, [&](marked::Block& block) {
        const auto cells = cells_of(block.text);
        if (cells.empty()) { // a heading within a table leaves its columns as they are
            columns = block.kind == marked::Block::Kind::heading ? columns : std::vector<std::string>{};
            return false;
        }
        auto names = data::column_fields(cells);
        const bool head = block.kind == marked::Block::Kind::heading && block.level == marked::Block::table_head;
        if (head || !names.empty()) {
            columns = std::move(names);
            block.kind = marked::Block::Kind::heading; // of a list of patents, if it tells of them
            block.level = marked::Block::table_head;
            block.text.marks.clear();
            return marked::section_class(block.text.text) != marked::SectionClass::patents;
        }
        if (cells.size() > columns.size()) {
            columns.clear();
        }
        name_cells(block.text, columns);
        return false;
    });
}

} // namespace vitalign::document
