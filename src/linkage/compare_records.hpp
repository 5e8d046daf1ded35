// What two records say to each other beside what the linker sees; no decision yet.
#pragma once

#include "linkage/collection.hpp"
#include "linkage/comparison_vector.hpp"

namespace vitalign::linkage {

enum class Agreement { missing, equal, conflict };

/// Patents are told apart by their numbers.
struct PatentComparison {
    Agreement number = Agreement::missing;
    bool same_application = false;
    bool same_family = false;
    bool one_is_patent = false; ///< a patent against a publication
};

PatentComparison compare_patents(const Comparable& a, const Comparable& b);

/// What the linker sees of the two titles that agree best, and what is known beside it: other years that are right,
/// DBLP's venue, versions that a source names, names in other scripts, authors left out.
linkage::ComparisonVector compare(const RecordForm& a, const RecordForm& b, const Collection& collection);

} // namespace vitalign::linkage
