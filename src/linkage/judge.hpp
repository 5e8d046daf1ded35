// The judgement on two records: four relations, with the evidence that led there.
#pragma once

#include "linkage/collection.hpp"
#include "linkage/judgement.hpp"
#include "schemas/evidence.hpp"

#include <string_view>
#include <vector>

namespace vitalign::linkage {

using Relation = linkage::Verdict;
using linkage::name_of;

struct Match {
    Relation relation = Relation::different;
    double score = 0;      ///< log-odds
    double confidence = 0; ///< probability that both are one work
    bool by_identifier = false;
    std::vector<Evidence> evidence = {};
};

/// Patents are judged by their numbers as far as these are known; all else by the linker's sum.
Match judge(const RecordForm& a, const RecordForm& b, const Collection& collection);

} // namespace vitalign::linkage
