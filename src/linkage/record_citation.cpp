#include "linkage/record_citation.hpp"

namespace vitalign::linkage {

namespace {

std::string_view type_of(Kind kind)
{
    switch (kind) {
    case Kind::article: return "article";
    case Kind::inproceedings:
    case Kind::poster: return "inproceedings";
    case Kind::incollection:
    case Kind::book:
    case Kind::proceedings: return "book";
    case Kind::thesis: return "thesis";
    case Kind::preprint: return "preprint";
    case Kind::report: return "report";
    case Kind::patent: return "patent";
    default: return "";
    }
}

std::string_view text_of(const std::optional<std::string>& value)
{
    return value ? std::string_view{*value} : std::string_view{};
}

std::string_view text_of(const std::optional<Stated<std::string>>& stated)
{
    return stated ? std::string_view{stated->value} : std::string_view{};
}

} // namespace

void RecordCitation::add_author(const PersonName& name)
{
    m_authors += (m_authors.empty() ? "" : " and ") + name.full_family() + ", " + name.given;
}

RecordCitation::RecordCitation(const SourceRecord& record)
{
    for (const Contributor& author : record.authors) {
        if (!author.organisation) {
            add_author(author.name);
        }
    }
    m_year = record.date ? std::to_string(record.date->year) : "";
    m_isbn = record.isbns.empty() ? "" : record.isbns.front().str();
    m_patent = record.patent ? record.patent->publication.str() : "";
    m_citation = {.id = record.key,
                  .title = record.title,
                  .authors = m_authors,
                  .venue = text_of(record.venue),
                  .type = type_of(record.kind),
                  .year = m_year,
                  .volume = text_of(record.volume),
                  .number = text_of(record.number),
                  .pages = text_of(record.pages),
                  .doi = record.doi ? std::string_view{record.doi->str()} : std::string_view{},
                  .arxiv = record.arxiv ? std::string_view{record.arxiv->str()} : std::string_view{},
                  .isbn = m_isbn,
                  .patent = m_patent};
}

RecordCitation::RecordCitation(const Entry& entry)
{
    for (const auto& author : entry.authors) {
        add_author(author.value);
    }
    m_venue = std::string{text_of(entry.venue)} + (entry.acronym ? " (" + *entry.acronym + ")" : "");
    m_year = entry.year ? std::to_string(entry.year->value) : "";
    m_citation = {.title = text_of(entry.title),
                  .authors = m_authors,
                  .venue = m_venue,
                  .type = type_of(entry.kind),
                  .year = m_year,
                  .volume = text_of(entry.volume),
                  .number = text_of(entry.number),
                  .pages = text_of(entry.pages),
                  .doi = entry.doi ? std::string_view{entry.doi->value.str()} : std::string_view{},
                  .arxiv = entry.arxiv ? std::string_view{entry.arxiv->value.str()} : std::string_view{}};
}

} // namespace vitalign::linkage
