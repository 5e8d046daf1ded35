// What there is: coverage, ages, sizes, open findings.
#pragma once

#include "config/configuration.hpp"
#include "schemas/coverage.hpp"
#include "schemas/result.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vitalign::pipeline {

struct Status {
    std::vector<Coverage> coverage = {};
    std::optional<std::uintmax_t> cache_bytes = {}; ///< absent where there is no cache yet
    std::size_t works = 0;
    std::size_t entries = 0;
    std::size_t findings = 0;
    std::size_t decisions = 0;
    std::map<std::string, std::string> backoffs = {}; ///< places that are left alone, and until when and why
};

Result<Status> status(const config::Configuration& configuration);

} // namespace vitalign::pipeline
