#include "linkage/index.hpp"

#include "linkage/block_keys.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>

namespace vitalign::linkage {

namespace {

/// Of a larger block only the nearest are looked at.
constexpr std::size_t largest_block = 40;
constexpr std::size_t most_by_words = 120;

/// Unlike the blocks of `candidate_pairs` these are of all words: what is rare changes as the collection grows, what a
/// title says does not.
std::uint64_t word_key(std::uint32_t word)
{
    return block_key(KeyKind::words, word);
}

std::uint32_t first_author_of(const Form& form)
{
    return form.authors.empty() ? 0 : form.authors.front().family;
}

std::uint32_t years_apart(std::int16_t a, std::int16_t b)
{
    constexpr int far = 10;
    return static_cast<std::uint32_t>(a == 0 || b == 0 ? far : std::min(std::abs(a - b), far));
}

/// Shared words count first, then the first author, then the year.
std::uint32_t apart(std::size_t shared_words, bool same_author, std::uint32_t years)
{
    const auto missing = static_cast<std::uint32_t>(std::tuple_size_v<RareWords> - shared_words);
    return (missing * 2 + (same_author ? 0U : 1U)) * 16 + years;
}

/// Keeps the nearest of the hits from `begin` on; of equally near ones those that came last.
template <class Hits>
void keep_nearest(Hits& hits, std::size_t begin, std::size_t most)
{
    if (hits.size() - begin <= most) {
        return;
    }
    const auto first = hits.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto nearer = [](const auto& a, const auto& b) {
        return a.apart != b.apart ? a.apart < b.apart : a.record > b.record;
    };
    std::nth_element(first, first + static_cast<std::ptrdiff_t>(most), hits.end(), nearer);
    hits.resize(begin + most);
}

} // namespace

Index::Index(const VenueKeys& venues, std::vector<bool> closed, std::span<const Form> known, std::size_t expected)
    : m_venues(venues), m_closed(std::move(closed)), m_statistics(known, expected)
{
    m_forms.reserve(std::max(known.size(), expected));
    for (const Form& form : known) {
        file(form);
    }
}

void Index::file(const Form& form)
{
    const Member member{
        .record = static_cast<std::uint32_t>(m_forms.size()), .first_author = first_author_of(form), .year = form.year};
    put_own_keys(form, [&](std::uint64_t key) { m_blocks[key].push_back(member); });
    for (const std::uint32_t word : form.words) {
        m_blocks[word_key(word)].push_back(member);
    }
    m_forms.push_back(form);
}

const Index::Block* Index::block_of(std::uint64_t key) const
{
    const auto found = m_blocks.find(key);
    return found == m_blocks.end() ? nullptr : &found->second;
}

void Index::meet_by_own_keys(const Form& form, std::vector<Hit>& hits) const
{
    put_own_keys(form, [&](std::uint64_t key) {
        const Block* const block = block_of(key);
        if (block == nullptr) {
            return;
        }
        const std::size_t begin = hits.size();
        for (const Member& member : *block) {
            const bool same_author = member.first_author == first_author_of(form);
            hits.push_back({apart(0, same_author, years_apart(member.year, form.year)), member.record});
        }
        keep_nearest(hits, begin, largest_block);
    });
}

/// Walks the blocks of the rarest words side by side; who has two of them, or one beside the first author, is met.
void Index::meet_by_words(const Form& form, std::vector<Hit>& hits) const
{
    const RareWords words = rarest_words(form, [this](std::uint32_t word) {
        const Block* const block = block_of(word_key(word));
        return block == nullptr ? 0 : static_cast<std::uint32_t>(block->size());
    });
    std::array<std::span<const Member>, std::tuple_size_v<RareWords>> blocks;
    for (std::size_t i = 0; i < words.size() && words[i] != 0; ++i) {
        blocks[i] = *block_of(word_key(words[i]));
    }
    const bool signed_by_someone = !form.authors.empty();
    const std::size_t begin = hits.size();
    for (;;) {
        Member next{.record = 0xFFFFFFFF};
        for (const auto& block : blocks) {
            next = !block.empty() && block.front().record < next.record ? block.front() : next;
        }
        if (next.record == 0xFFFFFFFF) {
            break;
        }
        const bool same_author = signed_by_someone && next.first_author == first_author_of(form);
        std::size_t shared = 0;
        bool met = false;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            if (blocks[i].empty() || blocks[i].front().record != next.record) {
                continue;
            }
            blocks[i] = blocks[i].subspan(1);
            ++shared;
            met = met || (same_author && i < words_beside_author) || m_statistics.frequency(words[i]) <= rare_alone;
        }
        if (met || shared >= 2) {
            hits.push_back({apart(shared, same_author, years_apart(next.year, form.year)), next.record});
        }
    }
    keep_nearest(hits, begin, most_by_words);
}

std::vector<std::uint32_t> Index::candidates(const Form& form) const
{
    std::vector<Hit> hits;
    meet_by_own_keys(form, hits);
    meet_by_words(form, hits);
    std::vector<std::uint32_t> records;
    records.reserve(hits.size());
    std::ranges::transform(hits, std::back_inserter(records), &Hit::record);
    std::ranges::sort(records);
    records.erase(std::unique(records.begin(), records.end()), records.end());
    return records;
}

std::vector<Edge> Index::related(const Form& form) const
{
    std::vector<Edge> edges;
    WeightMemory memory_of_new;
    WeightMemory memory_of_known;
    const Form fresh = weighed(form, m_statistics, memory_of_new);
    for (const std::uint32_t record : candidates(form)) {
        if (m_forms[record].source == form.source && m_closed[form.source]) {
            continue;
        }
        const Form known = weighed(m_forms[record], m_statistics, memory_of_known);
        const Judgement judgement = judge(observe(known, fresh, m_statistics, m_venues, Depth::until_clear));
        if (is_worth_keeping(judgement, m_closed[known.source] && m_closed[fresh.source])) {
            edges.push_back({record, static_cast<std::uint32_t>(m_forms.size()), judgement});
        }
    }
    return edges;
}

std::vector<Edge> Index::add(const Form& form)
{
    m_statistics.add(form);
    auto edges = related(form);
    file(form);
    return edges;
}

} // namespace vitalign::linkage
