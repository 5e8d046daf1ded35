// From the records of a profile to works in the cache.
#pragma once

#include "database.hpp"

namespace vitalign {

/// Relates all records of the profile and stores what changed. A work keeps its key as long as its oldest record stays.
Result<void> relate_works(Database& db, std::int64_t profile);

} // namespace vitalign
