// A CV opened: its text and the blocks it is made of, before anything is taken for an entry.
#pragma once

#include "cv/read_cv.hpp"
#include "marked/marked_text.hpp"

#include <vector>

namespace vitalign::cv {

/// What was read of one file, as it stands there.
struct FileText {
    std::string name = {}; ///< empty for the CV itself
    std::string text = {};
};

struct CvText {
    std::string path = {};
    marked::SourceText source;
    std::vector<marked::Block> blocks = {};
    std::vector<FileText> beside = {}; ///< what the CV includes: macros and preambles say more than blocks do
};

/// Reads the file and what it includes. `path` names the file in messages and helps to tell its form.
Result<CvText> open_cv(std::string content, const std::filesystem::path& path, const CvReading& how = {});

/// The publications and patents of an opened CV.
Result<Cv> read_entries(const CvText& text);

} // namespace vitalign::cv
