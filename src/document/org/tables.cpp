#include "org/tables.hpp"

#include "org/inline.hpp"
#include "schemas/ascii.hpp"

#include <fmt/format.h>

namespace vitalign::org {

namespace {

void put_cell(marked::BlockWriter& out, const marked::MarkedText& raw, int number)
{
    marked::BlockWriter inner;
    inner.begin(marked::Block::Kind::item, 1);
    put_inline(inner, raw);
    inner.finish();
    if (!inner.blocks().empty()) {
        out.open(marked::Style::field, fmt::format("row/{}", number));
        out.put(inner.blocks().front().text);
        out.close(marked::Style::field);
    }
}

} // namespace

bool is_rule(std::string_view line)
{
    return line.starts_with("|-");
}

void put_row(marked::BlockWriter& out, std::string_view file, std::string_view row, bool head)
{
    head ? out.begin(marked::Block::Kind::heading, marked::Block::table_head) : out.begin(marked::Block::Kind::item, 1);
    int number = 0;
    for (const std::string_view part : ascii::split(row.substr(1), '|')) {
        const std::string_view text = ascii::trim(part);
        ++number;
        if (!text.empty()) {
            const auto offset = static_cast<std::size_t>(text.data() - file.data());
            out.line_break(offset);
            marked::MarkedText raw;
            raw.append(text, offset);
            put_cell(out, raw, number);
        }
    }
    out.finish();
}

} // namespace vitalign::org
