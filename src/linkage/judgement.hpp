// The judgement on two citations: a sum of log-odds, and what it means.
#pragma once

#include "linkage/comparison_vector.hpp"

#include <string_view>
#include <vector>

namespace vitalign::linkage {

enum class Verdict : std::uint8_t { same_version, same_work, undecided, different };

std::string_view name_of(Verdict verdict);

struct Judgement {
    Verdict verdict = Verdict::different;
    float score = 0; ///< log-odds that both are one work

    /// Probability that both are one work.
    double confidence() const;
};

Judgement judge(const ComparisonVector& seen);

/// One line of the sum, for people.
struct Reason {
    std::string_view what = {};
    float weight = 0;
};

/// The lines that `judge` adds up, without those that weigh nothing.
std::vector<Reason> reasons(const ComparisonVector& seen);

} // namespace vitalign::linkage
