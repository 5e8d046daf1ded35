// Reading a CV: from bytes to entries with positions.
#pragma once

#include "beside.hpp"
#include "cv_form.hpp"
#include "entry.hpp"
#include "result.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace vitalign {

struct CvReading {
    std::optional<CvForm> form = {}; ///< where the user says it; else found out
    Beside beside = {};              ///< reads the files that the CV names; without it they are left out
};

/// Reads the publications and patents of a CV. `path` names the file in messages and helps to tell its form.
Result<Cv> read_cv(std::string content, const std::filesystem::path& path, const CvReading& how = {});

} // namespace vitalign
