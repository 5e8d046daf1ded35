#include "candidate_pairs.hpp"

#include "hash.hpp"
#include "parallel.hpp"
#include "radix_sort.hpp"

#include <algorithm>
#include <array>

namespace vitalign::linkage {

namespace {

constexpr std::size_t largest_block = 40;
constexpr std::size_t window = 12;

/// A word alone is a key if at most so many titles have it.
constexpr std::uint32_t rare_alone = 12;

/// Kinds of keys never meet each other.
enum Kind : std::uint64_t { doi = 1, identifier, title, head, words, author_word, author_title, place, author_place };

/// Key in the upper half, record in the lower.
using Entry = std::uint64_t;

class Keys {
public:
    Keys(const Statistics& statistics, std::vector<Entry>& entries) : m_statistics(statistics), m_entries(entries) {}

    void add(const Form& form, std::uint32_t record)
    {
        m_record = record;
        if (form.doi != 0) {
            put(Kind::doi, form.doi);
        }
        if (form.identifier != 0) {
            put(Kind::identifier, form.identifier);
        }
        add_title(form);
        if (form.first_page != 0 && form.volume != 0) {
            put(Kind::place, combine(form.volume, static_cast<std::uint64_t>(form.first_page)));
        }
        if (form.first_page != 0 && !form.authors.empty()) {
            put(Kind::author_place, combine(form.authors.front().family, static_cast<std::uint64_t>(form.first_page)));
        }
    }

private:
    void put(Kind kind, std::uint64_t value)
    {
        m_entries.push_back((combine(static_cast<std::uint64_t>(kind), value) & 0xFFFFFFFF00000000ULL) | m_record);
    }

    void add_title(const Form& form)
    {
        if (form.title.empty()) {
            return;
        }
        put(Kind::title, hash64(form.title));
        const auto rarest = rarest_words(form);
        const std::size_t count = std::ranges::count_if(rarest, [](std::uint32_t word) { return word != 0; });
        for (std::size_t i = 0; i < count; ++i) {
            if (m_statistics.frequency(rarest[i]) <= rare_alone) {
                put(Kind::words, rarest[i]);
            }
            for (std::size_t j = i + 1; j < count; ++j) {
                put(Kind::words, combine(std::min(rarest[i], rarest[j]), std::max(rarest[i], rarest[j])));
            }
        }
        if (form.authors.empty()) {
            return;
        }
        for (std::size_t i = 0; i < std::min<std::size_t>(count, 2); ++i) {
            put(Kind::author_word, combine(form.authors.front().family, rarest[i]));
        }
        put(Kind::author_title, combine(form.authors.front().family, hash64(form.title.substr(0, 8))));
    }

    /// Of the words that more than one title has: a word of one title only is a typing error or leads nowhere.
    std::array<std::uint32_t, 4> rarest_words(const Form& form) const
    {
        std::array<std::uint32_t, 4> rarest{};
        std::array<std::uint64_t, 4> ranks{};
        ranks.fill(~std::uint64_t{0});
        for (const std::uint32_t word : form.words) {
            const std::uint32_t frequency = m_statistics.frequency(word);
            std::uint64_t rank = std::uint64_t{frequency} << 32U | word;
            std::uint32_t value = word;
            for (std::size_t i = 0; frequency > 1 && i < rarest.size(); ++i) {
                if (rank < ranks[i]) {
                    std::swap(rank, ranks[i]);
                    std::swap(value, rarest[i]);
                }
            }
        }
        return rarest;
    }

    const Statistics& m_statistics;
    std::vector<Entry>& m_entries;
    std::uint32_t m_record = 0;
};

class Blocks {
public:
    Blocks(std::span<const Form> forms, const std::vector<bool>& closed) : m_forms(forms), m_closed(closed) {}

    /// Appends the pairs of all blocks that begin in this part of the sorted entries.
    void pairs(std::span<const Entry> entries, std::size_t begin, std::size_t end, std::vector<Pair>& out)
    {
        const auto key = [&](std::size_t i) { return entries[i] >> 32U; };
        while (begin > 0 && begin < end && key(begin) == key(begin - 1)) {
            ++begin;
        }
        while (begin < end) {
            std::size_t last = begin + 1;
            while (last < entries.size() && key(last) == key(begin)) {
                ++last;
            }
            take_block(entries.subspan(begin, last - begin), out);
            begin = last;
        }
    }

private:
    void take_block(std::span<const Entry> block, std::vector<Pair>& out)
    {
        if (block.size() <= largest_block) {
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

    template <class Key>
    void sort_members(Key key)
    {
        std::ranges::sort(m_members, {}, [&](std::uint32_t i) { return std::pair{key(i), i}; });
    }

    void take_window(std::vector<Pair>& out)
    {
        for (std::size_t i = 0; i < m_members.size(); ++i) {
            for (std::size_t j = i + 1; j < std::min(i + 1 + window, m_members.size()); ++j) {
                put(m_members[i], m_members[j], out);
            }
        }
    }

    void put(std::uint32_t a, std::uint32_t b, std::vector<Pair>& out)
    {
        const bool apart = m_forms[a].source == m_forms[b].source && m_closed[m_forms[a].source];
        if (a != b && !apart) {
            out.push_back(pair_of(a, b));
        }
    }

    std::span<const Form> m_forms;
    const std::vector<bool>& m_closed;
    std::vector<std::uint32_t> m_members;
};

template <class T>
std::vector<T> joined(std::vector<std::vector<T>>& parts)
{
    std::vector<T> all = std::move(parts.front());
    for (std::size_t i = 1; i < parts.size(); ++i) {
        all.insert(all.end(), parts[i].begin(), parts[i].end());
        parts[i] = {};
    }
    return all;
}

} // namespace

std::vector<Pair> candidate_pairs(std::span<const Form> forms, const Statistics& statistics,
                                  const std::vector<bool>& closed)
{
    const std::size_t slices = thread_count(forms.size());
    std::vector<std::vector<Entry>> parts(slices);
    in_slices(forms.size(), slices, [&](std::size_t slice, std::size_t begin, std::size_t end) {
        parts[slice].reserve((end - begin) * 14);
        Keys keys{statistics, parts[slice]};
        for (std::size_t i = begin; i < end; ++i) {
            keys.add(forms[i], static_cast<std::uint32_t>(i));
        }
    });
    std::vector<Entry> entries = joined(parts);
    std::vector<std::uint64_t> scratch;
    radix_sort(entries, scratch, 4); // records are in order already
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
    std::vector<std::vector<Pair>> pairs(slices);
    in_slices(entries.size(), slices, [&](std::size_t slice, std::size_t begin, std::size_t end) {
        Blocks{forms, closed}.pairs(entries, begin, end, pairs[slice]);
    });
    entries = {};
    std::vector<Pair> all = joined(pairs);
    radix_sort(all, scratch, 0);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

} // namespace vitalign::linkage
