// The judgement on two records: four relations, with the evidence that led there.
#pragma once

#include "evidence.hpp"
#include "observe.hpp"

#include <string>
#include <vector>

namespace vitalign {

enum class Relation { same_version, same_work, undecided, different };

std::string_view name_of(Relation relation);

struct Match {
    Relation relation = Relation::different;
    double score = 0;      ///< log-odds
    double confidence = 0; ///< probability that both are one work
    bool by_identifier = false;
    std::vector<Evidence> evidence = {};
};

/// Adds the weights of what was observed, after the vetoes; then tells versions apart by kind and venue.
Match judge(const Comparable& a, const Comparable& b);

} // namespace vitalign
