// What every command that works for a profile needs: the configuration, read, and the paths in it.
#pragma once

#include "configuration.hpp"
#include "cv_form.hpp"
#include "entry.hpp"
#include "result.hpp"

#include <filesystem>
#include <optional>
#include <vector>

namespace vitalign {

/// What the command line and the environment say.
struct WorkspaceOptions {
    std::optional<std::filesystem::path> config = {};
    std::optional<std::filesystem::path> cache = {};
    Environment environment = {};
};

/// Finds and reads the configuration; options outweigh it.
Result<Configuration> open_workspace(const WorkspaceOptions& options);

/// Reads the given CVs, or those of the configuration where none is given. A CV that does not exist is a usage or
/// configuration error.
/// `form` overrides what the files themselves tell.
Result<std::vector<Cv>> read_cvs(const Configuration& configuration, const std::vector<std::filesystem::path>& given,
                                 std::optional<CvForm> form = std::nullopt);

/// Reads one CV without any configuration.
Result<Cv> read_one_cv(const std::filesystem::path& path, std::optional<CvForm> form = std::nullopt);

} // namespace vitalign
