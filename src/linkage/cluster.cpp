#include "linkage/cluster.hpp"

#include "linkage/record_pairs.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace vitalign::linkage {

namespace {

struct Edge {
    std::size_t a = 0;
    std::size_t b = 0;
    Match match = {};
};

class Groups {
public:
    explicit Groups(std::size_t count) : m_parent(count) { std::iota(m_parent.begin(), m_parent.end(), 0U); }

    std::size_t root(std::size_t i)
    {
        while (m_parent[i] != i) {
            i = m_parent[i] = m_parent[m_parent[i]];
        }
        return i;
    }

    /// The smaller root stays: numbering follows the input.
    std::size_t join(std::size_t a, std::size_t b)
    {
        const std::size_t low = std::min(root(a), root(b));
        const std::size_t high = std::max(root(a), root(b));
        m_parent[high] = low;
        return low;
    }

private:
    std::vector<std::size_t> m_parent;
};

std::vector<Edge> judged_edges(std::span<const Placeable> records, const Collection& collection)
{
    std::vector<RecordForm> forms;
    for (const Placeable& record : records) {
        forms.push_back(record.form);
    }
    std::vector<Edge> edges;
    for (const auto& [a, b] : candidate_pairs(forms, collection)) {
        Match match = judge(forms[a], forms[b], collection);
        if (match.relation == Relation::same_version || match.relation == Relation::same_work) {
            edges.push_back({a, b, std::move(match)});
        }
    }
    // Equally strong pairs are taken by what they are, not by where they stand.
    const auto identity = [&](const Edge& edge) {
        const auto one = std::pair{records[edge.a].source, records[edge.a].key};
        const auto other = std::pair{records[edge.b].source, records[edge.b].key};
        return std::tuple{-edge.match.score, std::min(one, other), std::max(one, other)};
    };
    std::ranges::stable_sort(edges, {}, identity);
    return edges;
}

/// Versions, under the rule that no version holds two records of one source: the source itself keeps them apart.
class Versions {
public:
    explicit Versions(std::span<const Placeable> records) : m_groups(records.size()), m_sources(records.size())
    {
        for (std::size_t i = 0; i < records.size(); ++i) {
            m_sources[i] = {records[i].source};
        }
    }

    void join(std::size_t a, std::size_t b)
    {
        const std::size_t left = m_groups.root(a);
        const std::size_t right = m_groups.root(b);
        std::vector<std::string> both;
        std::ranges::set_intersection(m_sources[left], m_sources[right], std::back_inserter(both));
        if (left == right || !both.empty()) {
            return;
        }
        const std::size_t joined = m_groups.join(left, right);
        const std::size_t other = joined == left ? right : left;
        m_sources[joined].insert(m_sources[other].begin(), m_sources[other].end());
    }

    std::size_t of(std::size_t i) { return m_groups.root(i); }

private:
    Groups m_groups;
    std::vector<std::set<std::string>> m_sources;
};

} // namespace

std::vector<Placement> place(std::span<const Placeable> records, const Collection& collection)
{
    std::vector<Placement> placements(records.size());
    Groups works{records.size()};
    Versions versions{records};
    for (Edge& edge : judged_edges(records, collection)) {
        if (works.root(edge.a) != works.root(edge.b)) {
            // The group with the larger root is brought in; its root stands for it.
            const std::size_t brought = std::max(works.root(edge.a), works.root(edge.b));
            works.join(edge.a, edge.b);
            placements[brought].evidence = edge.match.evidence;
        }
        if (edge.match.relation == Relation::same_version) {
            versions.join(edge.a, edge.b);
        }
    }
    for (std::size_t i = 0; i < records.size(); ++i) {
        placements[i].work = works.root(i);
        placements[i].version = versions.of(i);
    }
    return placements;
}

} // namespace vitalign::linkage
