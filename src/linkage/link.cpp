#include "linkage/link.hpp"

#include "linkage/hash.hpp"
#include "linkage/parallel.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace vitalign::linkage {

namespace {

/// Between two sources that hold nothing twice, so much is enough for a pair that has no rival.
constexpr float worth_a_place = 0;

class Groups {
public:
    explicit Groups(std::size_t count) : m_parent(count), m_members(count)
    {
        std::iota(m_parent.begin(), m_parent.end(), 0U);
    }

    std::uint32_t root(std::uint32_t i)
    {
        while (m_parent[i] != i) {
            i = m_parent[i] = m_parent[m_parent[i]];
        }
        return i;
    }

    /// Members of the group with that root.
    std::vector<std::uint32_t> members(std::uint32_t root) const
    {
        return m_members[root].empty() ? std::vector<std::uint32_t>{root} : m_members[root];
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
        auto joined = members(low);
        const auto more = members(high);
        joined.insert(joined.end(), more.begin(), more.end());
        m_members[low] = std::move(joined);
        m_members[high] = {};
        m_parent[high] = low;
    }

private:
    std::vector<std::uint32_t> m_parent;
    std::vector<std::vector<std::uint32_t>> m_members; ///< by root; empty: the root alone
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

class Linking {
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
            const std::uint64_t a = identity(m_forms[edge.a]);
            const std::uint64_t b = identity(m_forms[edge.b]);
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

    static std::uint64_t identity(const Form& form) { return combine(form.content, form.source); }

public:
    Linking(std::span<const Form> forms, const Statistics& statistics, const VenueKeys& venues,
            const std::vector<bool>& duplicate_free)
        : m_forms(forms), m_statistics(statistics), m_venues(venues), m_duplicate_free(duplicate_free),
          m_versions(forms.size()), m_works(forms.size()), m_version_confidence(forms.size()),
          m_work_confidence(forms.size())
    {
    }

    Linkage run(std::vector<Edge> edges)
    {
        put_in_order(edges);
        for (const Edge& edge : edges) {
            if (edge.judgement.verdict == Verdict::same_version && !is_duplicate_free_pair(edge)) {
                join_versions(edge);
            }
        }
        match_duplicate_free(edges);
        for (const Edge& edge : edges) {
            if (edge.judgement.verdict <= Verdict::same_work) {
                join_works(edge);
            }
        }
        collect(m_versions, Verdict::same_version);
        collect_works();
        for (const Edge& edge : edges) {
            if (edge.judgement.verdict == Verdict::undecided && m_works.root(edge.a) != m_works.root(edge.b)) {
                m_linkage.undecided.push_back(edge);
            }
        }
        return std::move(m_linkage);
    }

private:
    bool shares_duplicate_free_source(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) const
    {
        return std::ranges::any_of(a, [&](std::uint32_t i) {
            return m_duplicate_free[m_forms[i].source] &&
                   std::ranges::any_of(b, [&](std::uint32_t j) { return m_forms[i].source == m_forms[j].source; });
        });
    }

    /// So many members of a group speak for all of it; which ones depends on what they say, not on where they stand.
    std::vector<std::uint32_t> speakers(std::vector<std::uint32_t> group) const
    {
        constexpr std::ptrdiff_t enough = 16;
        const auto rank = [this](std::uint32_t i) { return std::pair{identity(m_forms[i]), i}; };
        if (std::ssize(group) > enough) {
            std::ranges::nth_element(group, group.begin() + enough, {}, rank);
            group.resize(enough);
        }
        return group;
    }

    /// How the pairs between two groups stand: a cluster is joined by the mean of its pairs, not by its best one.
    /// Against one version speaks, almost as loud, what is another version of the work.
    bool holds(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b, Verdict relation) const
    {
        if (a.size() == 1 && b.size() == 1) {
            return true;
        }
        constexpr float other_version = 0.75F;
        const auto from = speakers(a);
        const auto to = speakers(b);
        float against = 0;
        for (const std::uint32_t i : from) {
            for (const std::uint32_t j : to) {
                const Verdict verdict = judge(compare(m_forms[i], m_forms[j], m_statistics, m_venues)).verdict;
                against += verdict == Verdict::different                                        ? 1.0F
                           : verdict == Verdict::same_work && relation == Verdict::same_version ? other_version
                                                                                                : 0.0F;
            }
        }
        return 2 * against < static_cast<float>(from.size() * to.size());
    }

    bool is_duplicate_free_pair(const Edge& edge) const
    {
        return m_duplicate_free[m_forms[edge.a].source] && m_duplicate_free[m_forms[edge.b].source];
    }

    bool is_free(std::uint32_t i) { return m_versions.members(m_versions.root(i)).size() == 1; }

    /// Pairs of two duplicate-free sources: those without an equal rival, then those that need a question but have no
    /// rival at all.
    void match_duplicate_free(std::span<const Edge> edges)
    {
        if (std::ranges::none_of(m_duplicate_free, [](bool duplicate_free) { return duplicate_free; })) {
            return;
        }
        constexpr float tie = 0.3F;
        constexpr float clear = 3;
        const Rivals rivals{edges, m_forms.size()};
        const auto free = [this](std::uint32_t i) { return is_free(i); };
        for (const auto& [verdict, gap] : {std::pair{Verdict::same_version, tie}, std::pair{Verdict::undecided, clear},
                                           std::pair{Verdict::different, clear}}) {
            for (const Edge& edge : edges) {
                if (edge.judgement.verdict == verdict && is_duplicate_free_pair(edge) &&
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
        if (left == right) {
            return;
        }
        const auto a = m_versions.members(left);
        const auto b = m_versions.members(right);
        if (shares_duplicate_free_source(a, b) || !holds(a, b, Verdict::same_version)) {
            return;
        }
        m_versions.join(left, right);
        note(m_version_confidence, left, right, edge);
    }

    void join_works(const Edge& edge)
    {
        const std::uint32_t left = m_works.root(edge.a);
        const std::uint32_t right = m_works.root(edge.b);
        const bool joined = m_versions.root(edge.a) == m_versions.root(edge.b);
        // Two records that one duplicate_free source keeps apart may still be versions of one work.
        const bool may = edge.judgement.verdict == Verdict::same_work ||
                         !(m_duplicate_free[m_forms[edge.a].source] || m_duplicate_free[m_forms[edge.b].source]);
        if (left != right &&
            (joined || (may && holds(m_works.members(left), m_works.members(right), Verdict::same_work)))) {
            m_works.join(left, right);
            note(m_work_confidence, left, right, edge);
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

    void collect(Groups& groups, Verdict relation)
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
                            .relation = Verdict::same_work,
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

    std::span<const Form> m_forms;
    const Statistics& m_statistics;
    const VenueKeys& m_venues;
    const std::vector<bool>& m_duplicate_free;
    Groups m_versions;
    Groups m_works;
    std::vector<float> m_version_confidence;
    std::vector<float> m_work_confidence;
    Linkage m_linkage;
};

} // namespace

namespace {

/// The pairs are in the order of their first record; the second stands anywhere. Its form, and then its words, are
/// asked for some pairs ahead.
void prefetch(std::span<const Form> forms, std::span<const Pair> pairs, std::size_t i, std::size_t end)
{
    constexpr std::size_t form_ahead = 16;
    constexpr std::size_t words_ahead = 8;
    if (i + form_ahead < end) {
        __builtin_prefetch(&forms[second_of(pairs[i + form_ahead])]);
    }
    if (i + words_ahead < end) {
        const Form& next = forms[second_of(pairs[i + words_ahead])];
        __builtin_prefetch(next.words.data());
        __builtin_prefetch(next.title.data());
        __builtin_prefetch(next.authors.data());
    }
}

} // namespace

bool is_worth_keeping(const Judgement& judgement, bool both_duplicate_free)
{
    return judgement.verdict != Verdict::different || (both_duplicate_free && judgement.score > worth_a_place);
}

std::vector<Edge> judge_pairs(std::span<const Form> forms, const Statistics& statistics, const VenueKeys& venues,
                              const std::vector<bool>& duplicate_free, std::span<const Pair> pairs)
{
    const std::size_t slices = thread_count(pairs.size());
    std::vector<std::vector<Edge>> parts(slices);
    in_slices(pairs.size(), slices, [&](std::size_t slice, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            prefetch(forms, pairs, i, end);
            const Form& a = forms[first_of(pairs[i])];
            const Form& b = forms[second_of(pairs[i])];
            const Judgement judgement = judge(compare(a, b, statistics, venues, Depth::until_clear));
            const bool both_duplicate_free = duplicate_free[a.source] && duplicate_free[b.source];
            if (is_worth_keeping(judgement, both_duplicate_free)) {
                parts[slice].push_back({first_of(pairs[i]), second_of(pairs[i]), judgement});
            }
        }
    });
    std::vector<Edge> edges = std::move(parts.front());
    for (std::size_t i = 1; i < parts.size(); ++i) {
        edges.insert(edges.end(), parts[i].begin(), parts[i].end());
    }
    return edges;
}

Linkage cluster(std::span<const Form> forms, const Statistics& statistics, const VenueKeys& venues,
                const std::vector<bool>& duplicate_free, std::vector<Edge> edges)
{
    return Linking{forms, statistics, venues, duplicate_free}.run(std::move(edges));
}

Linkage link(std::span<const Form> forms, const Statistics& statistics, const VenueKeys& venues,
             const std::vector<bool>& duplicate_free)
{
    const auto pairs = candidate_pairs(forms, statistics, duplicate_free);
    return cluster(forms, statistics, venues, duplicate_free,
                   judge_pairs(forms, statistics, venues, duplicate_free, pairs));
}

} // namespace vitalign::linkage
