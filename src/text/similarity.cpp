#include "text/similarity.hpp"

#include "schemas/utf8.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

namespace vitalign::text {

namespace {

/// One row of the table at a time: names and titles are short. Very many are compared by `bounded_distance`.
std::size_t distance_of(std::u32string_view a, std::u32string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0U);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] != b[j - 1])});
            diagonal = above;
        }
    }
    return row[b.size()];
}

} // namespace

double edit_similarity(std::string_view a, std::string_view b)
{
    const std::u32string left = utf8::decode(a);
    const std::u32string right = utf8::decode(b);
    const std::size_t longer = std::max(left.size(), right.size());
    return longer == 0 ? 1.0 : 1.0 - static_cast<double>(distance_of(left, right)) / static_cast<double>(longer);
}

} // namespace vitalign::text
