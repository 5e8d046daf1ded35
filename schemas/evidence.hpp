// One reason for or against, in a form that people can read.
#pragma once

#include <cmath>
#include <string>
#include <vector>

namespace vitalign {

struct Evidence {
    std::string what = {}; ///< "title equal", "years 2019 and 2022"
    double weight = 0;     ///< log-odds: positive speaks for, negative against
};

/// The probability that log-odds stand for; the one place where a score becomes a confidence.
inline double probability(double log_odds)
{
    return 1 / (1 + std::exp(-log_odds));
}

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
