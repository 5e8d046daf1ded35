#include "latex/characters.hpp"

#include "latex/headings.hpp"
#include "latex/job.hpp"
#include "schemas/ascii.hpp"
#include "tex/scan.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace vitalign::latex {

namespace {

bool ligature(Job& job)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> ligatures{
        {{"---", "—"}, {"--", "–"}, {"``", "“"}, {"''", "”"}, {"`", "‘"}, {"'", "’"}}};
    const std::string_view rest = job.input.rest();
    const auto found = std::ranges::find_if(ligatures, [&](const auto& row) { return rest.starts_with(row.first); });
    if (found == ligatures.end()) {
        return false;
    }
    job.page.text(found->second, job.input.extent(found->first.size()));
    job.input.skip(found->first.size());
    return true;
}

} // namespace

Space space_at(std::string_view text, std::size_t at)
{
    Space space{.end = at};
    while (space.end < text.size()) {
        const char c = text[space.end];
        if (c == '%' && tex::begins_comment(text, space.end)) {
            space.end = tex::after_comment(text, space.end);
            space.new_line = true;
            continue;
        }
        if (!ascii::is_space(c)) {
            break;
        }
        space.blank_line = space.blank_line || (c == '\n' && space.new_line);
        space.blank = space.blank || !space.new_line || c == '\n';
        if (c == '\n') {
            space.line_break = std::min(space.line_break, space.end);
            space.new_line = true;
        }
        ++space.end;
    }
    return space;
}

bool white_space(Job& job)
{
    const Frame& frame = job.input.top();
    const std::size_t begin = frame.at;
    const Space space = space_at(frame.text, begin);
    if (space.end == begin) {
        return false;
    }
    const std::size_t offset = job.input.extent(1).begin;
    const bool in_file = frame.literal;
    job.input.skip(space.end - begin);
    job.line_start = job.line_start || space.new_line;
    if (space.blank_line) {
        paragraph(job, offset);
    } else if (space.blank && in_file && space.line_break != std::string_view::npos) {
        job.page.line_end(offset + space.line_break - begin);
    } else if (space.blank) {
        job.page.blank(offset);
    }
    return true;
}

void blank(Job& job)
{
    job.page.blank(job.input.extent(1).begin);
    job.input.skip(1);
}

void plain_text(Job& job)
{
    const bool formula = in(job, Group::Kind::mathematics);
    if (!formula && ligature(job)) {
        return;
    }
    const std::string_view rest = job.input.rest();
    if (formula && (rest.front() == '^' || rest.front() == '_')) {
        job.input.skip(1);
        return;
    }
    const std::string_view special = formula ? "\\{}$#&~%]^_ \t\r\n\v\f" : "\\{}$#&~%]-`' \t\r\n\v\f";
    const std::size_t end = std::min(rest.find_first_of(special, 1), rest.size());
    job.page.text(rest.substr(0, end), job.input.extent(end));
    job.input.skip(end);
}

} // namespace vitalign::latex
