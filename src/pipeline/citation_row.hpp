// A row of a table of references, and the form that it becomes.
#pragma once

#include "bibliography/author_text.hpp"
#include "linkage/form.hpp"

#include <string_view>
#include <vector>

namespace vitalign::pipeline {

/// As printed; views into the table. Absent cells are empty.
struct CitationRow {
    std::string_view id = {};
    std::string_view title = {};
    std::string_view authors = {};
    std::string_view venue = {};
    std::string_view type = {};
    std::string_view year = {};
    std::string_view volume = {};
    std::string_view number = {};
    std::string_view pages = {};
    std::string_view doi = {};
    std::string_view arxiv = {};
    std::string_view isbn = {};
    std::string_view patent = {};
};

/// For each cell of a row, the field it feeds and the rank among the columns that feed the same.
struct MappedColumn {
    std::size_t cell = 0;
    std::string_view CitationRow::*field = nullptr;
};

/// Which columns of the header feed a field.
std::vector<MappedColumn> map_header(const std::vector<std::string_view>& header);

CitationRow row_of(const std::vector<std::string_view>& cells, const std::vector<MappedColumn>& header);

/// Parses each field once and makes the form. Keeps its memory; each thread has one of its own.
class RowReader {
public:
    RowReader(linkage::FormBuilder& builder, std::uint32_t source) : m_builder(builder), m_source(source) {}

    linkage::Form form_of(const CitationRow& row);

private:
    linkage::FormBuilder& m_builder;
    std::uint32_t m_source;
    bibliography::AuthorText m_authors;
    std::vector<linkage::AuthorKey> m_people;
};

} // namespace vitalign::pipeline
