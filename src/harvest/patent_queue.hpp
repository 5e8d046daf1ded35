// The patents that are still to be looked at, each document once and no family too deep.
#pragma once

#include "schemas/source_record.hpp"

#include <deque>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace vitalign::harvest {

struct WantedPatent {
    std::vector<PatentNumber> candidates; ///< the first of them that has a page is the one
    int depth = 0;                        ///< steps from what the CV or an earlier run names
};

class PatentQueue {
public:
    void add(std::vector<PatentNumber> candidates, int depth = 0);

    /// Adds what the record of a page leads to: grants, continuations, divisions and, where the inventors are not in
    /// Latin letters, a member of the family that spells them so.
    void follow(const SourceRecord& record, int depth);

    std::optional<WantedPatent> next();

    const std::deque<WantedPatent>& waiting() const { return m_waiting; }

private:
    std::deque<WantedPatent> m_waiting;
    std::set<std::string> m_seen;
};

} // namespace vitalign::harvest
