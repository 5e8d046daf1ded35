#include "publication_entry.hpp"

#include "ascii.hpp"
#include "author_list.hpp"
#include "date_words.hpp"
#include "title_mark.hpp"
#include "utf8.hpp"
#include "venue_tail.hpp"

namespace vitalign {

namespace {

/// The word (up to blanks and closing brackets) that starts at `at`.
Part word_at(const MarkedText& text, std::size_t at)
{
    const std::size_t end = text.text.find_first_of(" \t\n<>\"", at);
    return {at, end == std::string::npos ? text.text.size() : end};
}

/// Registrants keep their suffixes far below this.
constexpr std::size_t longest_doi = 300;

void read_doi(const MarkedText& text, const SourceText& source, Entry& entry)
{
    for (std::size_t at = text.text.find("10."); at != std::string::npos; at = text.text.find("10.", at + 1)) {
        const bool free = at == 0 || !(ascii::is_alnum(text.text[at - 1]) || text.text[at - 1] == '.');
        Part word = word_at(text, at);
        word.end = std::min(word.end, at + longest_doi);
        if (const auto doi = free ? Doi::parse(word.in(text)) : std::nullopt) {
            entry.doi = Stated<Doi>{*doi, text.span(source, at, std::min(word.end, at + doi->str().size()))};
            return;
        }
    }
}

void read_arxiv(const MarkedText& text, const SourceText& source, Entry& entry)
{
    const std::string lower = ascii::lower(text.text);
    for (std::size_t at = lower.find("arxiv"); at != std::string::npos; at = lower.find("arxiv", at + 1)) {
        const std::size_t behind = text.text.find_first_not_of(":, ", at + 5);
        const Part next = behind == std::string::npos ? Part{} : word_at(text, behind);
        for (const Part candidate : {next, word_at(text, at)}) {
            if (const auto id = ArxivId::parse(candidate.in(text))) {
                const Part exact = trimmed(text, candidate, ",.;:)]");
                entry.arxiv = Stated<ArxivId>{*id, text.span(source, exact.begin, exact.end)};
                return;
            }
        }
    }
}

void read_links(const MarkedText& text, const SourceText& source, Entry& entry)
{
    for (const Mark& mark : text.marks) {
        if (mark.style != Style::link) {
            continue;
        }
        entry.links.push_back(mark.url);
        const Span at = text.span(source, mark.begin, mark.end);
        if (const auto doi = entry.doi ? std::nullopt : Doi::parse(mark.url)) {
            entry.doi = Stated<Doi>{*doi, at};
        }
        if (const auto arxiv = entry.arxiv || mark.url.find("arxiv.org") == std::string::npos
                                   ? std::nullopt
                                   : ArxivId::parse(mark.url)) {
            entry.arxiv = Stated<ArxivId>{*arxiv, at};
        }
    }
}

/// Only a note that explains the star makes it one of equal contribution.
bool explains_star(std::string_view text)
{
    const std::string lower = ascii::lower(text);
    return lower.find("co-first") != std::string::npos || lower.find("equal contribution") != std::string::npos ||
           lower.find("contributed equally") != std::string::npos;
}

/// Where a list of authors that stands behind the title ends: a line break, or a full stop that is no initial's.
std::size_t end_of_authors(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool initial = i > 0 && ascii::is_upper(text[i - 1]) && (i == 1 || !ascii::is_alnum(text[i - 2]));
        const bool stop = text[i] == '.' && i + 1 < text.size() && text[i + 1] == ' ' && !initial;
        if (text[i] == '\n' || stop) {
            return i;
        }
    }
    return text.size();
}

/// Takes "(2024)", or "2024" behind a full stop, off the end of an author list.
std::optional<FoundDate> cut_year(const MarkedText& text, Part& people)
{
    const Part list = trimmed(text, people, ",.:");
    const std::string_view inner = list.in(text);
    const bool bracketed = inner.ends_with(')');
    const std::size_t start = bracketed ? inner.rfind('(') : inner.rfind(". ");
    if (start == std::string_view::npos) {
        return std::nullopt;
    }
    const Part year{list.begin + start + 1, list.end - (bracketed ? 1 : 0)};
    if (!bracketed && !ascii::all_digits(ascii::trim(year.in(text)))) {
        return std::nullopt;
    }
    const auto found = find_date(text, year);
    if (found) {
        people.end = list.begin + start;
    }
    return found;
}

} // namespace

void read_identifiers(const MarkedText& text, const SourceText& source, Entry& entry)
{
    read_doi(text, source, entry);
    read_arxiv(text, source, entry);
    read_links(text, source, entry);
    // The DOI that arXiv gives a preprint is its arXiv number, not a DOI of the publication.
    if (entry.doi && entry.doi->value.registrant() == "10.48550") {
        if (const auto id = ArxivId::parse(entry.doi->value.str()); id && !entry.arxiv) {
            entry.arxiv = Stated<ArxivId>{*id, entry.doi->at};
        }
    }
}

Entry read_publication(const MarkedText& text, const SourceText& source)
{
    Entry entry{.at = text.span(source, 0, text.text.size()), .raw = utf8::squeeze(text.text)};
    read_identifiers(text, source, entry);
    const auto found = find_title(text);
    if (!found || found->title.empty()) {
        return entry;
    }
    entry.title = Stated<std::string>{utf8::squeeze(found->title.in(text)),
                                      text.span(source, found->title.begin, found->title.end)};
    Part tail = found->behind;
    Part people = found->before;
    if (people.empty()) {
        // Title first: the authors stand behind it, up to the first full stop or line break.
        const std::size_t stop = end_of_authors(tail.in(text));
        if (looks_like_authors(tail.in(text).substr(0, stop)) && stop < tail.in(text).size()) {
            people = {tail.begin, tail.begin + stop};
            tail = trimmed(text, {tail.begin + stop, tail.end}, ".,");
        }
    }
    const auto year = cut_year(text, people);
    AuthorList list = read_authors(text, people, source);
    entry.authors = std::move(list.authors);
    entry.authors_truncated = list.truncated;
    entry.self_omitted = list.self_omitted;
    if (explains_star(text.text)) {
        entry.equal_contribution = std::move(list.starred);
    }
    read_venue_tail(text, tail, source, entry);
    if (year && !entry.year) {
        entry.year = Stated<int>{year->date.year, text.span(source, year->at.begin, year->at.end)};
    }
    return entry;
}

} // namespace vitalign
