// A work as the cache knows it.
#pragma once

#include "schemas/instant.hpp"
#include "schemas/work.hpp"

#include <map>
#include <string>
#include <vector>

namespace vitalign::works {

struct KnownWork {
    Work work = {};
    bool listed = false;                         ///< a source lists it under the person's own identifier
    std::map<std::string, Instant> fetched = {}; ///< record identity -> when its answer first came
};

} // namespace vitalign::works
