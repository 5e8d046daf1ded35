#include "linkage/statistics.hpp"

#include "linkage/hash.hpp"
#include "linkage/parallel.hpp"

#include <array>
#include <atomic>
#include <bit>
#include <cmath>

namespace vitalign::linkage {

namespace {

/// Levels: exact up to 255, then four for each doubling.
constexpr std::uint32_t exact_levels = 256;
constexpr std::size_t level_count = 256 + 4 * 24;

/// A collection of titles is taken for part of a larger one: so many more titles without the word.
constexpr double background = 2000;

struct CommonWord {
    std::string_view word;
    std::uint32_t titles; ///< of so many as the background has
};

/// Words of which a small collection cannot tell how common they are.
constexpr std::array<CommonWord, 40> common_words{
    {{"of", 800},       {"the", 600},   {"and", 650},     {"in", 600},         {"for", 500},     {"a", 450},
     {"on", 300},       {"with", 250},  {"an", 120},      {"to", 220},         {"from", 110},    {"by", 110},
     {"using", 140},    {"based", 120}, {"at", 50},       {"is", 40},          {"as", 40},       {"via", 50},
     {"towards", 30},   {"under", 30},  {"its", 30},      {"new", 60},         {"study", 80},    {"analysis", 100},
     {"approach", 70},  {"method", 50}, {"methods", 40},  {"model", 80},       {"models", 80},   {"system", 80},
     {"systems", 100},  {"data", 80},   {"learning", 60}, {"network", 50},     {"networks", 80}, {"algorithms", 50},
     {"efficient", 50}, {"large", 40},  {"survey", 20},   {"applications", 30}}};

/// Numbers of which more than this share differ from all others count nothing.
constexpr double serial_share = 0.9;
constexpr std::size_t most_numbered = 10'000; ///< more need not be looked at

/// So many that few are shared, up to 4 M.
std::uint32_t counters_for(std::size_t records)
{
    constexpr std::size_t counters_per_record = 1024;
    constexpr std::size_t least = std::size_t{1} << 16U;
    constexpr std::size_t most = std::size_t{1} << 22U;
    return static_cast<std::uint32_t>(std::clamp(std::bit_ceil(records * counters_per_record), least, most));
}

/// The logarithm of each level's frequency, and one more.
const std::array<double, level_count>& level_costs()
{
    static const auto costs = [] {
        std::array<double, level_count> all{};
        for (std::size_t i = 0; i < level_count; ++i) {
            const double frequency = i < exact_levels ? static_cast<double>(i)
                                                      : std::ldexp(4.0 + static_cast<double>((i - exact_levels) % 4),
                                                                   static_cast<int>((i - exact_levels) / 4) + 6);
            all[i] = std::log(frequency + 1);
        }
        return all;
    }();
    return costs;
}

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
    return std::popcount(m_title_years[hash64(title) & m_mask]);
}

bool Statistics::numbers_are_serial() const
{
    return m_numbered > 100 && static_cast<double>(m_numbers.size()) > serial_share * static_cast<double>(m_numbered);
}

Statistics::Statistics(std::span<const Form> forms, std::size_t expected)
    : m_mask(counters_for(std::max(forms.size(), expected)) - 1), m_words(m_mask + 1), m_families(m_mask + 1),
      m_title_years(m_mask + 1), m_information(level_count)
{
    in_slices(forms.size(), thread_count(forms.size()), [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            prefetch_words(forms, i);
            count_words(forms[i]);
        }
    });
    std::ranges::for_each(forms, [this](const Form& form) { count_number(form); });
    m_records = forms.size();
    weigh_levels();
}

Statistics Statistics::of_few()
{
    Statistics statistics{{}};
    for (const CommonWord& common : common_words) {
        statistics.m_words[hash32(common.word) & statistics.m_mask] += common.titles;
    }
    return statistics;
}

void Statistics::add(const Form& form)
{
    count_words(form);
    count_number(form);
    ++m_records;
    weigh_levels();
}

/// Several threads may do so at once.
void Statistics::count_words(const Form& form)
{
    constexpr auto order = std::memory_order_relaxed;
    for (const std::uint32_t word : form.words) {
        std::atomic_ref{m_words[word & m_mask]}.fetch_add(1, order);
    }
    for (const AuthorKey& author : form.authors) {
        std::atomic_ref{m_families[author.family & m_mask]}.fetch_add(1, order);
    }
    if (form.year != 0 && form.title.size() <= longest_returning_title) {
        const std::uint64_t bit = std::uint64_t{1} << (static_cast<unsigned>(form.year) % 64);
        std::atomic_ref{m_title_years[hash64(form.title) & m_mask]}.fetch_or(bit, order);
    }
}

void Statistics::count_number(const Form& form)
{
    if (form.number != 0 && m_numbered < most_numbered) {
        ++m_numbered;
        m_numbers.insert(form.number);
    }
}

void Statistics::weigh_levels()
{
    const double total = std::log(static_cast<double>(m_records) + background);
    std::ranges::transform(level_costs(), m_information.begin(),
                           [&](double cost) { return static_cast<float>(total - cost); });
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
            statistics.prefetch_words(forms, i);
            float* const weights = memory.data() + begins[i];
            std::ranges::transform(forms[i].words, weights,
                                   [&](std::uint32_t word) { return statistics.information(word); });
            forms[i].information = weights;
        }
    });
}

Form weighed(Form form, const Statistics& statistics, WeightMemory& memory)
{
    memory.resize(form.words.size());
    std::ranges::transform(form.words, memory.begin(),
                           [&](std::uint32_t word) { return statistics.information(word); });
    form.information = memory.data();
    return form;
}

} // namespace vitalign::linkage
