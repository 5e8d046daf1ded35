// The nightly step: ask the sources, keep what they say, relate the records.
#pragma once

#include "configuration.hpp"
#include "coverage.hpp"
#include "result.hpp"

#include <functional>
#include <string>
#include <vector>

namespace vitalign {

struct SyncOptions {
    std::vector<Source> only = {}; ///< empty: every enabled source
    bool full = false;             ///< ask again even what is not due
    bool dry_run = false;          ///< ask, but change nothing
    bool offline = false;          ///< read the archive again instead of asking
    std::string version = {};      ///< of the program, for the User-Agent
};

struct SourceOutcome {
    Coverage coverage = {};
    std::vector<std::string> added = {};
    std::vector<std::string> changed = {};
    std::vector<std::string> gone = {};
    std::vector<std::string> hints = {};
};

struct SyncReport {
    std::vector<SourceOutcome> sources = {};
    bool incomplete = false; ///< a source could not be read completely
};

/// Told what is under way: "DBLP".
using Progress = std::function<void(const std::string&)>;

Result<SyncReport> sync(const Configuration& configuration, const SyncOptions& options, const Progress& progress);

} // namespace vitalign
