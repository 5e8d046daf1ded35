// The works of a profile, as the cache holds them.
#pragma once

#include "cache/database.hpp"
#include "works/known_work.hpp"

#include <vector>

namespace vitalign::pipeline {

Result<std::vector<works::KnownWork>> load_known_works(cache::Database& db, std::int64_t profile);

} // namespace vitalign::pipeline
