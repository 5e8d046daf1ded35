// The works of a profile, as the cache holds them.
#pragma once

#include "database.hpp"
#include "known_work.hpp"

#include <vector>

namespace vitalign {

Result<std::vector<KnownWork>> load_known_works(Database& db, std::int64_t profile);

} // namespace vitalign
