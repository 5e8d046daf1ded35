// From the records of a profile to works in the cache.
#pragma once

#include "cache/database.hpp"

namespace vitalign::pipeline {

/// Relates all records of the profile and stores what changed. A work keeps its key as long as its oldest record stays.
Result<void> relate_works(cache::Database& db, std::int64_t profile);

} // namespace vitalign::pipeline
