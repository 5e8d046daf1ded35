// What every command that works for a profile needs: the configuration, read, and the paths in it.
#pragma once

#include "config/configuration.hpp"
#include "cv/guided_cv.hpp"
#include "document/cv_form.hpp"
#include "schemas/entry.hpp"
#include "schemas/result.hpp"

#include <filesystem>
#include <optional>
#include <vector>

namespace vitalign::pipeline {

/// What the command line and the environment say.
struct WorkspaceOptions {
    std::optional<std::filesystem::path> config = {};
    std::optional<std::filesystem::path> cache = {};
    config::Environment environment = {};
};

/// Finds and reads the configuration; options outweigh it.
Result<config::Configuration> open_workspace(const WorkspaceOptions& options);

/// Reads the given CVs, or those of the configuration where none is given. A CV that does not exist is a usage or
/// configuration error.
/// `form` overrides what the files themselves tell.
Result<std::vector<Cv>> read_cvs(const config::Configuration& configuration,
                                 const std::vector<std::filesystem::path>& given,
                                 std::optional<document::CvForm> form = std::nullopt);

/// The same, guided by the titles of known works.
Result<std::vector<cv::GuidedCv>> read_guided_cvs(const config::Configuration& configuration,
                                                  const std::vector<std::filesystem::path>& given,
                                                  std::optional<document::CvForm> form, const cv::KnownTitles& titles);

/// Opens one CV, a file or a folder, without any configuration.
Result<cv::CvText> open_cv(const std::filesystem::path& path, std::optional<document::CvForm> form = std::nullopt);

/// Reads one CV without any configuration.
Result<Cv> read_one_cv(const std::filesystem::path& path, std::optional<document::CvForm> form = std::nullopt);

} // namespace vitalign::pipeline
