// A file that somebody saved from a source, or keeps a bibliography in, as records.
#pragma once

#include "fetchers/saved_answer.hpp"
#include "schemas/dblp_key.hpp"
#include "schemas/result.hpp"
#include "schemas/source_record.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace vitalign::files {
class BulkFile;
}

namespace vitalign::harvest {

struct SavedRecord {
    SourceRecord record = {};
    std::string raw = {};                     ///< its own text, where the file is read record by record
    std::vector<std::string> dblp_names = {}; ///< with homonym numbers, from DBLP's dump
};

struct SavedFile {
    std::filesystem::path path = {};
    fetchers::SavedForm form = fetchers::SavedForm::unknown;
    std::string content = {}; ///< the whole file; empty where it is read record by record
    std::vector<SavedRecord> records = {};
    std::optional<DblpPid> person = {};         ///< whose page it is
    std::vector<std::string> person_names = {}; ///< how DBLP's dump spells the wanted person
};

/// What to look for in a file too large to be kept.
struct SavedFilter {
    std::optional<DblpPid> person = {}; ///< whose own element of the dump is wanted
    std::string needle = {};            ///< every wanted record contains this text; empty: unknown
    /// Of files that are read record by record, asked once for each record.
    std::function<bool(const SourceRecord&)> wanted = {};
};

/// Reads the file, packed with gzip or not. Files of one answer are read whole; the dump and JSON lines are streamed,
/// and only what the filter wants is kept. A file of no known form is an error of code not_found.
Result<SavedFile> read_saved_file(const std::filesystem::path& path, const SavedFilter& filter);

/// The same of a file that is open, of which nothing was read yet; `path` is named in errors.
Result<SavedFile> read_saved_file(files::BulkFile& file, const std::filesystem::path& path, const SavedFilter& filter);

} // namespace vitalign::harvest
