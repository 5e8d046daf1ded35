// A file of some form as the blocks that the CV reader gets, in one readable line each.
#pragma once

#include "document/read_blocks.hpp"
#include "shown_blocks.hpp"

namespace vitalign::document {

inline std::string blocks_in(const std::string& file, CvForm form)
{
    marked::SourceText source{file};
    const auto blocks = read_blocks(source, form, {});
    REQUIRE(blocks);
    return marked::shown(*blocks);
}

/// A file, and what it is read as.
struct FileRow {
    CvForm form;
    const char* file;
    const char* blocks;
};

} // namespace vitalign::document
