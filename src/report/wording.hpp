// Sentences that several formats share.
#pragma once

#include "schemas/finding.hpp"

#include <string>

namespace vitalign::report {

/// `11 entries: 9 match, 2 differ; 2 works are missing`
std::string summary_line(const Report& report);

/// `DBLP complete, 9 records (2026-11-22)`
std::string coverage_line(const Coverage& coverage);

/// `"Weaving" stands here, but in no entry; it is not reported missing`
std::string mention_line(const MentionReport& mention);

/// Whether a source that is asked at all was not read completely.
bool is_incomplete(const Coverage& coverage);

} // namespace vitalign::report
