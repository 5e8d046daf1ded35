#include "cv/set_apart.hpp"

#include <algorithm>

namespace vitalign::cv {

namespace {

constexpr std::size_t longest_name = 60;
constexpr std::size_t signs_around = 14; ///< stars, daggers, a comma, the macro's own letters

bool is_bold(const marked::Mark& mark)
{
    return mark.style == marked::Style::bold || mark.style == marked::Style::underlined;
}

} // namespace

SetApart::SetApart(const CvText& cv)
{
    for (const marked::Block& block : cv.blocks) {
        for (const marked::Mark& mark : block.text.marks) {
            const bool field = mark.style == marked::Style::field;
            if ((field || is_bold(mark)) && mark.begin < mark.end && mark.end - mark.begin <= longest_name) {
                const Span at = block.text.span(cv.source, mark.begin, mark.end);
                (field ? m_fields : m_bold)[{at.file, at.line}].push_back(
                    {at.column, at.end_line == at.line ? at.end_column : std::string::npos});
            }
        }
    }
}

bool SetApart::holds(const ByLine& marks, const Span& name)
{
    const auto line = marks.find({name.file, name.line});
    return line != marks.end() && std::ranges::any_of(line->second, [&](const Columns& mark) {
               const std::size_t end = mark.end == std::string::npos ? name.end_column : mark.end;
               const bool overlaps = mark.begin < name.end_column && name.column < end;
               const std::size_t length = name.end_column - name.column;
               return overlaps && end - mark.begin <= length + signs_around &&
                      2 * (std::min(end, name.end_column) - std::max(mark.begin, name.column)) > length;
           });
}

} // namespace vitalign::cv
