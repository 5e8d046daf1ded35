#include "markdown/cut.hpp"

#include "html/fold_outs.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace vitalign::markdown {

namespace {

/// What is cut reaches from `begin` to `end`, letter case ignored; without an end it stays.
struct Cut {
    std::string_view begin;
    std::string_view end;
    bool within_line = false;
};

constexpr std::array<Cut, 13> cuts{{{"<!--", "-->"},
                                    {"<details>", "</details>"},
                                    {"<details ", "</details>"},
                                    {"{% comment %}", "{% endcomment %}"},
                                    {"{::comment}", "{:/comment}"},
                                    {"{%", "%}"},
                                    {"{{<", ">}}", true},
                                    {"{{%", "%}}", true},
                                    {"{{ ", "}}", true},
                                    {"{:", "}", true},
                                    {"{#", "}", true},
                                    {"{.", "}", true},
                                    {"{{site.", "}}", true}}};

bool starts_with(std::string_view text, std::string_view prefix)
{
    return ascii::consume(text, prefix);
}

/// Finds ends of cuts; remembers which do not come any more, so that a file of mere beginnings takes linear time.
class Finder {
public:
    explicit Finder(std::string_view file) : m_file(file) {}

    /// Behind the cut that begins at `at`, if one does.
    std::optional<std::size_t> end_of_cut(std::size_t at)
    {
        for (std::size_t i = 0; i < cuts.size(); ++i) {
            if (!m_missing[i] && starts_with(m_file.substr(at), cuts[i].begin) && !is_list(i, at)) {
                if (const auto end = find_end(i, at + cuts[i].begin.size())) {
                    return end;
                }
            }
        }
        return std::nullopt;
    }

private:
    /// A fold-out that holds a list stays.
    bool is_list(std::size_t index, std::size_t at) const
    {
        constexpr std::size_t near = 500; // bytes, within which a summary stands
        const std::string_view head = m_file.substr(at, near);
        const bool folds = cuts[index].begin.starts_with("<details");
        return folds && !html::is_aside(html::summary_in(head.substr(std::min(head.find('>'), head.size()))));
    }

    std::optional<std::size_t> find_end(std::size_t index, std::size_t from)
    {
        constexpr std::size_t longest = 200; // attribute lists and the like
        const Cut& cut = cuts[index];
        const std::size_t limit = cut.within_line ? std::min(m_file.size(), from + longest) : m_file.size();
        for (std::size_t at = from; at < limit; ++at) {
            if (starts_with(m_file.substr(at), cut.end)) {
                return at + cut.end.size();
            }
            if (cut.within_line && (m_file[at] == '\n' || m_file[at] == '{')) {
                return std::nullopt;
            }
        }
        m_missing[index] = !cut.within_line;
        return std::nullopt;
    }

    std::string_view m_file;
    std::array<bool, cuts.size()> m_missing{};
};

/// Tags that only lay out what is between them. The first ones end a paragraph, the others are part of one.
constexpr std::array<std::string_view, 5> containers{"div", "center", "section", "hr", "article"};
constexpr std::array<std::string_view, 6> layout{"br", "span", "font", "small", "img", "a"};

/// The name of the tag at the beginning of the text; the text goes on behind the tag. Empty if there is none.
std::string take_tag(std::string_view& text)
{
    const std::size_t end = text.find('>');
    const std::size_t name = text.starts_with("</") ? 2 : 1;
    if (!text.starts_with('<') || end == std::string_view::npos) {
        return {};
    }
    const std::string_view tag = text.substr(0, end);
    text = ascii::trim(text.substr(end + 1));
    const bool hides = tag.find("none") != std::string_view::npos || tag.find("hidden") != std::string_view::npos ||
                       tag.find("collapse") != std::string_view::npos;
    return hides ? std::string{} : ascii::lower(tag.substr(name, tag.find_first_of(" \t/", name) - name));
}

/// Whether the line has nothing but tags that lay out the page. To Markdown it would begin a block of HTML that
/// swallows the lines behind it.
bool only_lays_out(std::string_view line, bool amid_paragraph)
{
    line = ascii::trim(line);
    while (!line.empty()) {
        const std::string name = take_tag(line);
        const bool container = std::ranges::find(containers, name) != containers.end();
        if (!container && (amid_paragraph || std::ranges::find(layout, name) == layout.end())) {
            return false;
        }
    }
    return true;
}

/// Where the line ends at whose beginning `at` stands, blanks aside, if it only lays out the page.
std::optional<std::size_t> end_of_layout(std::string_view file, std::size_t at, std::size_t cut_before)
{
    const std::size_t before = at == 0 ? std::string_view::npos : file.find_last_not_of(" \t", at - 1);
    if (before != std::string_view::npos && file[before] != '\n') {
        return std::nullopt;
    }
    const std::size_t line_before =
        before == std::string_view::npos || before == 0 ? 0 : file.rfind('\n', before - 1) + 1;
    const std::string_view above =
        before == std::string_view::npos ? "" : ascii::trim(file.substr(line_before, before - line_before));
    const bool amid_paragraph = !above.empty() && !above.starts_with('#') && cut_before != before;
    const std::size_t end = std::min(file.find('\n', at), file.size());
    return only_lays_out(file.substr(at, end - at), amid_paragraph) ? std::optional{end} : std::nullopt;
}

/// Where a line ends that opens or closes a division of Pandoc's: `::: {.entry}`.
std::optional<std::size_t> end_of_division(std::string_view file, std::size_t at)
{
    const bool line_begins = at == 0 || file[at - 1] == '\n';
    return line_begins && file.substr(at).starts_with(":::") ? std::optional{std::min(file.find('\n', at), file.size())}
                                                             : std::nullopt;
}

bool is_fence(std::string_view line, char c)
{
    return line.size() >= 3 && line.find_first_not_of(c) == std::string_view::npos;
}

} // namespace

void CutText::keep(std::string_view file, std::size_t begin, std::size_t end)
{
    if (begin < end) {
        m_jumps.push_back({.offset = text.size(), .origin = begin});
        text += file.substr(begin, end - begin);
    }
}

std::size_t CutText::origin(std::size_t offset) const
{
    const auto next = std::ranges::upper_bound(m_jumps, offset, {}, &Jump::offset);
    return next == m_jumps.begin() ? offset : std::prev(next)->origin + (offset - std::prev(next)->offset);
}

CutText cut_markdown(std::string_view file, std::size_t from)
{
    CutText out;
    Finder finder{file};
    std::size_t kept = from;
    for (std::size_t at = file.find_first_of("<{:", from); at < file.size(); at = file.find_first_of("<{:", at)) {
        auto end = finder.end_of_cut(at);
        if (!end && file[at] == '<') {
            end = end_of_layout(file, at, kept);
        } else if (!end && file[at] == ':') {
            end = end_of_division(file, at);
        }
        if (end) {
            out.keep(file, kept, at);
            kept = *end;
            at = *end;
        } else {
            ++at;
        }
    }
    out.keep(file, kept, file.size());
    return out;
}

marked::Part front_matter(std::string_view file)
{
    const std::size_t first_end = file.find('\n');
    const std::string_view fence = ascii::trim(file.substr(0, first_end));
    if (first_end == std::string_view::npos || fence.size() != 3 || !(is_fence(fence, '-') || is_fence(fence, '+'))) {
        return {};
    }
    for (std::size_t at = first_end + 1; at < file.size();) {
        const std::size_t end = std::min(file.find('\n', at), file.size());
        if (ascii::trim(file.substr(at, end - at)) == fence) {
            return {.begin = 0, .end = std::min(end + 1, file.size())};
        }
        at = end + 1;
    }
    return {};
}

} // namespace vitalign::markdown
