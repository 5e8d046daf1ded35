// Recording what the user rules.
#pragma once

#include "config/configuration.hpp"
#include "config/decisions.hpp"

#include <string>

namespace vitalign::pipeline {

/// Checks that there is such a finding or work and that the verdict fits it, and appends the decision to the file.
Result<Decision> decide(const config::Configuration& configuration, const std::string& subject,
                        const std::string& verdict, const std::string& reason);

} // namespace vitalign::pipeline
