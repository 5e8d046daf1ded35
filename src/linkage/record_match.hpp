// The judgement on two typed records or entries, with the evidence that led there.
#pragma once

#include "linkage/collection.hpp"
#include "linkage/judgement.hpp"

#include <vector>

namespace vitalign::linkage {

/// What the forms of the two titles that agree best say, and what typed records know beside it: numbers of patents,
/// other years that are right, DBLP's venue, versions that a source names, names in other scripts, authors left out;
/// and that all are records of one person.
ComparisonVector compare(const RecordForm& a, const RecordForm& b, const Collection& collection);

struct Match {
    Relation relation = Relation::different;
    double score = 0;      ///< log-odds
    double confidence = 0; ///< probability that both are one work
    bool by_identifier = false;
    std::vector<Evidence> evidence = {};
};

Match judge(const RecordForm& a, const RecordForm& b, const Collection& collection);

} // namespace vitalign::linkage
