// What `dedupe` found, in each output format.
#pragma once

#include "schemas/duplicates.hpp"

#include <string>

namespace vitalign::report {

/// By schemas/dedupe.schema.json.
std::string dedupe_json(const DedupeReport& report);

/// `cluster,member,relation,confidence`, a line a member, undecided pairs behind the clusters; where pairs were asked
/// for, `left,right,verdict,confidence`.
std::string dedupe_csv(const DedupeReport& report);

std::string dedupe_text(const DedupeReport& report);

} // namespace vitalign::report
