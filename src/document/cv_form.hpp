// Which form a CV file has: by its content first, by its name second.
#pragma once

#include "schemas/result.hpp"

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

namespace vitalign::document {

enum class CvForm { markdown, plain_text, latex, bibtex, yaml, json, html, org, typst, pdf, docx, folder };

/// The word for `--cv-format`: `markdown`, `text`, `latex`, ...
std::string_view name_of(CvForm form);
std::optional<CvForm> cv_form(std::string_view name);
std::vector<std::string_view> cv_form_names();

/// An error of code malformed names the form of a file that cannot be read.
Result<CvForm> form_of(std::string_view content, const std::filesystem::path& path);

} // namespace vitalign::document
