// A bibliography file as forms for the linker, with the names of its records.
#pragma once

#include "files/bulk_file.hpp"
#include "linkage/form.hpp"
#include "linkage/statistics.hpp"
#include "schemas/result.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace vitalign::pipeline {

/// Many files; the forms point into it.
class BibliographyTable {
public:
    BibliographyTable() = default;
    BibliographyTable(const BibliographyTable&) = delete;
    BibliographyTable& operator=(const BibliographyTable&) = delete;

    /// BibTeX, CSV with a header, RIS, CSL-JSON, Crossref JSON (also lines), DBLP XML; packed with gzip or not.
    Result<void> add(const std::filesystem::path& file);

    const std::vector<linkage::Form>& forms() const { return m_forms; }
    const linkage::VenueKeys& venues() const { return m_venues; }

    /// Counts over all forms, weighs them by it, and tells records of one key apart. To be called when all files have
    /// been added.
    linkage::Statistics count();

    /// `file name#key`; of files of one name, the paths as given. The second record of a key is `key~2`.
    std::string member(std::size_t position) const;

    /// The number of the file; absent if it was not added, or if the name is that of several.
    std::optional<std::uint32_t> source_of(const std::filesystem::path& file) const;
    std::size_t sources() const { return m_files.size(); }

private:
    struct Part {
        std::vector<linkage::Form> forms = {};
        std::vector<std::string_view> ids = {};
        std::unique_ptr<linkage::FormBuilder> builder = {};
    };

    Result<void> add_csv(std::string_view content, std::uint32_t source);
    Result<void> add_records(files::BulkFile& opened, const std::filesystem::path& file, std::uint32_t source);
    void take(Part part);
    void name_files();
    void part_namesakes();

    linkage::VenueKeys m_venues;
    std::vector<std::filesystem::path> m_files;
    std::vector<std::string> m_names;                     ///< of the files
    std::vector<std::unique_ptr<std::string>> m_contents; ///< and other texts that ids point into
    std::vector<std::unique_ptr<linkage::FormBuilder>> m_builders;
    std::vector<linkage::Form> m_forms;
    std::vector<std::string_view> m_ids;
    std::size_t m_file_begin = 0; ///< the first record of the last file
    linkage::WeightMemory m_weights;
};

} // namespace vitalign::pipeline
