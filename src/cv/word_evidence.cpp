#include "cv/word_evidence.hpp"

#include <algorithm>
#include <cmath>

namespace vitalign::cv {

namespace {

/// Shares that differ so much (half the sum of differences) belong to two fields.
constexpr float border = 0.3F;

/// No single word rules a field out.
constexpr float least_share = 0.01F;

constexpr std::size_t publisher = label_count + 1;

/// How surely the model takes the word for a part of the label. What is neither author, title nor venue it hardly
/// learnt to tell apart, for gold lists do not: that is left to the words themselves.
float share_of(const TagShares& shares, Label label, float as_venue)
{
    const float venue = shares[static_cast<std::size_t>(Label::venue)] + as_venue * shares[publisher];
    const float authors = shares[static_cast<std::size_t>(Label::authors)];
    const float title = shares[static_cast<std::size_t>(Label::title)];
    switch (label) {
    case Label::authors: return authors;
    case Label::title: return title;
    case Label::venue: return venue;
    default: return 1 - authors - title - venue + as_venue * shares[publisher];
    }
}

} // namespace

WordEvidence::WordEvidence(const marked::MarkedText& text, bool patent) : m_words(cut_words(text))
{
    for (Word& word : m_words) {
        word.patent = patent;
    }
    m_shares = tag_words(m_words);
}

std::vector<std::size_t> WordEvidence::borders() const
{
    std::vector<std::size_t> found;
    for (std::size_t i = 1; i < m_words.size(); ++i) {
        float differs = 0;
        for (std::size_t tag = 0; tag < tag_count; ++tag) {
            differs += std::abs(m_shares[i][tag] - m_shares[i - 1][tag]) / 2;
        }
        if (differs >= border) {
            found.push_back(m_words[i].part.begin);
        }
    }
    return found;
}

/// How far a publisher counts as the venue: a book's stands in its place, where no venue is printed.
float WordEvidence::publisher_as_venue() const
{
    constexpr float surely = 0.5F;
    constexpr float share = 0.6F;
    const bool has_venue = std::ranges::any_of(
        m_shares, [](const TagShares& shares) { return shares[static_cast<std::size_t>(Label::venue)] > surely; });
    return has_venue ? 0 : share;
}

marked::Part WordEvidence::within(marked::Part part, Label label) const
{
    constexpr float surely_not = 0.1F;
    constexpr float rather = 0.5F;
    const float as_venue = publisher_as_venue();
    auto begin = std::ranges::find_if(m_words, [&](const Word& word) { return word.part.begin >= part.begin; });
    auto end = std::find_if(begin, m_words.end(), [&](const Word& word) { return word.part.end > part.end; });
    const auto share = [&](auto word) {
        return share_of(m_shares[static_cast<std::size_t>(word - m_words.begin())], label, as_venue);
    };
    const auto first = begin;
    const auto last = end;
    while (begin != end && share(begin) < surely_not) {
        ++begin;
    }
    while (begin != end && share(end - 1) < surely_not) {
        --end;
    }
    if (begin == end || share(begin) < rather || share(end - 1) < rather) {
        return part;
    }
    return {begin == first ? part.begin : begin->part.begin, end == last ? part.end : (end - 1)->part.end};
}

void WordEvidence::add_to(const std::vector<Token>& tokens, std::vector<Feature>& features) const
{
    const float as_venue = publisher_as_venue();
    auto word = m_words.begin();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const marked::Part part = tokens[i].part;
        while (word != m_words.end() && word->part.end <= part.begin) {
            ++word;
        }
        for (auto here = word; here != m_words.end() && here->part.begin < part.end; ++here) {
            const TagShares& shares = m_shares[static_cast<std::size_t>(here - m_words.begin())];
            for (std::size_t label = 0; label < label_count; ++label) {
                features[i].learnt[label] +=
                    std::log(std::max(least_share, share_of(shares, static_cast<Label>(label), as_venue)));
            }
        }
    }
}

} // namespace vitalign::cv
