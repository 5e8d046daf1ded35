// One reason for or against, in a form that people can read.
#pragma once

#include <string>
#include <vector>

namespace vitalign {

struct Evidence {
    std::string what = {}; ///< "title equal", "years 2019 and 2022"
    double weight = 0;     ///< log-odds: positive speaks for, negative against
};

/// The sum of the weights.
inline double total(const std::vector<Evidence>& evidence)
{
    double sum = 0;
    for (const Evidence& item : evidence) {
        sum += item.weight;
    }
    return sum;
}

} // namespace vitalign
