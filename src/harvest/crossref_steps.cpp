#include "harvest/crossref_steps.hpp"

namespace vitalign::harvest {

Result<CrossrefAnswer> ask_works(const CrossrefTask& task, const std::string& url)
{
    return task.asker.ask({.url = url}, fetchers::Content::json,
                          [](std::string_view body) { return fetchers::crossref::read_works(body); });
}

void take(CrossrefFinds& finds, const SourceRecord& record, std::int64_t response, bool listed)
{
    const auto [found, fresh] = finds.found.try_emplace(record.key);
    found->second = {record, response, listed || (!fresh && found->second.listed)};
}

void take_all(CrossrefFinds& finds, const CrossrefAnswer& works, bool listed)
{
    for (const SourceRecord& record : works.value.records) {
        take(finds, record, works.response, listed);
    }
}

void note_asked(const CrossrefTask& task, CrossrefFinds& finds, const std::string& key, bool known)
{
    finds.harvest.inquiries.insert_or_assign(key, cache::Inquiry{task.asker.now(), known});
}

bool is_denied(const CrossrefFinds& finds, const std::string& doi)
{
    const auto asked = finds.harvest.inquiries.find(doi);
    return asked != finds.harvest.inquiries.end() && !asked->second.known;
}

} // namespace vitalign::harvest
