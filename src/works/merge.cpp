#include "works/merge.hpp"

#include <algorithm>

namespace vitalign::works {

namespace {

template <class Value>
bool has(const Value& value)
{
    return value != Value{};
}

class Merging {
public:
    explicit Merging(const Version& version) : m_version(version) {}

    template <class Field, class Member>
    void take(const char* name, Field& into, Member SourceRecord::*member, Source first = every_source.front())
    {
        auto order = every_source;
        std::stable_partition(order.begin(), order.end(), [first](Source source) { return source == first; });
        for (const Source source : order) {
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
    // Crossref has the publisher's numbers and full venue names.
    merging.take("title", merged.title, &SourceRecord::title);
    merging.take("authors", merged.authors, &SourceRecord::authors);
    merging.take("venue", merged.venue, &SourceRecord::venue, Source::crossref);
    // A journal article belongs to its volume's year, as DBLP has it.
    merging.take("date", merged.date, &SourceRecord::date);
    merging.take("volume", merged.volume, &SourceRecord::volume, Source::crossref);
    merging.take("number", merged.number, &SourceRecord::number, Source::crossref);
    merging.take("pages", merged.pages, &SourceRecord::pages);
    merging.take("publisher", merged.publisher, &SourceRecord::publisher, Source::crossref);
    merging.take("doi", merged.doi, &SourceRecord::doi, Source::crossref);
    merging.take("arxiv", merged.arxiv, &SourceRecord::arxiv);
    merging.take("link", merged.link, &SourceRecord::link);
    merging.take("patent", merged.patent, &SourceRecord::patent, Source::crossref);
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
