// Files that are too large to be kept, read piece by piece.
#pragma once

#include "harvest/saved_file.hpp"

namespace vitalign::files {
class BulkFile;
}

namespace vitalign::harvest {

/// How much of a file is read at a time.
inline constexpr std::size_t piece = std::size_t{1} << 20;

/// DBLP's dump, https://dblp.org/xml/; `start` is its beginning, which was read from `file` already.
Result<void> stream_dump(files::BulkFile& file, std::string start, const SavedFilter& filter, SavedFile& saved);

/// Works of Crossref, one JSON object a line.
Result<void> stream_lines(files::BulkFile& file, std::string start, const SavedFilter& filter, SavedFile& saved);

} // namespace vitalign::harvest
