// Records from files: what a person saved in a browser counts like an answer of the source.
#pragma once

#include "config/configuration.hpp"
#include "schemas/result.hpp"
#include "schemas/source.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace vitalign::pipeline {

/// What one file brought.
struct ImportOutcome {
    std::filesystem::path file = {};
    std::string what = {};               ///< "a person page of DBLP"
    std::size_t records = 0;             ///< in the file, as far as they were looked at
    std::size_t taken = 0;               ///< of the profile's person
    std::vector<std::string> added = {}; ///< titles
    std::vector<std::string> changed = {};
    bool skipped = false;                  ///< found in a folder, and nothing that can be imported
    std::optional<std::string> error = {}; ///< why the file was not read; nothing of it was taken
};

/// Reads the files, and all files in the folders among them, and takes what is the profile's person's: it bears the
/// name, stands on the person's own page, or is named by the CV. Nothing is ever marked as gone. An imported person
/// page of DBLP makes the source's coverage complete; so do patent pages once they explain every number of the CV.
Result<std::vector<ImportOutcome>> import_files(const config::Configuration& configuration,
                                                const std::vector<std::filesystem::path>& files);

} // namespace vitalign::pipeline
