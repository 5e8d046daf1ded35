#include "cv/record_finder.hpp"

#include "text/fold.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace vitalign::cv {

namespace {

/// Only so many records with the most shared words are laid over the text.
constexpr std::size_t most_candidates = 12;

/// Words that more records have than this tell nothing.
constexpr std::size_t common = 2000;

std::set<std::string> title_words(const SourceRecord& record)
{
    std::set<std::string> words;
    for (const std::string& word : text::folded_words(record.title)) {
        words.insert(word);
    }
    for (const std::string& title : record.alternative_titles) {
        for (const std::string& word : text::folded_words(title)) {
            words.insert(word);
        }
    }
    return words;
}

} // namespace

RecordFinder::RecordFinder(std::vector<const SourceRecord*> records) : m_records(std::move(records))
{
    for (std::uint32_t i = 0; i < m_records.size(); ++i) {
        for (const std::string& word : title_words(*m_records[i])) {
            m_by_word[word].push_back(i);
        }
        if (m_records[i]->doi) {
            m_by_identifier[m_records[i]->doi->str()].push_back(i);
        }
        if (m_records[i]->arxiv) {
            m_by_identifier[m_records[i]->arxiv->str()].push_back(i);
        }
    }
}

std::vector<std::size_t> RecordFinder::candidates(const Entry& entry) const
{
    std::map<std::size_t, double> shared;
    std::set<std::string> seen;
    for (const auto& word : entry.words) {
        const auto found = seen.insert(word.value).second ? m_by_word.find(word.value) : m_by_word.end();
        if (found == m_by_word.end() || found->second.size() > common) {
            continue;
        }
        const double information =
            std::log(1 + static_cast<double>(m_records.size()) / static_cast<double>(found->second.size()));
        for (const std::uint32_t record : found->second) {
            shared[record] += information;
        }
    }
    constexpr double surely = 1000;
    for (const auto& identifier :
         {entry.doi ? entry.doi->value.str() : "", entry.arxiv ? entry.arxiv->value.str() : ""}) {
        if (const auto found = m_by_identifier.find(identifier); found != m_by_identifier.end()) {
            for (const std::uint32_t record : found->second) {
                shared[record] += surely;
            }
        }
    }
    std::vector<std::pair<double, std::size_t>> ranked;
    for (const auto& [record, information] : shared) {
        ranked.emplace_back(-information, record);
    }
    const std::size_t kept = std::min(ranked.size(), most_candidates);
    std::ranges::partial_sort(ranked, ranked.begin() + static_cast<std::ptrdiff_t>(kept));
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < kept; ++i) {
        out.push_back(ranked[i].second);
    }
    return out;
}

std::vector<FoundRecord> RecordFinder::find(const Entry& entry) const
{
    std::vector<FoundRecord> found;
    for (const std::size_t record : candidates(entry)) {
        Alignment alignment = align(entry, *m_records[record]);
        if (alignment.score >= aligned_enough) {
            found.push_back({record, std::move(alignment)});
        }
    }
    std::ranges::stable_sort(found, std::ranges::greater{}, [](const FoundRecord& one) { return one.alignment.score; });
    return found;
}

} // namespace vitalign::cv
