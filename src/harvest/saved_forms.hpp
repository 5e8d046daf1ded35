// What is known of each form in which people save answers and keep bibliographies: a row each.
#pragma once

#include "config/configuration.hpp"
#include "harvest/saved_file.hpp"

namespace vitalign::files {
class BulkFile;
}

namespace vitalign::harvest {

/// `import:` and the name of the file.
std::string import_address(const SavedFile& saved, const config::Configuration& configuration);

struct SavedFormRow {
    fetchers::SavedForm form;
    std::string_view title; ///< for people: "a person page of DBLP"
    /// Reads the file where it is one answer, ...
    Result<void> (*read)(std::string_view content, SavedFile& saved) = nullptr;
    /// ... or goes through it, from what was read already, and keeps what the filter wants. One of the two is null.
    Result<void> (*stream)(files::BulkFile& file, std::string start, const SavedFilter& filter,
                           SavedFile& saved) = nullptr;
    bool poorer = false;           ///< says less of a record than the source's own page: what is known better stays
    std::string_view opening = {}; ///< what the records kept of a stream stand between
    std::string_view closing = {};
    /// The address whose answer the file is, where it tells; else its name.
    std::string (*address)(const SavedFile& saved, const config::Configuration& configuration) = import_address;
};

const SavedFormRow& row_of(fetchers::SavedForm form);

/// The answer as it is archived: the whole file, which is taken out, or what was kept of a large one.
std::string body_of(SavedFile& saved);

} // namespace vitalign::harvest
