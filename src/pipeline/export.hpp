// The merged bibliography of the profile.
#pragma once

#include "config/configuration.hpp"
#include "schemas/result.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitalign::pipeline {

enum class ExportFormat { bibtex, biblatex, csl_json, ris, markdown };

std::optional<ExportFormat> export_format_of(std::string_view name);
std::vector<std::string> export_formats();

/// All works that are the profile's, newest first, patents last. Fails with code not_found before the first sync.
Result<std::string> export_bibliography(const config::Configuration& configuration, ExportFormat format);

} // namespace vitalign::pipeline
