// Why: the evidence behind a finding or a work.
#pragma once

#include "config/configuration.hpp"
#include "schemas/result.hpp"

#include <string>

namespace vitalign::pipeline {

/// A text for people about a finding (`f:...`) or a work (`w:...`). Code not_found if there is none of that id.
Result<std::string> explain(const config::Configuration& configuration, const std::string& id);

/// What an id is about, in one line: for the record of a decision. Code not_found as above.
Result<std::string> describe_subject(const config::Configuration& configuration, const std::string& id);

} // namespace vitalign::pipeline
