#include "linkage/record_pairs.hpp"

#include "linkage/candidate_pairs.hpp"
#include "linkage/retitled.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <unordered_map>

namespace vitalign::linkage {

namespace {

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

std::vector<std::string> keys_of(const RecordForm& record)
{
    std::vector<std::string> keys;
    if (record.doi) {
        keys.push_back("doi " + record.doi->str());
    }
    for (const Doi& doi : record.versions) {
        keys.push_back("doi " + doi.str());
    }
    for (const auto* numbers : {&record.patents, &record.relatives}) {
        for (const PatentNumber& number : *numbers) {
            keys.push_back(fmt::format("patent {}{}", number.country(), number.serial()));
        }
    }
    if (record.application) {
        keys.push_back("application " + *record.application);
    }
    if (const auto authors = record.titles.front().authors; !authors.empty() && !record.years.empty()) {
        const int years = record.kind == Kind::preprint ? most_years_to_publication : 0;
        for (int year = record.years.front(); year <= record.years.front() + years; ++year) {
            keys.push_back(fmt::format("author {} {}", authors.front().family, year));
        }
    }
    return keys;
}

void pair_by_keys(std::span<const RecordForm> records, Pairs& pairs)
{
    std::unordered_map<std::string, std::vector<std::size_t>> blocks;
    for (std::size_t i = 0; i < records.size(); ++i) {
        for (const std::string& key : keys_of(records[i])) {
            auto& block = blocks[key];
            if (!block.empty() && block.back() == i) {
                continue;
            }
            for (const std::size_t other : block) {
                pairs.emplace_back(other, i);
            }
            block.push_back(i);
        }
    }
}

/// Each record is a source that holds nothing twice, so that its titles do not meet each other.
void pair_by_titles(std::span<const RecordForm> records, const Collection& collection, Pairs& pairs)
{
    std::vector<Form> forms;
    for (std::size_t i = 0; i < records.size(); ++i) {
        for (const Form& title : records[i].titles) {
            forms.push_back(title);
            forms.back().source = static_cast<std::uint32_t>(i);
        }
    }
    WeightMemory memory;
    weigh(forms, collection.statistics(), memory);
    const std::vector<bool> duplicate_free(records.size(), true);
    for (const Pair pair : candidate_pairs(forms, collection.statistics(), duplicate_free)) {
        const auto [low, high] = std::minmax(forms[first_of(pair)].source, forms[second_of(pair)].source);
        pairs.emplace_back(low, high);
    }
}

} // namespace

std::vector<std::pair<std::size_t, std::size_t>> candidate_pairs(std::span<const RecordForm> records,
                                                                 const Collection& collection)
{
    Pairs pairs;
    pair_by_keys(records, pairs);
    pair_by_titles(records, collection, pairs);
    std::ranges::sort(pairs);
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

} // namespace vitalign::linkage
