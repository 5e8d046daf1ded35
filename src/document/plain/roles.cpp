#include "plain/roles.hpp"

#include "marked/headings.hpp"
#include "plain/looks.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>
#include <cstdlib>

namespace vitalign::plain {

namespace {

constexpr std::size_t longest_heading = 60;
constexpr int most_skipped = 2;           ///< numbers that a list may leave out
constexpr std::size_t fewest_lines = 6;   ///< of a run that may hold several entries
constexpr std::size_t farthest_in = 12;   ///< columns between a mark and its text
constexpr std::size_t shortest_rest = 25; ///< bytes; less may be a heading of the next items
constexpr std::size_t far = 10;           ///< columns that a centred line stands in

/// The line below, unless it is blank.
const Line* following(const Lines& lines, const Progress& now)
{
    const std::size_t at = now.at + 1;
    return at < lines.all.size() && !lines.all[at].blank() ? &lines.all[at] : nullptr;
}

/// A short line between the last item of one series and the first of another.
bool series_restarts_behind(std::string_view text, const Line* next, const Progress& now)
{
    const auto mark = next == nullptr ? std::nullopt : list_mark(next->text.text);
    return now.in_item() && !ends_an_entry(text.substr(0, text.find('('))) && !list_mark(text) && mark &&
           mark->kind == now.mark.kind && mark->number && now.mark.number && *mark->number == 1 &&
           *now.mark.number >= 2;
}

/// Alone and far in: the text above and below begins farther out.
bool is_centred(const Line& line, const Lines& lines, const Progress& now)
{
    const std::size_t below = lines.next[std::min(now.at + 1, lines.all.size())];
    return following(lines, now) == nullptr && below < lines.all.size() &&
           line.indent >= lines.all[below].indent + far && !ends_an_entry(line.text.text) &&
           line.text.text.find_first_of("@,\n") == std::string::npos;
}

bool is_heading(const Line& line, const Lines& lines, const Progress& now)
{
    const std::string_view text = line.text.text;
    const Line* next = following(lines, now);
    if (next != nullptr && is_rule(next->text.text) && text.size() < longest_heading + 20) {
        return true;
    }
    if (now.bare_mark || text.size() > longest_heading) {
        return false;
    }
    if (now.adjacent()) {
        const bool behind_an_entry = ends_an_entry(now.block.text.text) && line.indent <= now.indent;
        return behind_an_entry && (is_known_heading(text) || series_restarts_behind(text, next, now));
    }
    return (!is_sentence(text) && marked::looks_like_heading(text)) || is_centred(line, lines, now);
}

/// A number that the line break parted from what it counts: `pp. 12–`, `25.`
bool is_cut_off(const ListMark& mark, const Line& line, const Progress& now)
{
    const std::string_view before = now.block.text.text;
    return !now.bare_mark && (mark.length == line.text.text.size() || before.ends_with(',') || before.ends_with('-') ||
                              before.ends_with("–") || line.indent > now.indent + 1);
}

/// A number at the start of a line is a mark only where the list counts up or down to it; "12. Springer" is not.
bool begins_item(const ListMark& mark, const Line& line, const Progress& now)
{
    if (!now.adjacent()) {
        return true;
    }
    const bool same_list = now.in_item() && mark.kind == now.mark.kind;
    if (!now.in_item() || now.bare_mark) {
        return mark.number ? !is_cut_off(mark, line, now) : !mark.dash() || ends_an_entry(now.block.text.text);
    }
    if (!mark.number) {
        return same_list || (!mark.dash() && (mark.kind.front() != '[' || line.indent <= now.indent));
    }
    const bool is_label = mark.kind.front() == '[' || ascii::is_upper(mark.kind.front());
    if (same_list && now.mark.number) {
        return std::abs(*mark.number - *now.mark.number) <= most_skipped;
    }
    return *mark.number == 1 || mark.counts_on(now.counted) || (is_label && line.indent <= now.indent);
}

/// An entry without a mark begins where the line stands out again, or where the one before ended early.
bool begins_unmarked(const Line& line, const Lines& lines, const Progress& now)
{
    const Run& run = lines.runs[now.at];
    const std::string_view entry = now.block.text.text;
    const bool ended = ends_an_entry(entry);
    if (line.indent > now.indent) {
        return false;
    }
    if (ended && begins_with_quotation(entry) && begins_with_quotation(line.text.text)) {
        return true;
    }
    if (run.hangs) {
        return now.last_indent > now.indent || (ended && std::ranges::any_of(entry, ascii::is_digit));
    }
    const Line& before = lines.all[now.at - 1]; // filled, since the lines are adjacent
    const std::size_t width = before.indent + before.text.text.size();
    const bool early = run.lines >= fewest_lines ? 10 * width < 9 * run.width : 10 * width < 6 * run.width;
    return ended && early && has_year(entry) && !ascii::is_lower(line.text.text.front());
}

/// What stands between the third and the fourth item of a list belongs to the third; and if an item of the list had
/// such a rest, the last may have one, too.
bool is_rest_of_item(const Line& line, const Lines& lines, const Progress& now)
{
    if (!now.in_item() || line.text.text.size() < shortest_rest) {
        return false;
    }
    std::size_t end = now.at;
    while (end < lines.all.size() && !lines.all[end].blank()) {
        ++end;
    }
    const std::size_t next = lines.next[std::min(end, lines.all.size())];
    const auto mark = next < lines.all.size() ? list_mark(lines.all[next].text.text) : std::nullopt;
    if (!mark || mark->kind != now.mark.kind || lines.all[next].indent != now.indent) {
        return now.rests_seen;
    }
    return !mark->number || std::abs(*mark->number - now.mark.number.value_or(0)) == 1;
}

/// Whether the line belongs to the block before it.
bool goes_on(const Line& line, const Lines& lines, const Progress& now)
{
    if (!now.open()) {
        return false;
    }
    if (now.adjacent()) {
        return now.bare_mark || now.in_item() || !begins_unmarked(line, lines, now);
    }
    const bool in_column = now.in_item() && line.indent >= now.indent + 2;
    if (now.paragraph_ended) {
        return now.bare_mark || (in_column && line.indent < now.indent + farthest_in) ||
               is_rest_of_item(line, lines, now);
    }
    const bool unfinished = !ends_an_entry(now.block.text.text) || ascii::is_lower(line.text.text.front());
    return unfinished || in_column || (!now.in_item() && line.indent >= now.indent + 2);
}

} // namespace

Role role_of(const Lines& lines, const Progress& now)
{
    const Line& line = lines.all[now.at];
    if (is_heading(line, lines, now)) {
        return Role::heading;
    }
    if (const auto mark = list_mark(line.text.text); mark && begins_item(*mark, line, now)) {
        return Role::item;
    }
    return goes_on(line, lines, now) ? Role::rest : Role::paragraph;
}

} // namespace vitalign::plain
