#include "linkage/place_records.hpp"

#include "linkage/cluster.hpp"
#include "linkage/hash.hpp"
#include "linkage/record_match.hpp"
#include "linkage/record_pairs.hpp"

namespace vitalign::linkage {

namespace {

std::vector<Edge> judged_edges(std::span<const RecordForm> forms, const Collection& collection)
{
    std::vector<Edge> edges;
    for (const auto& [a, b] : candidate_pairs(forms, collection)) {
        const Judgement judgement = judge(compare(forms[a], forms[b], collection));
        if (judgement.relation != Relation::different) {
            edges.push_back({static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(b), judgement});
        }
    }
    return edges;
}

} // namespace

std::vector<Placement> place_records(std::span<const SourceRecord* const> records)
{
    Collection collection;
    std::vector<RecordForm> forms;
    std::vector<std::uint32_t> sources;
    std::vector<std::uint64_t> identities;
    std::vector<bool> duplicate_free;
    for (const SourceRecord* record : records) {
        forms.push_back(collection.add(*record));
        sources.push_back(static_cast<std::uint32_t>(record->source));
        identities.push_back(combine(hash64(identity_of(*record)), sources.back()));
        duplicate_free.resize(std::max<std::size_t>(duplicate_free.size(), sources.back() + 1), true);
        duplicate_free[sources.back()] = record->source != Source::file;
    }
    const auto judged = [&](std::uint32_t a, std::uint32_t b) {
        return judge(compare(forms[a], forms[b], collection));
    };
    const Linkage linkage = cluster({.sources = sources,
                                     .identities = identities,
                                     .duplicate_free = duplicate_free,
                                     .judge = judged,
                                     .one_to_one = false,
                                     .places = true},
                                    judged_edges(forms, collection));
    std::vector<Placement> placements;
    for (const Place& place : linkage.places) {
        placements.push_back({place.work, place.version, {}});
    }
    for (const Bond& bond : linkage.bonds) {
        placements[bond.brought].evidence = reasons(compare(forms[bond.edge.a], forms[bond.edge.b], collection));
    }
    return placements;
}

} // namespace vitalign::linkage
