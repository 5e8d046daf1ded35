// Duplicates in bibliography files.
#pragma once

#include "schemas/duplicates.hpp"
#include "schemas/result.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace vitalign::pipeline {

struct DedupeOptions {
    std::vector<std::filesystem::path> files = {};
    std::vector<std::string> duplicate_free = {};    ///< names of files that hold nothing twice
    std::optional<std::filesystem::path> pairs = {}; ///< judge only these, each on its own
};

Result<DedupeReport> dedupe(const DedupeOptions& options);

} // namespace vitalign::pipeline
