#include "harvest/crossref_steps.hpp"
#include "harvest/wanted.hpp"

#include <algorithm>

namespace vitalign::harvest {

namespace {

cache::HarvestedRecord read_again(const cache::StoredRecord& known, const Result<CrossrefAnswer>& works)
{
    cache::HarvestedRecord record{known.record, known.response, known.listed};
    if (works) {
        const auto again = std::ranges::find(works->value.records, known.record.key, &SourceRecord::key);
        record.record = again == works->value.records.end() ? known.record : *again;
    }
    return record;
}

} // namespace

CrossrefRecords read_known(const CrossrefTask& task)
{
    std::map<std::int64_t, std::vector<const cache::StoredRecord*>> by_response;
    for (const cache::StoredRecord& known : task.input.known) {
        if (known.record.source == Source::crossref) {
            by_response[known.response].push_back(&known);
        }
    }
    CrossrefRecords records;
    for (const auto& [response, stored] : by_response) {
        const auto works =
            task.asker.reread(response, [](std::string_view body) { return fetchers::crossref::read_works(body); });
        for (const cache::StoredRecord* known : stored) {
            records.emplace(known->record.key, read_again(*known, works));
        }
    }
    return records;
}

void keep_known(const CrossrefTask& task, CvForms& cv, CrossrefFinds& finds)
{
    const auto dois = named_dois(task.input);
    for (const auto& [key, known] : finds.known) {
        const bool named = dois.contains(*known.record.doi);
        // A whole list that lacks it takes it off the list.
        const bool listed = known.listed && !finds.whole_list;
        const bool by_name = !finds.swept && has_profile_name(task.input.configuration.profile, known.record.authors);
        const bool wanted = named || listed || by_name || cv.fits(known.record);
        if (!is_denied(finds, key) && !finds.found.contains(key) && wanted) {
            finds.found.emplace(key, cache::HarvestedRecord{known.record, known.response, listed});
        }
    }
}

} // namespace vitalign::harvest
