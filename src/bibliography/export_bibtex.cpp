#include "bibliography/reference.hpp"
#include "schemas/ascii.hpp"
#include "schemas/month.hpp"
#include "schemas/percent_encoding.hpp"
#include "tex/escape.hpp"
#include "text/safe_text.hpp"

#include <array>
#include <fmt/format.h>
#include <functional>

namespace vitalign::bibliography {

namespace {

/// The two dialects differ in types, field names and alphabet.
struct Dialect {
    bool biblatex = false;

    std::string text(std::string_view value) const { return biblatex ? tex::escape_tex(value) : tex::to_latex(value); }
};

std::string_view type_of(Kind kind, const Dialect& dialect)
{
    struct Row {
        Kind kind;
        std::string_view bibtex;
        std::string_view biblatex;
    };
    constexpr std::array<Row, 13> rows{{{Kind::article, "article", "article"},
                                        {Kind::inproceedings, "inproceedings", "inproceedings"},
                                        {Kind::incollection, "incollection", "incollection"},
                                        {Kind::book, "book", "book"},
                                        {Kind::proceedings, "proceedings", "proceedings"},
                                        {Kind::thesis, "phdthesis", "thesis"},
                                        {Kind::preprint, "misc", "online"},
                                        {Kind::report, "techreport", "report"},
                                        {Kind::poster, "inproceedings", "inproceedings"},
                                        {Kind::patent, "misc", "patent"},
                                        {Kind::dataset, "misc", "dataset"},
                                        {Kind::software, "misc", "software"},
                                        {Kind::misc, "misc", "misc"}}};
    const auto& row = rows[static_cast<std::size_t>(kind)];
    return dialect.biblatex ? row.biblatex : row.bibtex;
}

/// Words whose capitals a style must not change: acronyms and names with capitals inside.
std::string with_protected_capitals(std::string_view title, const Dialect& dialect)
{
    std::string out;
    for (const std::string_view word : ascii::split(title, ' ')) {
        const auto capitals =
            std::ranges::count_if(word.substr(std::min<std::size_t>(1, word.size())), ascii::is_upper);
        out += out.empty() ? "" : " ";
        out += capitals > 0 ? fmt::format("{{{}}}", dialect.text(word)) : dialect.text(word);
    }
    return out;
}

std::string person(const Contributor& contributor, const Dialect& dialect)
{
    const PersonName& name = contributor.name;
    if (contributor.organisation || name.given.empty()) {
        return fmt::format("{{{}}}", dialect.text(name.full_family()));
    }
    const std::string suffix = name.suffix.empty() ? "" : dialect.text(name.suffix) + ", ";
    return fmt::format("{}, {}{}", dialect.text(name.full_family()), suffix, dialect.text(name.given));
}

std::string people(const std::vector<Contributor>& authors, const Dialect& dialect)
{
    std::string out;
    for (const Contributor& author : authors) {
        out += (out.empty() ? "" : " and ") + person(author, dialect);
    }
    return out;
}

/// Ranges with two hyphens, whatever dash the source had.
std::string page_text(const std::string& pages, const Dialect& dialect)
{
    std::string out;
    for (const char c : text::plain_dashes(pages)) {
        out += c == '-' ? "--" : std::string(1, c);
    }
    return dialect.text(out);
}

/// A DOI may hold any sign; those that TeX or BibTeX would take for their own are percent-encoded.
std::string doi_text(const Doi& doi)
{
    std::string out;
    for (const char c : doi.str()) {
        const bool special = std::string_view{"\\{}%#"}.find(c) != std::string_view::npos;
        out += special ? percent_encode(std::string_view{&c, 1}) : std::string(1, c);
    }
    return out;
}

class EntryText {
public:
    EntryText(const Reference& reference, const Dialect& dialect)
        : m_dialect(dialect), m_text(fmt::format("@{}{{{}", type_of(reference.kind, dialect), reference.key))
    {
    }

    /// A value that is TeX already.
    void raw(std::string_view field, std::string_view value)
    {
        if (!value.empty()) {
            m_text += fmt::format(",\n  {:<12} = {{{}}}", field, value);
        }
    }

    /// One of the names that BibTeX itself knows; styles print it in their language.
    void macro(std::string_view field, std::string_view name)
    {
        m_text += fmt::format(",\n  {:<12} = {}", field, name);
    }

    void put(std::string_view field, const std::optional<std::string>& value)
    {
        raw(field, value ? m_dialect.text(*value) : "");
    }

    std::string finish() { return std::move(m_text) + "\n}\n"; }

private:
    const Dialect& m_dialect;
    std::string m_text;
};

void put_date(EntryText& entry, const Reference& reference, const Dialect& dialect)
{
    if (!reference.date) {
        return;
    }
    if (dialect.biblatex) {
        entry.raw("date", reference.date->str());
    } else {
        entry.raw("year", fmt::format("{}", reference.date->year));
        if (reference.date->month && reference.kind != Kind::preprint) {
            const std::string_view month = month_names[static_cast<std::size_t>(*reference.date->month) - 1];
            entry.macro("month", ascii::lower(month.substr(0, 3)));
        }
    }
}

std::string_view venue_field(Kind kind, const Dialect& dialect)
{
    switch (kind) {
    case Kind::article: return dialect.biblatex ? "journaltitle" : "journal";
    case Kind::inproceedings:
    case Kind::poster:
    case Kind::incollection: return "booktitle";
    case Kind::thesis: return dialect.biblatex ? "institution" : "school";
    case Kind::report: return "institution";
    default: return "howpublished";
    }
}

void put_patent(EntryText& entry, const Reference& reference, const Dialect& dialect)
{
    const PatentFacts& facts = *reference.patent;
    if (dialect.biblatex) {
        entry.raw("number", facts.publication.str());
        std::string holders;
        for (const std::string& assignee : facts.assignees) {
            holders += (holders.empty() ? "{" : " and {") + dialect.text(assignee) + "}";
        }
        entry.raw("holder", holders);
        entry.raw("type", facts.publication.is_grant() ? "patent" : "patreq");
    } else {
        entry.raw("howpublished", fmt::format("Patent {}{}", facts.publication.is_grant() ? "" : "application ",
                                              facts.publication.str()));
    }
    entry.raw("url", facts.publication.url());
}

void put_eprint(EntryText& entry, const Reference& reference, const Dialect& dialect)
{
    if (reference.arxiv) {
        entry.raw("eprint", reference.arxiv->str());
        entry.raw(dialect.biblatex ? "eprinttype" : "archiveprefix", dialect.biblatex ? "arxiv" : "arXiv");
    }
}

/// Old BibTeX styles complain about volume and number together in proceedings.
void put_numbers(EntryText& entry, const Reference& reference, const Dialect& dialect)
{
    const bool proceedings =
        reference.kind == Kind::inproceedings || reference.kind == Kind::poster || reference.kind == Kind::incollection;
    const bool preprint = reference.kind == Kind::preprint;
    if (!preprint) {
        entry.put("volume", reference.volume);
        entry.put("number", proceedings && reference.volume ? std::nullopt : reference.number);
        entry.raw("pages", reference.pages ? page_text(*reference.pages, dialect) : "");
    }
}

std::string entry_of(const Reference& reference, const Dialect& dialect)
{
    EntryText entry{reference, dialect};
    entry.raw(reference.kind == Kind::proceedings ? "editor" : "author", people(reference.authors, dialect));
    entry.raw("title", with_protected_capitals(reference.title, dialect));
    if (reference.patent) {
        put_patent(entry, reference, dialect);
        put_date(entry, reference, dialect);
        return entry.finish();
    }
    if (reference.kind == Kind::preprint && reference.arxiv) {
        entry.raw(dialect.biblatex ? "" : "howpublished", dialect.biblatex ? "" : "arXiv:" + reference.arxiv->str());
    } else {
        entry.put(venue_field(reference.kind, dialect), reference.venue);
    }
    put_date(entry, reference, dialect);
    put_numbers(entry, reference, dialect);
    if (reference.kind != Kind::article) { // journals are known by their names
        entry.put("publisher", reference.publisher);
    }
    if (reference.kind == Kind::thesis && dialect.biblatex) {
        entry.raw("type", "phdthesis");
    } else if (reference.kind == Kind::report && dialect.biblatex) {
        entry.raw("type", "techreport");
    }
    entry.raw("doi", reference.doi ? doi_text(*reference.doi) : "");
    put_eprint(entry, reference, dialect);
    const bool address = !reference.doi && reference.link;
    entry.raw("url", address                             ? text::web_address(*reference.link)
                     : reference.arxiv && !reference.doi ? reference.arxiv->url()
                                                         : "");
    return entry.finish();
}

std::string file_of(const std::vector<Reference>& references, const Dialect& dialect)
{
    std::string out;
    for (const Reference& reference : references) {
        out += (out.empty() ? "" : "\n") + entry_of(reference, dialect);
    }
    return out;
}

} // namespace

std::string to_bibtex(const std::vector<Reference>& references)
{
    return file_of(references, {.biblatex = false});
}

std::string to_biblatex(const std::vector<Reference>& references)
{
    return file_of(references, {.biblatex = true});
}

} // namespace vitalign::bibliography
