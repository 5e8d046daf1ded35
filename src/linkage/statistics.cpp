#include "statistics.hpp"

#include "hash.hpp"
#include "parallel.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <unordered_set>

namespace vitalign::linkage {

namespace {

/// Levels: exact up to 255, then four for each doubling.
constexpr std::uint32_t exact_levels = 256;
constexpr std::size_t level_count = 256 + 4 * 24;

/// A collection of titles is taken for part of a larger one: so many more titles without the word.
constexpr double background = 2000;

/// Numbers of which more than this share differ from all others count nothing.
constexpr double serial_share = 0.9;

} // namespace

std::size_t Statistics::level(std::uint32_t frequency)
{
    if (frequency < exact_levels) {
        return frequency;
    }
    const auto exponent = static_cast<std::uint32_t>(std::bit_width(frequency)) - 9;
    const std::uint32_t quarter = (frequency >> (exponent + 6)) & 3U;
    return std::min<std::size_t>(exact_levels + 4 * exponent + quarter, level_count - 1);
}

int Statistics::years_of_title(std::string_view title) const
{
    return std::popcount(m_title_years[hash64(title) & mask]);
}

Statistics::Statistics(std::span<const Form> forms)
    : m_words(mask + 1), m_families(mask + 1), m_title_years(mask + 1), m_records(forms.size())
{
    std::unordered_set<std::uint32_t> numbers;
    std::size_t numbered = 0;
    for (const Form& form : forms) {
        for (const std::uint32_t word : form.words) {
            ++m_words[word & mask];
        }
        for (const AuthorKey& author : form.authors) {
            ++m_families[author.family & mask];
        }
        if (form.year != 0 && form.title.size() <= longest_returning_title) {
            m_title_years[hash64(form.title) & mask] |= std::uint64_t{1} << (static_cast<unsigned>(form.year) % 64);
        }
        if (form.number != 0 && numbered < 10'000) {
            ++numbered;
            numbers.insert(form.number);
        }
    }
    m_serial_numbers =
        numbered > 100 && static_cast<double>(numbers.size()) > serial_share * static_cast<double>(numbered);
    const double total = static_cast<double>(m_records) + background;
    m_information.resize(level_count);
    for (std::size_t i = 0; i < level_count; ++i) {
        const double frequency = i < exact_levels ? static_cast<double>(i)
                                                  : std::ldexp(4.0 + static_cast<double>((i - exact_levels) % 4),
                                                               static_cast<int>((i - exact_levels) / 4) + 6);
        m_information[i] = static_cast<float>(std::log(total / (frequency + 1)));
    }
}

void weigh(std::span<Form> forms, const Statistics& statistics, WeightMemory& memory)
{
    std::vector<std::size_t> begins(forms.size() + 1);
    for (std::size_t i = 0; i < forms.size(); ++i) {
        begins[i + 1] = begins[i] + forms[i].words.size();
    }
    memory.resize(begins.back());
    in_slices(forms.size(), thread_count(forms.size()), [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            float* const weights = memory.data() + begins[i];
            std::ranges::transform(forms[i].words, weights,
                                   [&](std::uint32_t word) { return statistics.information(word); });
            forms[i].information = weights;
        }
    });
}

} // namespace vitalign::linkage
