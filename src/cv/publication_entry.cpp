#include "cv/publication_entry.hpp"

#include "cv/author_list.hpp"
#include "cv/author_words.hpp"
#include "cv/identifiers.hpp"
#include "cv/venue_field.hpp"
#include "cv/word_class.hpp"
#include "schemas/ascii.hpp"
#include "schemas/utf8.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>

namespace vitalign::cv {

namespace {

/// Only a note that explains the star makes it one of equal contribution.
bool explains_star(std::string_view text)
{
    const std::string lower = ascii::lower(text);
    return lower.find("co-first") != std::string::npos || lower.find("equal contribution") != std::string::npos ||
           lower.find("contributed equally") != std::string::npos;
}

bool is_east_asian(std::string_view text)
{
    return std::ranges::any_of(
        text, [](char c) { return static_cast<unsigned char>(c) >= 0xE3 && static_cast<unsigned char>(c) <= 0xED; });
}

/// `[letter]`, `(abstract 12)`: what a paper is, behind its title.
bool is_kind_of_text(std::string_view folded)
{
    constexpr std::array<std::string_view, 20> kinds{"letter",
                                                     "editorial",
                                                     "abstract",
                                                     "comment",
                                                     "commentary",
                                                     "correspondence",
                                                     "book review",
                                                     "review",
                                                     "reply",
                                                     "discussion",
                                                     "viewpoint",
                                                     "perspective",
                                                     "case report",
                                                     "data paper",
                                                     "poster",
                                                     "invited",
                                                     "extended abstract",
                                                     "short paper",
                                                     "editorial comment",
                                                     "meeting abstract"};
    const std::string_view words = folded.substr(0, folded.find_last_not_of("0123456789 ") + 1);
    return std::ranges::any_of(kinds, [&](std::string_view kind) {
        return words == kind || words == std::string{kind} + "s" ||
               (folded.starts_with(kind) && folded.size() <= kind.size() + 8);
    });
}

/// "(to appear)", "(Oral)" and, behind a title in Hangul or Han, its translation.
marked::Part without_bracket(const marked::MarkedText& text, marked::Part part)
{
    const bool closed = part.in(text).ends_with(')') || part.in(text).ends_with(']');
    const std::size_t open = part.in(text).find_last_of("([");
    if (open == std::string_view::npos || open == 0 || !closed) {
        return part;
    }
    const std::string_view inner = part.in(text).substr(open + 1, part.in(text).size() - open - 2);
    const std::string folded = text::fold(inner);
    const bool translation = is_east_asian(part.in(text).substr(0, open)) && !is_east_asian(inner) && inner.size() > 8;
    const bool remark = find_status(folded) || is_remark(folded) || is_kind_of_text(folded);
    return translation || remark ? marked::trimmed(text, {part.begin, part.begin + open}, ".,:;") : part;
}

/// The kind of document behind a title, as GB/T 7714 has it: "[J]", "[C]", "[EB/OL]".
std::size_t kind_mark_at_end(std::string_view title)
{
    const std::size_t open = title.ends_with(']') ? title.rfind('[') : std::string_view::npos;
    constexpr std::size_t longest = 7;
    if (open == std::string_view::npos || open == 0 || title.size() - open > longest) {
        return 0;
    }
    const bool kind = std::ranges::all_of(title.substr(open + 1, title.size() - open - 2),
                                          [](char c) { return ascii::is_upper(c) || c == '/'; });
    return kind ? title.size() - open : 0;
}

/// Without quotes, list punctuation and the full stop.
marked::Part bare_title(const marked::MarkedText& text, marked::Part part)
{
    for (bool cut = true; cut;) {
        part = marked::trimmed(text, part, ".,:;\"");
        part.end -= kind_mark_at_end(part.in(text));
        cut = false;
        for (const std::string_view quote : {"“", "”", "„", "``", "''", "*"}) {
            if (part.in(text).starts_with(quote)) {
                part.begin += quote.size();
                cut = true;
            }
            if (part.in(text).ends_with(quote)) {
                part.end -= quote.size();
                cut = true;
            }
        }
    }
    // A quotation inside the title keeps its closing quote.
    const bool opened = std::ranges::count(part.in(text), '"') % 2 == 1;
    return opened && part.end < text.text.size() && text.text[part.end] == '"' ? marked::Part{part.begin, part.end + 1}
                                                                               : part;
}

void add_authors(const marked::MarkedText& text, marked::Part part, const marked::SourceText& source,
                 const AuthorStyle& style, Entry& entry)
{
    AuthorList list = read_authors(text, part, source, style);
    std::ranges::move(list.authors, std::back_inserter(entry.authors));
    entry.authors_truncated = entry.authors_truncated || list.truncated;
    entry.self_omitted = entry.self_omitted || list.self_omitted;
    std::ranges::move(list.starred, std::back_inserter(entry.equal_contribution));
}

/// "Sorting Lists, with Bo Kim", where "with" was taken for a remark.
bool stands_behind_with(const marked::MarkedText& text, marked::Part authors)
{
    constexpr std::size_t longest = 20;
    const std::size_t begin = authors.begin - std::min(authors.begin, longest);
    const std::string_view before = ascii::trim(std::string_view{text.text}.substr(begin, authors.begin - begin));
    return is_with(before.substr(before.find_last_of(" (\n,") + 1));
}

} // namespace

void read_title_and_authors(const marked::MarkedText& text, const Reading& reading, const marked::SourceText& source,
                            const AuthorStyle& style, Entry& entry)
{
    if (!reading.of(Label::title).empty()) {
        const marked::Part title =
            bare_title(text, without_bracket(text, bare_title(text, reading.of(Label::title).front())));
        if (!title.empty()) {
            entry.title = Stated<std::string>{utf8::squeeze(title.in(text)), text.span(source, title.begin, title.end)};
        }
    }
    for (const marked::Part part : reading.of(Label::authors)) {
        add_authors(text, part, source, style, entry);
        entry.self_omitted = entry.self_omitted || stands_behind_with(text, part);
    }
}

Entry read_publication(const marked::MarkedText& text, const Reading& reading, const marked::SourceText& source,
                       const AuthorStyle& style)
{
    Entry entry{.at = text.span(source, 0, text.text.size()), .raw = utf8::squeeze(text.text)};
    read_identifiers(text, source, entry);
    read_title_and_authors(text, reading, source, style, entry);
    if (!explains_star(text.text)) {
        entry.equal_contribution.clear();
    }
    read_venue(text, reading, source, entry);
    return entry;
}

} // namespace vitalign::cv
