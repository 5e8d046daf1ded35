#include "linkage/link.hpp"

#include "linkage/hash.hpp"
#include "linkage/parallel.hpp"
#include "linkage/prefetch.hpp"

namespace vitalign::linkage {

namespace {

/// Between two sources that hold nothing twice, so much is enough for a pair that has no rival.
constexpr float worth_a_place = 0;

/// The pairs are in the order of their first record; the second stands anywhere. Its form, and then what that points
/// to, is asked for some pairs ahead.
[[gnu::always_inline]] inline void prefetch_pair(std::span<const Form> forms, std::span<const Pair> pairs,
                                                 std::size_t i, std::size_t end)
{
    constexpr std::size_t form_ahead = 24;
    constexpr std::size_t words_ahead = 8;
    if (i + form_ahead < end) {
        prefetch(&forms[second_of(pairs[i + form_ahead])], sizeof(Form));
    }
    if (i + words_ahead < end) {
        const Form& next = forms[second_of(pairs[i + words_ahead])];
        prefetch(next.words.data(), next.words.size_bytes());
        prefetch(next.information, next.words.size_bytes());
        prefetch(next.title.data(), next.title.size());
        prefetch(next.authors.data(), next.authors.size_bytes());
    }
}

} // namespace

bool is_worth_keeping(const Judgement& judgement, bool both_duplicate_free)
{
    return judgement.relation != Relation::different || (both_duplicate_free && judgement.score > worth_a_place);
}

std::vector<Edge> judge_pairs(std::span<const Form> forms, const Statistics& statistics, const VenueKeys& venues,
                              const std::vector<bool>& duplicate_free, std::span<const Pair> pairs, std::size_t threads)
{
    const std::size_t slices = thread_count(pairs.size(), threads);
    std::vector<std::vector<Edge>> parts(slices);
    in_slices(pairs.size(), slices, [&](std::size_t slice, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            prefetch_pair(forms, pairs, i, end);
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

Linkage cluster_forms(std::span<const Form> forms, const Statistics& statistics, const VenueKeys& venues,
                      const std::vector<bool>& duplicate_free, std::vector<Edge> edges)
{
    std::vector<std::uint32_t> sources;
    std::vector<std::uint64_t> identities;
    sources.reserve(forms.size());
    identities.reserve(forms.size());
    for (const Form& form : forms) {
        sources.push_back(form.source);
        identities.push_back(combine(form.content, form.source));
    }
    return cluster({.sources = sources,
                    .identities = identities,
                    .duplicate_free = duplicate_free,
                    .judge = [&](std::uint32_t a,
                                 std::uint32_t b) { return judge(compare(forms[a], forms[b], statistics, venues)); }},
                   std::move(edges));
}

Linkage link(std::span<const Form> forms, const Statistics& statistics, const VenueKeys& venues,
             const std::vector<bool>& duplicate_free, std::size_t threads)
{
    const auto pairs = candidate_pairs(forms, statistics, duplicate_free, threads);
    return cluster_forms(forms, statistics, venues, duplicate_free,
                         judge_pairs(forms, statistics, venues, duplicate_free, pairs, threads));
}

} // namespace vitalign::linkage
