// Duplicates in bibliography files.
#pragma once

#include "duplicates.hpp"
#include "result.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace vitalign {

struct DedupeOptions {
    std::vector<std::filesystem::path> files = {};
    std::vector<std::string> closed = {};            ///< names of files that hold nothing twice
    std::optional<std::filesystem::path> pairs = {}; ///< judge only these, each on its own
};

Result<DedupeReport> dedupe(const DedupeOptions& options);

} // namespace vitalign
