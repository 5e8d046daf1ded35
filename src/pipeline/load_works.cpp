#include "pipeline/load_works.hpp"

#include "cache/record_store.hpp"
#include "cache/work_store.hpp"

#include <algorithm>

namespace vitalign::pipeline {

namespace {

/// In the order of the sources, whichever answered first: after an outage a report says what it would have said.
void put_in_order(std::vector<SourceRecord>& records)
{
    std::ranges::stable_sort(records, {}, [](const SourceRecord& record) {
        return std::pair{std::ranges::find(every_source, record.source) - every_source.begin(), record.key};
    });
}

/// The sources name kinds differently; the word of the trusted one counts, and any word more than "misc".
Kind kind_of_version(const Version& version)
{
    Kind kind = version.records.front().kind;
    for (const SourceRecord& record : version.records) {
        const bool better = facts_of(record.source).trusted_for_kind ? record.kind != Kind::misc : kind == Kind::misc;
        kind = better ? record.kind : kind;
    }
    return kind;
}

} // namespace

Result<std::vector<works::KnownWork>> load_known_works(cache::Database& db, std::int64_t profile)
{
    auto records = cache::RecordStore{db}.of_profile(profile);
    if (!records) {
        return failure_of(records);
    }
    const auto links = cache::WorkStore{db}.of_profile(profile);
    if (!links) {
        return failure_of(links);
    }
    std::map<std::int64_t, cache::StoredRecord*> by_id;
    for (cache::StoredRecord& record : *records) {
        by_id[record.id] = &record;
    }
    std::map<std::string, std::size_t> position;
    std::vector<works::KnownWork> works;
    for (const cache::WorkLink& link : *links) {
        const auto known = by_id.find(link.record);
        if (known == by_id.end()) {
            continue; // a sync that is under way has just brought it
        }
        cache::StoredRecord& stored = *known->second;
        const auto [found, fresh] = position.emplace(link.work, works.size());
        if (fresh) {
            works.push_back({.work = {.id = link.work}});
        }
        works::KnownWork& work = works[found->second];
        const auto version = static_cast<std::size_t>(link.version);
        work.work.versions.resize(std::max(work.work.versions.size(), version + 1));
        work.listed = work.listed || stored.listed;
        work.fetched.emplace(identity_of(stored.record), stored.fetched);
        work.work.versions[version].records.push_back(std::move(stored.record));
    }
    for (works::KnownWork& known : works) {
        // A record that is gone may leave a version without any.
        std::erase_if(known.work.versions, [](const Version& version) { return version.records.empty(); });
        for (Version& version : known.work.versions) {
            put_in_order(version.records);
            version.kind = kind_of_version(version);
        }
    }
    return works;
}

} // namespace vitalign::pipeline
