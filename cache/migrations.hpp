// The steps by which an older cache becomes a present one.
#pragma once

#include <vector>

namespace vitalign::cache {

/// SQL scripts; the n-th leads to schema version n + 1.
const std::vector<const char*>& migrations();

} // namespace vitalign::cache
