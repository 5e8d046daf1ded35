// Reading a CV: from bytes to entries with positions.
#pragma once

#include "document/cv_form.hpp"
#include "marked/include_resolver.hpp"
#include "schemas/entry.hpp"
#include "schemas/result.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace vitalign::cv {

struct CvReading {
    std::optional<document::CvForm> form = {}; ///< where the user says it; else found out
    marked::IncludeResolver beside = {};       ///< reads the files that the CV names; without it they are left out
};

/// Reads the publications and patents of a CV. `path` names the file in messages and helps to tell its form.
Result<Cv> read_cv(std::string content, const std::filesystem::path& path, const CvReading& how = {});

} // namespace vitalign::cv
