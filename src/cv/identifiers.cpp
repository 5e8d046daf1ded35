#include "cv/identifiers.hpp"

#include <algorithm>

#include "marked/field_names.hpp"
#include "schemas/ascii.hpp"

namespace vitalign::cv {

namespace {

/// The word (up to blanks and closing brackets) that starts at `at`.
marked::Part word_at(const marked::MarkedText& text, std::size_t at)
{
    const std::size_t end = text.text.find_first_of(" \t\n<>\"", at);
    return {at, end == std::string::npos ? text.text.size() : end};
}

/// Registrants keep their suffixes far below this.
constexpr std::size_t longest_doi = 300;

void read_doi(const marked::MarkedText& text, const marked::SourceText& source, Entry& entry)
{
    for (std::size_t at = text.text.find("10."); at != std::string::npos; at = text.text.find("10.", at + 1)) {
        const bool free = at == 0 || !(ascii::is_alnum(text.text[at - 1]) || text.text[at - 1] == '.');
        marked::Part word = word_at(text, at);
        word.end = std::min(word.end, at + longest_doi);
        if (const auto doi = free ? Doi::parse(word.in(text)) : std::nullopt) {
            entry.doi = Stated<Doi>{*doi, text.span(source, at, std::min(word.end, at + doi->str().size()))};
            return;
        }
    }
}

void read_arxiv(const marked::MarkedText& text, const marked::SourceText& source, Entry& entry)
{
    const std::string lower = ascii::lower(text.text);
    for (std::size_t at = lower.find("arxiv"); at != std::string::npos; at = lower.find("arxiv", at + 1)) {
        const std::size_t behind = text.text.find_first_not_of(":, ", at + 5);
        const marked::Part next = behind == std::string::npos ? marked::Part{} : word_at(text, behind);
        for (const marked::Part candidate : {next, word_at(text, at)}) {
            const marked::Part exact = marked::trimmed(text, candidate, ",.;:)]");
            if (const auto id = ArxivId::parse(exact.in(text))) {
                entry.arxiv = Stated<ArxivId>{*id, text.span(source, exact.begin, exact.end)};
                return;
            }
        }
    }
}

/// What a form names as the paper's number in arXiv.
void read_stated_arxiv(const marked::MarkedText& text, const marked::SourceText& source, Entry& entry)
{
    for (const marked::Mark& mark : text.marks) {
        const bool stated = mark.style == marked::Style::field && mark.value == marked::field::arxiv;
        const auto id = stated && !entry.arxiv
                            ? ArxivId::parse(std::string_view{text.text}.substr(mark.begin, mark.end - mark.begin))
                            : std::nullopt;
        if (id) {
            entry.arxiv = Stated<ArxivId>{*id, text.span(source, mark.begin, mark.end)};
        }
    }
}

void read_links(const marked::MarkedText& text, const marked::SourceText& source, Entry& entry)
{
    for (const marked::Mark& mark : text.marks) {
        if (mark.style != marked::Style::link) {
            continue;
        }
        entry.links.push_back(mark.value);
        const Span at = text.span(source, mark.begin, mark.end);
        if (const auto doi = entry.doi ? std::nullopt : Doi::parse(mark.value)) {
            entry.doi = Stated<Doi>{*doi, at};
        }
        if (const auto arxiv = entry.arxiv || mark.value.find("arxiv.org") == std::string::npos
                                   ? std::nullopt
                                   : ArxivId::parse(mark.value)) {
            entry.arxiv = Stated<ArxivId>{*arxiv, at};
        }
    }
}

} // namespace

void read_identifiers(const marked::MarkedText& text, const marked::SourceText& source, Entry& entry)
{
    read_doi(text, source, entry);
    read_stated_arxiv(text, source, entry);
    if (!entry.arxiv) {
        read_arxiv(text, source, entry);
    }
    read_links(text, source, entry);
    // The DOI that arXiv gives a preprint is its arXiv number, not a DOI of the publication.
    if (const auto id = entry.doi ? ArxivId::parse(entry.doi->value.str()) : std::nullopt; id && !entry.arxiv) {
        entry.arxiv = Stated<ArxivId>{*id, entry.doi->at};
    }
}

} // namespace vitalign::cv
