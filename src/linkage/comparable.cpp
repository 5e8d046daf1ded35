#include "linkage/comparable.hpp"

#include <algorithm>

namespace vitalign::linkage {

namespace {

/// Crossref's words for "another version of this work".
bool names_a_version(std::string_view relation)
{
    constexpr std::array<std::string_view, 10> relations{
        "is-preprint-of",  "has-preprint",     "is-version-of",  "has-version",        "is-same-as",
        "is-identical-to", "is-manuscript-of", "has-manuscript", "is-variant-form-of", "is-original-form-of"};
    return std::ranges::find(relations, relation) != relations.end();
}

void add_patent(const PatentFacts& facts, Comparable& form)
{
    form.patents = {facts.publication};
    form.relatives = facts.same_application;
    form.relatives.insert(form.relatives.end(), facts.family.begin(), facts.family.end());
    if (facts.application_number) {
        form.application = application_key(*facts.application_number);
    }
}

} // namespace

Comparable comparable(const SourceRecord& record)
{
    Comparable form{.kind = record.kind, .doi = record.doi, .arxiv = record.arxiv};
    form.titles.push_back(normalise::title_form(record.title));
    for (const std::string& title : record.alternative_titles) {
        form.titles.push_back(normalise::title_form(title));
    }
    for (const Contributor& author : record.authors) {
        if (!author.organisation) {
            form.authors.push_back(normalise::name_key(author.name));
        }
    }
    if (record.date) {
        form.years.push_back(record.date->year);
    }
    form.years.insert(form.years.end(), record.alternate_years.begin(), record.alternate_years.end());
    if (record.venue || record.venue_key) {
        form.venue = normalise::venue_form(record.venue.value_or(""), record.venue_key.value_or(""));
    }
    for (const RelatedWork& related : record.related) {
        if (const auto doi = names_a_version(related.relation) ? Doi::parse(related.target) : std::nullopt) {
            form.related_dois.push_back(*doi);
        }
    }
    if (record.patent) {
        add_patent(*record.patent, form);
    }
    return form;
}

Comparable comparable(const Entry& entry)
{
    Comparable form{.kind = entry.kind};
    if (entry.title) {
        form.titles.push_back(normalise::title_form(entry.title->value));
    }
    for (const auto& author : entry.authors) {
        form.authors.push_back(normalise::name_key(author.value));
    }
    form.authors_incomplete = entry.authors_truncated || entry.self_omitted;
    if (entry.year) {
        form.years.push_back(entry.year->value);
    }
    if (entry.venue || entry.acronym) {
        form.venue = normalise::venue_form((entry.venue ? entry.venue->value : "") +
                                           (entry.acronym ? " (" + *entry.acronym + ")" : ""));
    }
    form.doi = entry.doi ? std::optional{entry.doi->value} : std::nullopt;
    form.arxiv = entry.arxiv ? std::optional{entry.arxiv->value} : std::nullopt;
    if (entry.patent) {
        form.patents = entry.patent->value.candidates;
        form.application = entry.patent->value.application;
    }
    return form;
}

} // namespace vitalign::linkage
