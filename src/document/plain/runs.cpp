#include "plain/runs.hpp"

#include <algorithm>

namespace vitalign::plain {

namespace {

Run run(const std::vector<Line>& lines, std::size_t begin, std::size_t end)
{
    Run out{.lines = end - begin};
    bool first_is_outermost = true;
    for (std::size_t i = begin; i < end; ++i) {
        const Line& line = lines[i];
        if (line.page_break) {
            continue;
        }
        first_is_outermost = first_is_outermost && line.indent >= lines[begin].indent;
        out.hangs = out.hangs || line.indent >= lines[begin].indent + 2;
        out.width = std::max(out.width, line.indent + line.text.text.size());
    }
    out.hangs = out.hangs && first_is_outermost;
    return out;
}

} // namespace

std::vector<Run> runs_of(const std::vector<Line>& lines)
{
    std::vector<Run> out;
    for (std::size_t begin = 0; begin < lines.size();) {
        std::size_t end = begin;
        while (end < lines.size() && (!lines[end].blank() || lines[end].page_break)) {
            ++end;
        }
        end = std::max(end, begin + 1);
        out.resize(end, run(lines, begin, end));
        begin = end;
    }
    return out;
}

std::vector<std::size_t> next_filled(const std::vector<Line>& lines)
{
    std::vector<std::size_t> out(lines.size() + 1, lines.size());
    for (std::size_t i = lines.size(); i-- > 0;) {
        out[i] = lines[i].blank() ? out[i + 1] : i;
    }
    return out;
}

} // namespace vitalign::plain
