#include "works/merge.hpp"

#include <array>

namespace vitalign::works {

namespace {

using Precedence = std::array<Source, 4>;

// DBLP spells names and titles as the paper does; Crossref has the publisher's numbers and full venue names.
constexpr Precedence dblp_first{Source::dblp, Source::crossref, Source::google_patents, Source::file};
constexpr Precedence crossref_first{Source::crossref, Source::dblp, Source::google_patents, Source::file};

bool has(const std::string& value)
{
    return !value.empty();
}
template <class T>
bool has(const std::vector<T>& value)
{
    return !value.empty();
}
template <class T>
bool has(const std::optional<T>& value)
{
    return value.has_value();
}

class Merging {
public:
    explicit Merging(const Version& version) : m_version(version) {}

    template <class Field, class Member>
    void take(const char* name, Field& into, Member SourceRecord::*member, const Precedence& precedence)
    {
        for (const Source source : precedence) {
            for (const SourceRecord& record : m_version.records) {
                if (record.source == source && has(record.*member)) {
                    into = record.*member;
                    m_origin[name] = record.source;
                    return;
                }
            }
        }
    }

    std::map<std::string, Source> origin() && { return std::move(m_origin); }

private:
    const Version& m_version;
    std::map<std::string, Source> m_origin;
};

} // namespace

Reference merge(const Version& version)
{
    Reference merged{.kind = version.kind};
    Merging merging{version};
    merging.take("title", merged.title, &SourceRecord::title, dblp_first);
    merging.take("authors", merged.authors, &SourceRecord::authors, dblp_first);
    merging.take("venue", merged.venue, &SourceRecord::venue, crossref_first);
    // A journal article belongs to its volume's year, as DBLP has it.
    merging.take("date", merged.date, &SourceRecord::date, dblp_first);
    merging.take("volume", merged.volume, &SourceRecord::volume, crossref_first);
    merging.take("number", merged.number, &SourceRecord::number, crossref_first);
    merging.take("pages", merged.pages, &SourceRecord::pages, dblp_first);
    merging.take("publisher", merged.publisher, &SourceRecord::publisher, crossref_first);
    merging.take("doi", merged.doi, &SourceRecord::doi, crossref_first);
    merging.take("arxiv", merged.arxiv, &SourceRecord::arxiv, dblp_first);
    merging.take("link", merged.link, &SourceRecord::link, dblp_first);
    merging.take("patent", merged.patent, &SourceRecord::patent, crossref_first);
    merged.origin = std::move(merging).origin();
    return merged;
}

Reference reference_of(const Work& work)
{
    Reference reference = merge(work.versions.front());
    reference.work = work.id;
    for (const SourceRecord* record : records_of(work)) {
        reference.arxiv = reference.arxiv ? reference.arxiv : record->arxiv;
    }
    // arXiv's own DOI is not that of the published version.
    if (reference.doi && ArxivId::parse(reference.doi->str())) {
        reference.doi.reset();
    }
    return reference;
}

} // namespace vitalign::works
