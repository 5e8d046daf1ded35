#include "pipeline/relate_works.hpp"

#include "cache/record_store.hpp"
#include "cache/work_store.hpp"
#include "linkage/place_records.hpp"
#include "works/name_works.hpp"

#include <algorithm>
#include <map>

namespace vitalign::pipeline {

Result<void> relate_works(cache::Database& db, std::int64_t profile)
{
    auto records = cache::RecordStore{db}.of_profile(profile);
    if (!records) {
        return failure_of(records);
    }
    // An excerpt only says that there is something to ask for.
    std::erase_if(*records, [](const cache::StoredRecord& stored) { return stored.record.excerpt; });
    const auto old = cache::WorkStore{db}.of_profile(profile);
    if (!old) {
        return failure_of(old);
    }
    std::map<std::int64_t, std::string> known;
    for (const cache::WorkLink& link : *old) {
        known.emplace(link.record, link.work);
    }
    std::vector<const SourceRecord*> placed;
    std::vector<std::string> named;
    for (const cache::StoredRecord& stored : *records) {
        placed.push_back(&stored.record);
        named.push_back(known[stored.id]);
    }
    auto names = works::name_works(placed, named, linkage::place_records(placed));
    std::vector<cache::WorkLink> links;
    for (std::size_t i = 0; i < names.size(); ++i) {
        links.push_back({(*records)[i].id, std::move(names[i].work), names[i].version, std::move(names[i].evidence)});
    }
    std::ranges::sort(links, {}, &cache::WorkLink::record);
    return links == *old ? Result<void>{} : cache::WorkStore{db}.put(profile, links);
}

} // namespace vitalign::pipeline
