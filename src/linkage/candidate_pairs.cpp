#include "linkage/candidate_pairs.hpp"

#include "linkage/block_keys.hpp"
#include "linkage/parallel.hpp"
#include "linkage/prefetch.hpp"
#include "linkage/radix_sort.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <iterator>
#include <tuple>

namespace vitalign::linkage {

namespace {

/// What a first look at a pair needs, small enough for very many to stay in the cache: a bit for each word of the
/// title.
struct Glance {
    std::array<std::uint64_t, 2> words = {};
    std::uint32_t doi = 0;
    std::uint32_t identifier = 0;
    std::uint32_t place = 0; ///< volume and pages
    int count = 0;           ///< bits in `words`
};

/// The more records, the more a pair must share before it is looked at: so many words in a hundred, and words that one
/// title in fifty has count only where a title has no others.
struct Scale {
    float telling = 0;              ///< nats from which a word counts
    int percent = 33;               ///< of the shorter title's words
    std::size_t largest_block = 40; ///< larger ones are put in order, and each record meets the next in line
    std::size_t window = 12;
};

Scale scale_for(std::size_t records)
{
    if (records < 20'000) {
        return {};
    }
    if (records < 200'000) {
        return {.telling = 4};
    }
    return records < 2'000'000 ? Scale{.telling = 4, .percent = 50, .largest_block = 16, .window = 6}
                               : Scale{.telling = 5, .percent = 60, .largest_block = 8, .window = 4};
}

Glance glance_of(const Form& form, const Scale& scale)
{
    Glance glance{.doi = static_cast<std::uint32_t>(form.doi),
                  .identifier = static_cast<std::uint32_t>(form.identifier),
                  .place = place_of(form)};
    const float most =
        form.words.empty() ? 0 : *std::max_element(form.information, form.information + form.words.size());
    for (std::size_t i = 0; i < form.words.size(); ++i) {
        if (form.information[i] >= std::min(scale.telling, most)) {
            glance.words[(form.words[i] >> 6U) & 1U] |= std::uint64_t{1} << (form.words[i] & 63U);
        }
    }
    glance.count = std::popcount(glance.words[0]) + std::popcount(glance.words[1]);
    return glance;
}

bool equal_and_there(std::uint32_t a, std::uint32_t b)
{
    return a != 0 && a == b;
}

/// Whether the pair shares an identifier, a place, or enough of the shorter title's words.
bool is_worth_a_look(const Glance& a, const Glance& b, const Scale& scale)
{
    const int shared = std::popcount(a.words[0] & b.words[0]) + std::popcount(a.words[1] & b.words[1]);
    return shared * 100 >= std::min(a.count, b.count) * scale.percent || equal_and_there(a.doi, b.doi) ||
           equal_and_there(a.identifier, b.identifier) || equal_and_there(a.place, b.place);
}

/// Key in the upper half, record in the lower.
using Entry = std::uint64_t;

class Keys {
public:
    Keys(const Statistics& statistics, std::vector<std::vector<Entry>>& parts)
        : m_statistics(statistics), m_parts(parts)
    {
    }

    void add(const Form& form, std::uint32_t record)
    {
        m_record = record;
        put_own_keys(form, [this](std::uint64_t key) { put(key); });
        put_word_keys(form);
    }

private:
    void put(std::uint64_t key)
    {
        const Entry entry = (key & 0xFFFFFFFF00000000ULL) | m_record;
        m_parts[static_cast<std::size_t>(entry >> 48U) * m_parts.size() >> 16U].push_back(entry);
    }

    void put_word_keys(const Form& form)
    {
        const RareWords rarest =
            rarest_words(form, [this](std::uint32_t word) { return std::max(m_statistics.frequency(word), 1U) - 1; });
        for (std::size_t i = 0; i < rarest.size() && rarest[i] != 0; ++i) {
            if (m_statistics.frequency(rarest[i]) <= rare_alone) {
                put(block_key(KeyKind::words, rarest[i]));
            }
            for (std::size_t j = i + 1; j < rarest.size() && rarest[j] != 0; ++j) {
                put(block_key(KeyKind::words, combine(std::min(rarest[i], rarest[j]), std::max(rarest[i], rarest[j]))));
            }
            if (i < words_beside_author && !form.authors.empty()) {
                put(block_key(KeyKind::author_word, combine(form.authors.front().family, rarest[i])));
            }
        }
    }

    const Statistics& m_statistics;
    std::vector<std::vector<Entry>>& m_parts; ///< by the thread that will sort them: equal keys meet in one
    std::uint32_t m_record = 0;
};

class Blocks {
public:
    Blocks(std::span<const Form> forms, std::span<const Glance> glances, const std::vector<bool>& duplicate_free)
        : m_forms(forms), m_glances(glances), m_duplicate_free(duplicate_free), m_scale(scale_for(forms.size()))
    {
    }

    /// Appends the pairs of all blocks.
    void pairs(std::span<const Entry> entries, std::vector<Pair>& out)
    {
        constexpr std::size_t ahead = 48; // some blocks
        for (std::size_t begin = 0; begin < entries.size();) {
            std::size_t end = begin;
            for (; end < entries.size() && entries[end] >> 32U == entries[begin] >> 32U; ++end) {
                prefetch(&m_glances[static_cast<std::uint32_t>(entries[std::min(end + ahead, entries.size() - 1)])]);
            }
            take_block(entries.subspan(begin, end - begin), out);
            begin = end;
        }
    }

private:
    void take_block(std::span<const Entry> block, std::vector<Pair>& out)
    {
        if (block.size() <= m_scale.largest_block) {
            for (std::size_t i = 0; i < block.size(); ++i) {
                for (std::size_t j = i + 1; j < block.size(); ++j) {
                    put(static_cast<std::uint32_t>(block[i]), static_cast<std::uint32_t>(block[j]), out);
                }
            }
            return;
        }
        m_members.clear();
        for (const Entry entry : block) {
            m_members.push_back(static_cast<std::uint32_t>(entry));
        }
        sort_members([this](std::uint32_t i) { return m_forms[i].title; });
        take_window(out);
        // A second order, so that records with a difference at the start of the title meet, too.
        sort_members([this](std::uint32_t i) {
            const Form& form = m_forms[i];
            return std::pair{form.authors.empty() ? 0U : form.authors.front().family, form.year};
        });
        take_window(out);
    }

    /// What is alike by the key is put in order by content, so that the order of the files does not matter.
    template <class Key>
    void sort_members(Key key)
    {
        std::ranges::sort(m_members, {}, [&](std::uint32_t i) { return std::tuple{key(i), m_forms[i].content, i}; });
    }

    void take_window(std::vector<Pair>& out)
    {
        for (std::size_t i = 0; i < m_members.size(); ++i) {
            for (std::size_t j = i + 1; j < std::min(i + 1 + m_scale.window, m_members.size()); ++j) {
                put(m_members[i], m_members[j], out);
            }
        }
    }

    void put(std::uint32_t a, std::uint32_t b, std::vector<Pair>& out)
    {
        if (a == b || !is_worth_a_look(m_glances[a], m_glances[b], m_scale)) {
            return;
        }
        const bool apart = m_forms[a].source == m_forms[b].source && m_duplicate_free[m_forms[a].source];
        if (!apart) {
            out.push_back(pair_of(a, b));
        }
    }

    std::span<const Form> m_forms;
    std::span<const Glance> m_glances;
    const std::vector<bool>& m_duplicate_free;
    Scale m_scale;
    std::vector<std::uint32_t> m_members;
};

/// The keys of one slice of the records, parted by the thread that will sort them.
using Parts = std::vector<std::vector<Entry>>;

/// All entries of one part, those of the first records first.
std::vector<Entry> entries_of(std::vector<Parts>& slices, std::size_t part)
{
    std::vector<Entry> entries = std::move(slices.front()[part]);
    for (std::size_t i = 1; i < slices.size(); ++i) {
        entries.insert(entries.end(), slices[i][part].begin(), slices[i][part].end());
        slices[i][part] = {};
    }
    return entries;
}

void sort_and_unify(std::vector<std::uint64_t>& words, int first_byte)
{
    std::vector<std::uint64_t> scratch;
    radix_sort(words, scratch, first_byte);
    words.erase(std::unique(words.begin(), words.end()), words.end());
}

std::vector<Pair> merged(std::vector<std::vector<Pair>>& parts)
{
    std::vector<Pair> all = std::move(parts.front());
    for (std::size_t i = 1; i < parts.size(); ++i) {
        std::vector<Pair> both;
        both.reserve(all.size() + parts[i].size());
        std::ranges::set_union(all, parts[i], std::back_inserter(both));
        all = std::move(both);
        parts[i] = {};
    }
    return all;
}

} // namespace

std::vector<Pair> candidate_pairs(std::span<const Form> forms, const Statistics& statistics,
                                  const std::vector<bool>& duplicate_free, std::size_t threads)
{
    threads = thread_count(forms.size(), threads);
    std::vector<Parts> slices(threads, Parts(threads));
    std::vector<Glance> glances(forms.size());
    const Scale scale = scale_for(forms.size());
    in_slices(forms.size(), threads, [&](std::size_t slice, std::size_t begin, std::size_t end) {
        Keys keys{statistics, slices[slice]};
        for (std::size_t i = begin; i < end; ++i) {
            statistics.prefetch_words(forms, i);
            keys.add(forms[i], static_cast<std::uint32_t>(i));
            glances[i] = glance_of(forms[i], scale);
        }
    });
    std::vector<std::vector<Pair>> pairs(threads);
    in_slices(threads, threads, [&](std::size_t part, std::size_t, std::size_t) {
        auto entries = entries_of(slices, part);
        sort_and_unify(entries, 4); // the records are in order already
        Blocks{forms, glances, duplicate_free}.pairs(entries, pairs[part]);
        entries = {};
        sort_and_unify(pairs[part], 0);
    });
    return merged(pairs);
}

} // namespace vitalign::linkage
