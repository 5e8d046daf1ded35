#include "linkage/collection.hpp"

#include <algorithm>
#include <array>

namespace vitalign::linkage {

namespace {

unsigned bit_of(Script script)
{
    return 1U << static_cast<unsigned>(script);
}

std::string_view text_of(const std::optional<std::string>& value)
{
    return value ? std::string_view{*value} : std::string_view{};
}

std::string_view text_of(const std::optional<Stated<std::string>>& stated)
{
    return stated ? std::string_view{stated->value} : std::string_view{};
}

/// Crossref's words for "another version of this work".
bool names_a_version(std::string_view relation)
{
    constexpr std::array<std::string_view, 10> relations{
        "is-preprint-of",  "has-preprint",     "is-version-of",  "has-version",        "is-same-as",
        "is-identical-to", "is-manuscript-of", "has-manuscript", "is-variant-form-of", "is-original-form-of"};
    return std::ranges::find(relations, relation) != relations.end();
}

std::vector<Doi> versions_of(const SourceRecord& record)
{
    std::vector<Doi> versions;
    for (const RelatedWork& related : record.related) {
        if (const auto doi = names_a_version(related.relation) ? Doi::parse(related.target) : std::nullopt) {
            versions.push_back(*doi);
        }
    }
    return versions;
}

void add_patent(const PatentFacts& facts, RecordForm& form)
{
    form.patents = {facts.publication};
    form.relatives = facts.same_application;
    form.relatives.insert(form.relatives.end(), facts.family.begin(), facts.family.end());
    if (facts.application_number) {
        form.application = application_key(*facts.application_number);
    }
}

std::string venue_of(const Entry& entry)
{
    return std::string{text_of(entry.venue)} + (entry.acronym ? " (" + *entry.acronym + ")" : "");
}

} // namespace

Citation citation_of(const SourceRecord& record, std::vector<AuthorKey>& authors)
{
    authors.clear();
    for (const Contributor& author : record.authors) {
        if (!author.organisation) {
            authors.push_back(author_key(author.name));
        }
    }
    return {.title = record.title,
            .authors = authors,
            .venue = text_of(record.venue),
            .medium = medium_of_kind(record.kind),
            .year = record.date ? record.date->year : 0,
            .volume = text_of(record.volume),
            .number = text_of(record.number),
            .pages = text_of(record.pages),
            .doi = record.doi ? &*record.doi : nullptr,
            .arxiv = record.arxiv ? &*record.arxiv : nullptr,
            .isbn = record.isbns.empty() ? nullptr : record.isbns.data(),
            .patent = record.patent ? &record.patent->publication : nullptr};
}

RecordForm Collection::form_of(const SourceRecord& record)
{
    std::vector<AuthorKey> authors;
    Citation citation = citation_of(record, authors);
    citation.patent = nullptr; // numbers of patents mean more than that they are equal, so they are compared apart
    RecordForm form{.kind = record.kind, .doi = record.doi, .versions = versions_of(record)};
    const auto add_title = [&](const std::string& title) {
        citation.title = title;
        form.titles.push_back(m_builder.build(citation, 0));
        form.natural_parts.push_back(normalise::title_form(title));
    };
    add_title(record.title);
    std::ranges::for_each(record.alternative_titles, add_title);
    for (const Contributor& author : record.authors) {
        if (!author.organisation) {
            form.scripts |= bit_of(author.name.script());
            form.people.push_back(normalise::name_key(author.name));
        }
    }
    if (record.date) {
        form.years.push_back(record.date->year);
    }
    form.years.insert(form.years.end(), record.alternate_years.begin(), record.alternate_years.end());
    if (record.venue || record.venue_key) {
        form.venue = normalise::venue_form(text_of(record.venue), text_of(record.venue_key));
    }
    if (record.patent) {
        add_patent(*record.patent, form);
    }
    return form;
}

RecordForm Collection::form_of(const Entry& entry)
{
    RecordForm form{.kind = entry.kind, .owner_omitted = entry.self_omitted};
    std::vector<AuthorKey> authors;
    for (const auto& author : entry.authors) {
        authors.push_back(author_key(author.value));
        form.scripts |= bit_of(author.value.script());
        form.people.push_back(normalise::name_key(author.value));
    }
    const std::string venue = venue_of(entry);
    form.titles = {m_builder.build({.title = text_of(entry.title),
                                    .authors = authors,
                                    .authors_truncated = entry.authors_truncated || entry.self_omitted,
                                    .venue = venue,
                                    .medium = medium_of_kind(entry.kind),
                                    .year = entry.year ? entry.year->value : 0,
                                    .volume = text_of(entry.volume),
                                    .number = text_of(entry.number),
                                    .pages = text_of(entry.pages),
                                    .doi = entry.doi ? &entry.doi->value : nullptr,
                                    .arxiv = entry.arxiv ? &entry.arxiv->value : nullptr},
                                   0)};
    if (entry.title) {
        form.natural_parts.push_back(normalise::title_form(entry.title->value));
    }
    if (entry.year) {
        form.years.push_back(entry.year->value);
    }
    if (!venue.empty()) {
        form.venue = normalise::venue_form(venue);
    }
    form.doi = entry.doi ? std::optional{entry.doi->value} : std::nullopt;
    if (entry.patent) {
        form.patents = entry.patent->value.candidates;
        form.application = entry.patent->value.application;
    }
    return form;
}

} // namespace vitalign::linkage
