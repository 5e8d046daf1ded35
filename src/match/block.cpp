#include "block.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <tuple>
#include <unordered_map>

namespace vitalign {

namespace {

using Blocks = std::unordered_map<std::string, std::vector<std::size_t>>;

void add_identifiers(const Comparable& record, std::vector<std::string>& keys)
{
    if (record.doi) {
        keys.push_back("doi " + record.doi->str());
    }
    for (const Doi& doi : record.related_dois) {
        keys.push_back("doi " + doi.str());
    }
    if (record.arxiv) {
        keys.push_back("arxiv " + record.arxiv->str());
    }
    for (const auto* numbers : {&record.patents, &record.relatives}) {
        for (const PatentNumber& number : *numbers) {
            keys.push_back(fmt::format("patent {}{}", number.country(), number.serial()));
        }
    }
    if (record.application) {
        keys.push_back("application " + *record.application);
    }
}

/// The rarest words of the main title, by how many titles have them; the longer word where equally rare.
std::vector<std::string> rare_words(const TitleForm& title, const std::map<std::string, std::size_t>& frequency)
{
    std::vector<std::string> words = title.words;
    std::ranges::sort(words, [&](const std::string& a, const std::string& b) {
        const auto rank = [&](const std::string& word) {
            return std::tuple{frequency.at(word), -static_cast<int>(word.size()), word};
        };
        return rank(a) < rank(b);
    });
    words.resize(std::min<std::size_t>(words.size(), 4));
    return words;
}

std::map<std::string, std::size_t> word_frequency(std::span<const Comparable> records)
{
    std::map<std::string, std::size_t> frequency;
    for (const Comparable& record : records) {
        for (const TitleForm& title : record.titles) {
            for (const std::string& word : title.words) {
                ++frequency[word];
            }
        }
    }
    return frequency;
}

std::vector<std::string> keys_of(const Comparable& record, const std::map<std::string, std::size_t>& frequency)
{
    std::vector<std::string> keys;
    add_identifiers(record, keys);
    for (const TitleForm& title : record.titles) {
        if (title.tight.empty()) {
            continue;
        }
        keys.push_back("title " + title.tight);
        for (const std::string& word : rare_words(title, frequency)) {
            keys.push_back("word " + word);
        }
    }
    if (!record.authors.empty() && !record.years.empty()) {
        keys.push_back(fmt::format("author {} {}", record.authors.front().family, record.years.front()));
    }
    return keys;
}

} // namespace

std::vector<std::pair<std::size_t, std::size_t>> candidate_pairs(std::span<const Comparable> records)
{
    const auto frequency = word_frequency(records);
    Blocks blocks;
    for (std::size_t i = 0; i < records.size(); ++i) {
        for (const std::string& key : keys_of(records[i], frequency)) {
            auto& block = blocks[key];
            if (block.empty() || block.back() != i) {
                block.push_back(i);
            }
        }
    }
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (const auto& [key, block] : blocks) {
        for (std::size_t i = 0; i < block.size(); ++i) {
            for (std::size_t j = i + 1; j < block.size(); ++j) {
                pairs.emplace_back(block[i], block[j]);
            }
        }
    }
    std::ranges::sort(pairs);
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

} // namespace vitalign
