#include "cv/field_model.hpp"

#include "cv/word_feature.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <unordered_map>

namespace vitalign::cv {

namespace {

struct WeightRow {
    std::string_view name;
    std::array<std::int8_t, tag_count> weights;
};

/// Written by bench/train_field_model.
constexpr WeightRow weight_rows[] = {
#include "cv/field_weights.inc"
};

using Row = std::array<float, tag_count>;
using Steps = std::array<Row, tag_count>; ///< [from][to]

void add_row(Row& sum, const WeightRow& row)
{
    for (std::size_t tag = 0; tag < tag_count; ++tag) {
        sum[tag] += static_cast<float>(row.weights[tag]) / weight_unit;
    }
}

class WeightTable {
public:
    WeightTable()
    {
        for (const WeightRow& row : weight_rows) {
            m_rows.emplace(row.name, &row);
        }
        for (std::size_t from = 0; from < tag_count; ++from) {
            for (std::size_t gap = 0; gap < gap_count; ++gap) {
                add(m_gaps[gap][from], step_name(static_cast<Gap>(gap), from));
            }
            for (std::size_t shape = 0; shape < shape_count; ++shape) {
                add(m_shapes[shape][from], step_name(all_shapes[shape], from));
            }
        }
    }

    void add(Row& sum, std::string_view name) const
    {
        if (const auto found = m_rows.find(name); found != m_rows.end()) {
            add_row(sum, *found->second);
        }
    }

    Steps steps_to(const Word& word) const
    {
        Steps steps = m_gaps[static_cast<std::size_t>(word.gap)];
        const Steps& shapes = m_shapes[index_of(word.shape)];
        for (std::size_t from = 0; from < tag_count; ++from) {
            for (std::size_t to = 0; to < tag_count; ++to) {
                steps[from][to] += shapes[from][to];
            }
        }
        return steps;
    }

private:
    std::unordered_map<std::string_view, const WeightRow*> m_rows;
    std::array<Steps, gap_count> m_gaps = {};
    std::array<Steps, shape_count> m_shapes = {};
};

const WeightTable& weight_table()
{
    static const WeightTable table;
    return table;
}

/// Scales the row so that it sums to 1 and says by how much.
void normalise(Row& row)
{
    float sum = 0;
    for (const float share : row) {
        sum += share;
    }
    for (float& share : row) {
        share /= sum;
    }
}

/// exp of the row, but for a common factor.
Row shares_of(const Row& scores)
{
    const float top = *std::ranges::max_element(scores);
    Row out;
    std::ranges::transform(scores, out.begin(), [&](float score) { return std::exp(score - top); });
    return out;
}

} // namespace

std::size_t index_of(Shape shape)
{
    return static_cast<std::size_t>(std::ranges::find(all_shapes, shape) - all_shapes.begin());
}

std::string step_name(Gap gap, std::size_t from)
{
    constexpr std::array<std::string_view, gap_count> names{"start",    "blank",     "style", "bracket",      "dash",
                                                            "comma",    "semicolon", "colon", "abbreviation", "stop",
                                                            "question", "quote",     "line",  "field"};
    return std::string{"step over "} + std::string{names[static_cast<std::size_t>(gap)]} + " from " +
           std::string{tag_names[from]};
}

std::string step_name(Shape to, std::size_t from)
{
    return std::string{"step to "} + static_cast<char>(to) + " from " + std::string{tag_names[from]};
}

std::vector<TagShares> tag_words(std::span<const Word> words)
{
    const WeightTable& table = weight_table();
    std::vector<Row> own(words.size());
    std::vector<Steps> steps(words.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
        Row scores{};
        for_each_feature(words, i, [&](std::string_view name) { table.add(scores, name); });
        own[i] = shares_of(scores);
        if (i > 0) {
            steps[i] = table.steps_to(words[i]);
            for (Row& row : steps[i]) {
                std::ranges::transform(row, row.begin(), [](float score) { return std::exp(score); });
            }
        }
    }
    // Forward and backward shares, each scaled to sum to 1.
    std::vector<Row> forward = own;
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (std::size_t to = 0; to < tag_count && i > 0; ++to) {
            float sum = 0;
            for (std::size_t from = 0; from < tag_count; ++from) {
                sum += forward[i - 1][from] * steps[i][from][to];
            }
            forward[i][to] = sum * own[i][to];
        }
        normalise(forward[i]);
    }
    Row behind;
    behind.fill(1);
    std::vector<TagShares> shares(words.size());
    for (std::size_t i = words.size(); i-- > 0;) {
        for (std::size_t tag = 0; tag < tag_count; ++tag) {
            shares[i][tag] = forward[i][tag] * behind[tag];
        }
        normalise(shares[i]);
        Row next{};
        for (std::size_t from = 0; from < tag_count && i > 0; ++from) {
            for (std::size_t to = 0; to < tag_count; ++to) {
                next[from] += steps[i][from][to] * own[i][to] * behind[to];
            }
        }
        if (i > 0) {
            normalise(next);
            behind = next;
        }
    }
    return shares;
}

} // namespace vitalign::cv
