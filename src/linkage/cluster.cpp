#include "linkage/cluster.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace vitalign::linkage {

namespace {

/// Each group is a list of its members, which its root begins.
class Groups {
public:
    explicit Groups(std::size_t count) : m_parent(count), m_next(count, end), m_last(count), m_size(count, 1)
    {
        std::iota(m_parent.begin(), m_parent.end(), 0U);
        m_last = m_parent;
    }

    std::uint32_t root(std::uint32_t i)
    {
        while (m_parent[i] != i) {
            i = m_parent[i] = m_parent[m_parent[i]];
        }
        return i;
    }

    std::size_t size(std::uint32_t root) const { return m_size[root]; }

    /// Members of the group with that root.
    std::vector<std::uint32_t> members(std::uint32_t root) const
    {
        std::vector<std::uint32_t> members;
        members.reserve(size(root));
        for (std::uint32_t i = root; i != end; i = m_next[i]) {
            members.push_back(i);
        }
        return members;
    }

    void join(std::uint32_t a, std::uint32_t b)
    {
        std::uint32_t low = root(a);
        std::uint32_t high = root(b);
        if (low == high) {
            return;
        }
        if (low > high) {
            std::swap(low, high);
        }
        m_parent[high] = low;
        m_next[m_last[low]] = high;
        m_last[low] = m_last[high];
        m_size[low] += m_size[high];
    }

private:
    static constexpr std::uint32_t end = ~std::uint32_t{0};

    std::vector<std::uint32_t> m_parent;
    std::vector<std::uint32_t> m_next;
    std::vector<std::uint32_t> m_last; ///< by root
    std::vector<std::uint32_t> m_size; ///< by root
};

/// Between two sources that hold nothing twice a record has one partner at most: what else it could be is evidence.
class Rivals {
public:
    Rivals(std::span<const Edge> edges, std::size_t records) : m_edges(edges), m_of(records)
    {
        for (std::uint32_t i = 0; i < edges.size(); ++i) {
            m_of[edges[i].a].push_back(i);
            m_of[edges[i].b].push_back(i);
        }
    }

    /// Whether another pair of one of the two, whose other record is still free, comes as close as `gap`.
    template <class IsFree>
    bool has_rival(const Edge& edge, float gap, IsFree is_free) const
    {
        for (const std::uint32_t record : {edge.a, edge.b}) {
            for (const std::uint32_t i : m_of[record]) {
                const Edge& other = m_edges[i];
                const bool same = other.a == edge.a && other.b == edge.b;
                const std::uint32_t partner = other.a == record ? other.b : other.a;
                if (!same && other.judgement.score > edge.judgement.score - gap && is_free(partner)) {
                    return true;
                }
            }
        }
        return false;
    }

private:
    std::span<const Edge> m_edges;
    std::vector<std::vector<std::uint32_t>> m_of;
};

class Clustering {
    /// Strongest first; equally strong ones by what they are, not by where they stand.
    void put_in_order(std::vector<Edge>& edges) const
    {
        struct Ranked {
            float score = 0;
            std::uint64_t low = 0;
            std::uint64_t high = 0;
            std::uint32_t position = 0;
        };
        std::vector<Ranked> order;
        order.reserve(edges.size());
        for (const Edge& edge : edges) {
            const std::uint64_t a = m_input.identities[edge.a];
            const std::uint64_t b = m_input.identities[edge.b];
            order.push_back(
                {-edge.judgement.score, std::min(a, b), std::max(a, b), static_cast<std::uint32_t>(order.size())});
        }
        std::ranges::sort(order, {}, [](const Ranked& r) { return std::tuple{r.score, r.low, r.high, r.position}; });
        std::vector<Edge> ordered;
        ordered.reserve(edges.size());
        for (const Ranked& ranked : order) {
            ordered.push_back(edges[ranked.position]);
        }
        edges = std::move(ordered);
    }

public:
    explicit Clustering(const ClusterInput& input)
        : m_input(input),
          m_any_duplicate_free(std::ranges::find(input.duplicate_free, true) != input.duplicate_free.end()),
          m_versions(input.sources.size()), m_works(input.sources.size()), m_version_confidence(input.sources.size()),
          m_work_confidence(input.sources.size())
    {
    }

    Linkage run(std::vector<Edge> edges)
    {
        put_in_order(edges);
        for (const Edge& edge : edges) {
            if (edge.judgement.relation == Relation::same_version && !is_duplicate_free_pair(edge)) {
                join_versions(edge);
            }
        }
        match_duplicate_free(edges);
        for (const Edge& edge : edges) {
            if (edge.judgement.relation <= Relation::same_work) {
                join_works(edge);
            }
        }
        collect(m_versions, Relation::same_version);
        collect_works();
        for (const Edge& edge : edges) {
            if (edge.judgement.relation == Relation::undecided && m_works.root(edge.a) != m_works.root(edge.b)) {
                m_linkage.undecided.push_back(edge);
            }
        }
        for (std::uint32_t i = 0; i < m_input.sources.size() && m_input.places; ++i) {
            m_linkage.places.push_back({m_works.root(i), m_versions.root(i)});
        }
        return std::move(m_linkage);
    }

private:
    /// Whether two versions have records of one source that keeps its records apart.
    bool must_stay_apart(std::uint32_t left, std::uint32_t right) const
    {
        if (!m_any_duplicate_free) {
            return false;
        }
        const auto b = m_versions.members(right);
        return std::ranges::any_of(m_versions.members(left), [&](std::uint32_t i) {
            return m_input.duplicate_free[m_input.sources[i]] &&
                   std::ranges::any_of(b, [&](std::uint32_t j) { return m_input.sources[i] == m_input.sources[j]; });
        });
    }

    /// So many members of a group speak for all of it; which ones depends on what they say, not on where they stand.
    std::vector<std::uint32_t> speakers(std::vector<std::uint32_t> group) const
    {
        constexpr std::ptrdiff_t enough = 16;
        const auto rank = [this](std::uint32_t i) { return std::pair{m_input.identities[i], i}; };
        if (std::ssize(group) > enough) {
            std::ranges::nth_element(group, group.begin() + enough, {}, rank);
            group.resize(enough);
        }
        return group;
    }

    /// Whether the pairs between two groups speak for one, by their majority and in their mean: a cluster is joined by
    /// all of its pairs, not by the best one (average linkage). A score counts from where a pair would be a question.
    /// Against one version speaks, less loud, what is another version of the work.
    bool holds(const Groups& groups, std::uint32_t left, std::uint32_t right, Relation relation)
    {
        if (groups.size(left) == 1 && groups.size(right) == 1) {
            return true;
        }
        constexpr float most = 6; // what one pair can say
        constexpr float other_version = 0.6F;
        const auto pairs = judgements(groups.members(left), groups.members(right), relation);
        float sum = 0;
        float against = 0;
        for (const Judgement& seen : pairs) {
            const bool other = seen.relation == Relation::same_work && relation == Relation::same_version;
            sum += std::clamp(seen.score - question, -most, most);
            against += seen.relation == Relation::different ? 1.0F : other ? other_version : 0.0F;
        }
        return 2 * against < static_cast<float>(pairs.size()) && sum > 0;
    }

    /// On all pairs of two groups. Of versions of works the best pair speaks for the others, where sources keep their
    /// records apart: beside a good record a version may have a damaged one.
    std::vector<Judgement> judgements(std::vector<std::uint32_t> left, const std::vector<std::uint32_t>& right,
                                      Relation relation)
    {
        using Pair = std::pair<std::uint32_t, std::uint32_t>;
        std::vector<std::pair<Pair, Judgement>> all;
        std::map<Pair, Judgement> best;
        for (const std::uint32_t i : speakers(std::move(left))) {
            for (const std::uint32_t j : speakers(right)) {
                const bool alone = relation == Relation::same_version || m_input.one_to_one ||
                                   !m_input.duplicate_free[m_input.sources[i]] ||
                                   !m_input.duplicate_free[m_input.sources[j]];
                const Pair versions{m_versions.root(i), m_versions.root(j)};
                all.emplace_back(alone ? Pair{i, j} : versions, m_input.judge(i, j));
                const auto known = best.insert(all.back()).first;
                known->second = std::ranges::max(known->second, all.back().second, {}, &Judgement::score);
            }
        }
        std::vector<Judgement> said;
        std::ranges::transform(all, std::back_inserter(said), [&](const auto& one) { return best.at(one.first); });
        return said;
    }

    bool is_duplicate_free_pair(const Edge& edge) const
    {
        return m_input.one_to_one && m_input.duplicate_free[m_input.sources[edge.a]] &&
               m_input.duplicate_free[m_input.sources[edge.b]];
    }

    bool is_free(std::uint32_t i) { return m_versions.size(m_versions.root(i)) == 1; }

    /// Pairs of two duplicate-free sources: those without an equal rival, then those that need a question but have no
    /// rival at all.
    void match_duplicate_free(std::span<const Edge> edges)
    {
        if (!m_any_duplicate_free) {
            return;
        }
        constexpr float tie = 0.3F;
        constexpr float clear = 3;
        const Rivals rivals{edges, m_input.sources.size()};
        const auto free = [this](std::uint32_t i) { return is_free(i); };
        for (const auto& [relation, gap] :
             {std::pair{Relation::same_version, tie}, std::pair{Relation::undecided, clear},
              std::pair{Relation::different, clear}}) {
            for (const Edge& edge : edges) {
                if (edge.judgement.relation == relation && is_duplicate_free_pair(edge) &&
                    !rivals.has_rival(edge, gap, free)) {
                    join_versions(edge);
                }
            }
        }
    }

    void join_versions(const Edge& edge)
    {
        const std::uint32_t left = m_versions.root(edge.a);
        const std::uint32_t right = m_versions.root(edge.b);
        if (left != right && !must_stay_apart(left, right) && holds(m_versions, left, right, Relation::same_version)) {
            m_versions.join(left, right);
            note(m_version_confidence, left, right, edge);
        }
    }

    void join_works(const Edge& edge)
    {
        const std::uint32_t left = m_works.root(edge.a);
        const std::uint32_t right = m_works.root(edge.b);
        const bool joined = m_versions.root(edge.a) == m_versions.root(edge.b);
        // Two records that one duplicate_free source keeps apart may still be versions of one work.
        const bool may =
            edge.judgement.relation == Relation::same_work || !m_input.one_to_one ||
            !(m_input.duplicate_free[m_input.sources[edge.a]] || m_input.duplicate_free[m_input.sources[edge.b]]);
        if (left != right && (joined || (may && holds(m_works, left, right, Relation::same_work)))) {
            m_works.join(left, right);
            note(m_work_confidence, left, right, edge);
            m_linkage.bonds.push_back({std::max(left, right), edge});
        }
    }

    /// By root; 0 for a record that stands alone.
    static void note(std::vector<float>& confidence, std::uint32_t left, std::uint32_t right, const Edge& edge)
    {
        auto weakest = static_cast<float>(edge.judgement.confidence());
        for (const std::uint32_t root : {left, right}) {
            if (confidence[root] > 0) {
                weakest = std::min(weakest, confidence[root]);
            }
        }
        confidence[std::max(left, right)] = 0;
        confidence[std::min(left, right)] = weakest;
    }

    void collect(Groups& groups, Relation relation)
    {
        for (std::uint32_t root = 0; root < m_version_confidence.size(); ++root) {
            if (m_version_confidence[root] <= 0) {
                continue;
            }
            Cluster cluster{
                .members = groups.members(root), .relation = relation, .confidence = m_version_confidence[root]};
            std::ranges::sort(cluster.members);
            m_linkage.clusters.push_back(std::move(cluster));
        }
    }

    /// Works of which a version cluster does not say it all.
    void collect_works()
    {
        for (std::uint32_t root = 0; root < m_work_confidence.size(); ++root) {
            if (m_work_confidence[root] <= 0) {
                continue;
            }
            Cluster cluster{.members = m_works.members(root),
                            .relation = Relation::same_work,
                            .confidence = m_work_confidence[root]};
            const std::uint32_t version = m_versions.root(root);
            const bool one =
                std::ranges::all_of(cluster.members, [&](std::uint32_t i) { return m_versions.root(i) == version; });
            if (!one) {
                std::ranges::sort(cluster.members);
                m_linkage.clusters.push_back(std::move(cluster));
            }
        }
    }

    const ClusterInput& m_input;
    bool m_any_duplicate_free;
    Groups m_versions;
    Groups m_works;
    std::vector<float> m_version_confidence;
    std::vector<float> m_work_confidence;
    Linkage m_linkage;
};

} // namespace

Linkage cluster(const ClusterInput& input, std::vector<Edge> edges)
{
    return Clustering{input}.run(std::move(edges));
}

} // namespace vitalign::linkage
