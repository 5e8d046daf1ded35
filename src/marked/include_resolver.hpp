// Files that a CV names: included text, bibliographies.
#pragma once

#include <functional>
#include <optional>
#include <string>

namespace vitalign::marked {

/// The content of a file beside the CV (`sections/papers.tex`, `mine.bib`); nothing if there is none. The caller keeps
/// it within the CV's folder.
using IncludeResolver = std::function<std::optional<std::string>(const std::string& name)>;

} // namespace vitalign::marked
