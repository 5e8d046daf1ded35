// Is everything in order? What is not, and how to mend it.
#pragma once

#include "config/configuration.hpp"

#include <optional>
#include <string>
#include <vector>

namespace vitalign::pipeline {

struct Check {
    std::string what = {}; ///< "cache", "DBLP"
    bool fine = true;
    std::string state = {};                 ///< "12 entries", "refuses to answer"
    std::optional<std::string> remedy = {}; ///< how to mend it
};

/// Checks CVs, cache and decisions and, unless `offline`, asks each enabled source one small question.
std::vector<Check> examine(const config::Configuration& configuration, bool offline, const std::string& version);

} // namespace vitalign::pipeline
