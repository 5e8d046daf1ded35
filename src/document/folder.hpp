// A folder of files as one CV: the pages of a site that has one for each publication, or one for each list.
#pragma once

#include "marked/include_resolver.hpp"
#include "marked/marked_text.hpp"
#include "schemas/result.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace vitalign::document {

/// Which of the files are read, in order, by their names alone: those of text, each in one form only, but not what
/// speaks of the folder (`README.md`, `_config.yml`).
std::vector<std::string> readable_names(std::vector<std::string> names);

/// The blocks of the files whose names are the lines of `source` behind the first, which is the folder's own. Each file
/// stands under its own name, if that announces a section (`patents.md`), else under that of its folder: what one file
/// opens ends with it.
Result<std::vector<marked::Block>> read_folder(marked::SourceText& source, const marked::IncludeResolver& beside);

} // namespace vitalign::document
