// What is read from a CV, with the cache as a guide where that is wanted.
#pragma once

#include "config/configuration.hpp"
#include "document/cv_form.hpp"
#include "schemas/entry.hpp"
#include "schemas/result.hpp"

#include <filesystem>
#include <optional>

namespace vitalign::pipeline {

/// Reads a CV as `diff` does: where known works of the profile stand, there is a list.
Result<Cv> parse_with_cache(const config::Configuration& configuration, const std::filesystem::path& cv,
                            std::optional<document::CvForm> form);

} // namespace vitalign::pipeline
