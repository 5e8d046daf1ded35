// The steps of a harvest of Google Patents. An error of a step that asks means what its comment says; what came before
// it is in the finds.
#pragma once

#include "harvest/harvest.hpp"
#include "harvest/patent_queue.hpp"

namespace vitalign::harvest {

struct PatentTask {
    Asker& asker;
    const HarvestInput& input;
    std::string base = {}; ///< the source's address
};

/// What is there so far.
struct PatentFinds {
    PatentQueue queue = {};
    std::size_t pages = 0; ///< asked for in this run
    Harvest harvest = {};
};

/// Looks for the CV's patents without a number by title and inventor, and puts what is found into the queue. An error:
/// the source must not be asked any further.
Result<void> search_patents(const PatentTask& task, PatentFinds& finds);

/// The record of a page: as the archive has it, if it is not due. An error says of this number only, if its code is
/// not_found or offline, that there is nothing to read.
Result<Answer<SourceRecord>> read_patent(const PatentTask& task, const PatentNumber& number, PatentFinds& finds);

/// How many pages will be asked for, as far as the queue tells.
std::size_t pages_due(const PatentTask& task, const PatentQueue& queue);

} // namespace vitalign::harvest
