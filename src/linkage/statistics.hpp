// How common words and names are in a collection: agreement on a rare one says more.
#pragma once

#include "linkage/form.hpp"
#include "linkage/prefetch.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace vitalign::linkage {

/// Memory for what `weigh` writes; must outlive the forms.
using WeightMemory = std::vector<float>;

class Statistics {
public:
    /// Counts over all forms. `expected`: how many there will be at the end, if more are to come.
    explicit Statistics(std::span<const Form> forms, std::size_t expected = 0);

    /// For a collection too small to tell which words are common in titles: those that are in any are told beforehand.
    static Statistics of_few();

    /// Counts one more.
    void add(const Form& form);

    std::uint32_t frequency(std::uint32_t word) const { return m_words[word & m_mask]; }

    /// To be called for each of many forms in a row: asks for the counters of one that comes soon.
    [[gnu::always_inline]] void prefetch_words(std::span<const Form> forms, std::size_t i) const
    {
        constexpr std::size_t ahead = 4;
        for (const std::uint32_t word : forms[std::min(i + ahead, forms.size() - 1)].words) {
            prefetch(&m_words[word & m_mask]);
        }
    }

    /// Information in nats that sharing the word gives: -log of the share of titles that have it, as far as the
    /// collection is large enough to tell; a word seen once in a small collection is not yet rare.
    float information(std::uint32_t word) const { return m_information[level(frequency(word))]; }

    float information_of_frequency(std::uint32_t frequency) const { return m_information[level(frequency)]; }

    /// How many records the family name has, as an author.
    std::uint32_t family_frequency(std::uint32_t family) const { return m_families[family & m_mask]; }

    /// Titles of columns are short; a long title that stands in several years is one that was copied with errors.
    static constexpr std::size_t longest_returning_title = 40;

    /// In how many different years records of this very title stand: columns and editorials return.
    int years_of_title(std::string_view title) const;

    /// Whether the issue numbers tell nothing: nearly all of them differ, as running numbers do.
    bool numbers_are_serial() const;

    std::size_t records() const { return m_records; }

private:
    static std::size_t level(std::uint32_t frequency);
    void count_words(const Form& form);
    void count_number(const Form& form);
    void weigh_levels();

    std::uint32_t m_mask; ///< a counter may be shared: that only makes a word less telling
    std::vector<std::uint32_t> m_words;
    std::vector<std::uint32_t> m_families;
    std::vector<std::uint64_t> m_title_years; ///< a bit for each year, modulo 64
    std::vector<float> m_information;         ///< by level of frequency
    std::size_t m_records = 0;
    std::size_t m_numbered = 0;                       ///< records with an issue number, of the first of them
    std::unordered_set<std::uint32_t> m_numbers = {}; ///< their issue numbers
};

/// Writes the information of each word beside the words, so that comparing needs no table.
void weigh(std::span<Form> forms, const Statistics& statistics, WeightMemory& memory);

/// One form, weighed by what is known now; `memory` must live as long as it.
Form weighed(Form form, const Statistics& statistics, WeightMemory& memory);

} // namespace vitalign::linkage
