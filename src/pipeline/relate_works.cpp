#include "pipeline/relate_works.hpp"

#include "cache/record_store.hpp"
#include "cache/work_store.hpp"
#include "linkage/place_records.hpp"
#include "schemas/work.hpp"
#include "text/stable_hash.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace vitalign::pipeline {

namespace {

std::string evidence_text(const std::vector<Evidence>& evidence)
{
    std::string out;
    for (const Evidence& item : evidence) {
        out += fmt::format("{}{:+.1f} {}", out.empty() ? "" : "; ", item.weight, item.what);
    }
    return out;
}

/// Nearest to the version of record first; the newest where equally near.
auto rank_of(const SourceRecord& record)
{
    const bool application = record.patent && !record.patent->publication.is_grant();
    return std::tuple{distance_from_record(record.kind), application, record.date ? -record.date->year : 0};
}

class Naming {
public:
    Naming(const std::vector<cache::StoredRecord>& records, const std::vector<cache::WorkLink>& old,
           const std::vector<linkage::Placement>& placements)
        : m_records(records), m_placements(placements)
    {
        for (const cache::WorkLink& link : old) {
            m_old.emplace(link.record, link.work);
        }
        for (std::size_t i = 0; i < records.size(); ++i) {
            m_members[placements[i].work].push_back(i);
        }
    }

    std::vector<cache::WorkLink> links()
    {
        std::vector<cache::WorkLink> out;
        for (const auto& [work, members] : m_members) {
            const std::string key = key_of(members);
            const auto order = version_order(members);
            for (const std::size_t i : members) {
                out.push_back({.record = m_records[i].id,
                               .work = key,
                               .version = order.at(m_placements[i].version),
                               .evidence = evidence_text(m_placements[i].evidence)});
            }
        }
        return out;
    }

private:
    /// The key that the oldest member already has, if no other work took it; else one made of its identity.
    std::string key_of(const std::vector<std::size_t>& members)
    {
        for (const std::size_t i : members) {
            const auto old = m_old.find(m_records[i].id);
            if (old != m_old.end() && m_taken.insert(old->second).second) {
                return old->second;
            }
        }
        std::string seed = identity_of(m_records[members.front()].record);
        for (std::string key = "w:" + text::short_hash(seed);; key = "w:" + text::short_hash(seed += "+")) {
            if (m_taken.insert(key).second) {
                return key;
            }
        }
    }

    std::map<std::size_t, int> version_order(const std::vector<std::size_t>& members) const
    {
        std::map<std::size_t, decltype(rank_of(m_records[0].record))> best;
        for (const std::size_t i : members) {
            const auto rank = rank_of(m_records[i].record);
            const auto [found, fresh] = best.emplace(m_placements[i].version, rank);
            found->second = fresh ? rank : std::min(found->second, rank);
        }
        std::vector<std::size_t> versions;
        for (const auto& [version, rank] : best) {
            versions.push_back(version);
        }
        std::ranges::stable_sort(versions, {}, [&](std::size_t version) { return best.at(version); });
        std::map<std::size_t, int> order;
        for (std::size_t i = 0; i < versions.size(); ++i) {
            order[versions[i]] = static_cast<int>(i);
        }
        return order;
    }

    const std::vector<cache::StoredRecord>& m_records;
    const std::vector<linkage::Placement>& m_placements;
    std::map<std::int64_t, std::string> m_old;
    std::map<std::size_t, std::vector<std::size_t>> m_members;
    std::set<std::string> m_taken;
};

} // namespace

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
    std::vector<const SourceRecord*> placed;
    for (const cache::StoredRecord& stored : *records) {
        placed.push_back(&stored.record);
    }
    const auto placements = linkage::place_records(placed);
    auto links = Naming{*records, *old, placements}.links();
    std::ranges::sort(links, {}, &cache::WorkLink::record);
    return links == *old ? Result<void>{} : cache::WorkStore{db}.put(profile, links);
}

} // namespace vitalign::pipeline
