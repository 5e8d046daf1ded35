#include "works/name_works.hpp"

#include "schemas/work.hpp"
#include "text/stable_hash.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>
#include <tuple>

namespace vitalign::works {

namespace {

std::string evidence_text(const std::vector<Evidence>& evidence)
{
    std::string out;
    for (const Evidence& item : evidence) {
        out += fmt::format("{}{:+.1f} {}", out.empty() ? "" : "; ", item.weight, item.what);
    }
    return out;
}

/// Nearest to the version of record first; the newest where equally near. Which record came first decides nothing.
auto rank_of(const SourceRecord& record)
{
    const bool application = record.patent && !record.patent->publication.is_grant();
    return std::tuple{distance_from_record(record.kind), application, record.date ? -record.date->year : 0,
                      identity_of(record)};
}

class Naming {
public:
    Naming(std::span<const SourceRecord* const> records, std::span<const std::string> old,
           std::span<const linkage::Placement> placements)
        : m_records(records), m_old(old), m_placements(placements)
    {
        for (std::size_t i = 0; i < records.size(); ++i) {
            m_members[placements[i].work].push_back(i);
        }
    }

    std::vector<WorkName> names()
    {
        std::vector<WorkName> out(m_records.size());
        for (const auto& [work, members] : m_members) {
            const std::string key = key_of(members);
            const auto order = version_order(members);
            for (const std::size_t i : members) {
                out[i] = {.work = key,
                          .version = order.at(m_placements[i].version),
                          .evidence = evidence_text(m_placements[i].evidence)};
            }
        }
        return out;
    }

private:
    /// The key that the oldest member already has, if no other work took it; else one made of its identity.
    std::string key_of(const std::vector<std::size_t>& members)
    {
        for (const std::size_t i : members) {
            if (!m_old[i].empty() && m_taken.insert(m_old[i]).second) {
                return m_old[i];
            }
        }
        std::string seed = identity_of(*m_records[members.front()]);
        for (std::string key = "w:" + text::short_hash(seed);; key = "w:" + text::short_hash(seed += "+")) {
            if (m_taken.insert(key).second) {
                return key;
            }
        }
    }

    std::map<std::size_t, int> version_order(const std::vector<std::size_t>& members) const
    {
        std::map<std::size_t, decltype(rank_of(*m_records[0]))> best;
        for (const std::size_t i : members) {
            const auto rank = rank_of(*m_records[i]);
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

    std::span<const SourceRecord* const> m_records;
    std::span<const std::string> m_old;
    std::span<const linkage::Placement> m_placements;
    std::map<std::size_t, std::vector<std::size_t>> m_members;
    std::set<std::string> m_taken;
};

} // namespace

std::vector<WorkName> name_works(std::span<const SourceRecord* const> records, std::span<const std::string> old,
                                 std::span<const linkage::Placement> placements)
{
    return Naming{records, old, placements}.names();
}

} // namespace vitalign::works
