#include "linkage/collection.hpp"

#include "linkage/record_citation.hpp"

namespace vitalign::linkage {

namespace {

/// Numbers of patents mean more than that they are equal, so they are compared apart.
linkage::Citation without_patent(linkage::Citation citation)
{
    citation.patent = {};
    return citation;
}

} // namespace

RecordForm Collection::form_of(const SourceRecord& record)
{
    const RecordCitation texts{record};
    linkage::Citation citation = without_patent(texts.get());
    RecordForm form{.facts = comparable(record), .titles = {m_builder.build(citation, 0)}};
    for (const std::string& title : record.alternative_titles) {
        citation.title = title;
        form.titles.push_back(m_builder.build(citation, 0));
    }
    return form;
}

RecordForm Collection::form_of(const Entry& entry)
{
    const RecordCitation texts{entry};
    RecordForm form{
        .facts = comparable(entry), .titles = {m_builder.build(texts.get(), 0)}, .owner_omitted = entry.self_omitted};
    form.titles.front().authors_truncated = form.facts.authors_incomplete;
    return form;
}

} // namespace vitalign::linkage
