// The judgement on two citations: a sum of log-odds, and what it means.
#pragma once

#include "linkage/comparison_vector.hpp"
#include "schemas/evidence.hpp"

#include <string_view>
#include <vector>

namespace vitalign::linkage {

/// `undecided` is what Fellegi and Sunter leave to clerical review.
enum class Relation : std::uint8_t { same_version, same_work, undecided, different };

std::string_view name_of(Relation relation);

/// Log-odds from which on a pair is one work, and from which on it is worth a question.
inline constexpr float acceptance = 6;
inline constexpr float question = 3;

struct Judgement {
    Relation relation = Relation::different;
    float score = 0; ///< log-odds that both are one work

    /// Probability that both are one work.
    double confidence() const;
};

/// Patents are judged by their numbers as far as these are known; all else by the sum of the weights, as if the levels
/// were independent of each other (naive Bayes), with lines for the dependences that matter.
Judgement judge(const ComparisonVector& seen);

/// The lines that `judge` adds up, without those that weigh nothing.
std::vector<Evidence> reasons(const ComparisonVector& seen);

/// Whether an identifier, a number or the word of a source decides.
bool by_identifier(const ComparisonVector& seen);

} // namespace vitalign::linkage
