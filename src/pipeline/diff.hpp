// The CV against the cache.
#pragma once

#include "config/configuration.hpp"
#include "document/cv_form.hpp"
#include "schemas/finding.hpp"
#include "schemas/result.hpp"

#include <filesystem>
#include <optional>
#include <vector>

namespace vitalign::pipeline {

struct DiffOptions {
    std::vector<std::filesystem::path> cvs = {}; ///< empty: those of the configuration
    std::optional<document::CvForm> form = {};   ///< of the CVs, where they do not tell rightly
    bool only_new = false;                       ///< only findings that the sync before the last did not have
    Severity least = Severity::note;
};

struct DiffResult {
    Report report = {};
    bool incomplete = false; ///< a source could not be read
    bool harvested = true;   ///< false before the first sync
};

Result<DiffResult> diff(const config::Configuration& configuration, const DiffOptions& options);

} // namespace vitalign::pipeline
