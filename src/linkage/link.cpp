#include "linkage/link.hpp"

#include "linkage/hash.hpp"
#include "linkage/parallel.hpp"

namespace vitalign::linkage {

namespace {

/// Between two sources that hold nothing twice, so much is enough for a pair that has no rival.
constexpr float worth_a_place = 0;

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
    return judgement.relation != Relation::different || (both_duplicate_free && judgement.score > worth_a_place);
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
             const std::vector<bool>& duplicate_free)
{
    const auto pairs = candidate_pairs(forms, statistics, duplicate_free);
    return cluster_forms(forms, statistics, venues, duplicate_free,
                         judge_pairs(forms, statistics, venues, duplicate_free, pairs));
}

} // namespace vitalign::linkage
