#include "pipeline/citation_row.hpp"

#include "schemas/ascii.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace vitalign::pipeline {

namespace {

/// Which columns of a CSV feed a field, the first that is filled.
struct Column {
    std::string_view name;
    std::string_view CitationRow::*field;
};

constexpr std::array<Column, 26> columns{{{"id", &CitationRow::id},
                                          {"key", &CitationRow::id},
                                          {"title", &CitationRow::title},
                                          {"author", &CitationRow::authors},
                                          {"authors", &CitationRow::authors},
                                          {"journal", &CitationRow::venue},
                                          {"booktitle", &CitationRow::venue},
                                          {"venue", &CitationRow::venue},
                                          {"container-title", &CitationRow::venue},
                                          {"tech", &CitationRow::venue},
                                          {"institution", &CitationRow::venue},
                                          {"school", &CitationRow::venue},
                                          {"publisher", &CitationRow::venue},
                                          {"year", &CitationRow::year},
                                          {"date", &CitationRow::year},
                                          {"volume", &CitationRow::volume},
                                          {"number", &CitationRow::number},
                                          {"issue", &CitationRow::number},
                                          {"pages", &CitationRow::pages},
                                          {"page", &CitationRow::pages},
                                          {"doi", &CitationRow::doi},
                                          {"arxiv", &CitationRow::arxiv},
                                          {"isbn", &CitationRow::isbn},
                                          {"type", &CitationRow::type},
                                          {"entrytype", &CitationRow::type},
                                          {"patent", &CitationRow::patent}}};

/// What programs write into a cell that has nothing to say.
bool is_nothing(std::string_view cell)
{
    constexpr std::array<std::string_view, 7> nothing{"None", "none", "null", "NULL", "nan", "NaN", "N/A"};
    return std::ranges::find(nothing, cell) != nothing.end();
}

/// A year from 1500 to 2099 in the text: `(1994).`, `1999-05`.
int year_in(std::string_view text)
{
    for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
        const bool digits = ascii::all_digits(text.substr(i, 4)) && (i == 0 || !ascii::is_digit(text[i - 1])) &&
                            (i + 4 == text.size() || !ascii::is_digit(text[i + 4]));
        if (digits) {
            const int year = *ascii::number(text.substr(i, 4));
            if (year >= 1500 && year < 2100) {
                return year;
            }
        }
    }
    return 0;
}

template <class Value>
std::optional<Value> parsed(std::string_view text)
{
    return text.empty() ? std::nullopt : Value::parse(text);
}

template <class Value>
const Value* pointer_to(const std::optional<Value>& value)
{
    return value ? &*value : nullptr;
}

} // namespace

std::vector<MappedColumn> map_header(const std::vector<std::string_view>& header)
{
    std::vector<MappedColumn> mapped;
    for (const Column& column : columns) {
        for (std::size_t i = 0; i < header.size(); ++i) {
            if (ascii::lower(ascii::trim(header[i])) == column.name) {
                mapped.push_back({i, column.field});
            }
        }
    }
    return mapped;
}

CitationRow row_of(const std::vector<std::string_view>& cells, const std::vector<MappedColumn>& header)
{
    CitationRow row;
    for (const MappedColumn& mapped : header) {
        if (mapped.cell < cells.size() && (row.*mapped.field).empty() && !is_nothing(cells[mapped.cell])) {
            row.*mapped.field = ascii::trim(cells[mapped.cell]);
        }
    }
    return row;
}

linkage::Form RowReader::form_of(const CitationRow& row)
{
    m_people.clear();
    const bool cut = m_authors.read(row.authors, [this](const bibliography::FoldedName& name) {
        if (m_people.size() < linkage::most_authors) {
            m_people.push_back(linkage::author_key(name.family, name.given, name.middle));
        }
    });
    const auto doi = parsed<Doi>(row.doi);
    const auto arxiv = parsed<ArxivId>(row.arxiv);
    const auto isbn = parsed<Isbn>(row.isbn);
    const auto patent = parsed<PatentNumber>(row.patent);
    return m_builder.build({.title = row.title,
                            .authors = m_people,
                            .authors_truncated = cut,
                            .venue = row.venue,
                            .medium = linkage::medium_of_type(row.type),
                            .year = year_in(row.year),
                            .volume = row.volume,
                            .number = row.number,
                            .pages = row.pages,
                            .doi = pointer_to(doi),
                            .arxiv = pointer_to(arxiv),
                            .isbn = pointer_to(isbn),
                            .patent = pointer_to(patent)},
                           m_source);
}

} // namespace vitalign::pipeline
