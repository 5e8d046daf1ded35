#include "harvest/saved_forms.hpp"

#include "bibliography/bibtex_records.hpp"
#include "bibliography/csl_records.hpp"
#include "bibliography/ris_records.hpp"
#include "fetchers/crossref_works.hpp"
#include "fetchers/dblp_person.hpp"
#include "fetchers/dblp_requests.hpp"
#include "fetchers/dblp_search.hpp"
#include "fetchers/google_patents_csv.hpp"
#include "fetchers/google_patents_page.hpp"
#include "fetchers/google_patents_requests.hpp"
#include "fetchers/google_patents_search.hpp"
#include "harvest/saved_streams.hpp"

#include <algorithm>

namespace vitalign::harvest {

namespace {

using fetchers::SavedForm;
using Records = std::vector<SourceRecord>;
using Read = Result<void> (*)(std::string_view content, SavedFile& saved);

Result<void> put(Result<Records> records, SavedFile& saved)
{
    return std::move(records).map([&](Records&& all) {
        for (SourceRecord& record : all) {
            saved.records.push_back({.record = std::move(record)});
        }
    });
}

/// A reader of records as the row's reader.
template <Result<Records> (*read)(std::string_view)>
constexpr Read records_by = [](std::string_view content, SavedFile& saved) { return put(read(content), saved); };

Result<void> read_person(std::string_view content, SavedFile& saved)
{
    auto person = fetchers::dblp::read_person(content);
    if (!person) {
        return failure_of(person);
    }
    if (!person->disambiguation) {
        saved.person = person->pid;
    }
    return put(std::move(person->records), saved);
}

Result<Records> read_works(std::string_view content)
{
    return fetchers::crossref::read_works(content).map(
        [](fetchers::crossref::Works&& works) { return std::move(works.records); });
}

Result<Records> read_patent_page(std::string_view content)
{
    return fetchers::google_patents::read_page(content).map(
        [](SourceRecord&& record) { return Records{std::move(record)}; });
}

Result<void> refuse_web_page(std::string_view, SavedFile&)
{
    return failure(ErrorCode::malformed, "a web page that is no patent page: a bot wall, or the wrong page was saved");
}

Result<void> refuse_unknown(std::string_view, SavedFile&)
{
    return failure(ErrorCode::not_found, "neither an answer of DBLP, Crossref or Google Patents nor a bibliography");
}

std::string person_address(const SavedFile& saved, const config::Configuration& configuration)
{
    return saved.person ? fetchers::dblp::person_url(configuration.sources.at(Source::dblp).url, *saved.person)
                        : import_address(saved, configuration);
}

std::string patent_address(const SavedFile& saved, const config::Configuration& configuration)
{
    return fetchers::google_patents::page_url(configuration.sources.at(Source::google_patents).url,
                                              saved.records.front().record.patent->publication);
}

using namespace fetchers;

const std::array<SavedFormRow, 13> rows{{
    {.form = SavedForm::dblp_person, .title = "a person page of DBLP", .read = read_person, .address = person_address},
    {.form = SavedForm::dblp_records,
     .title = "records of DBLP",
     .stream = stream_dump,
     .opening = "<dblp>\n",
     .closing = "</dblp>\n"},
    {.form = SavedForm::dblp_publications,
     .title = "a search of DBLP",
     .read = records_by<dblp::read_publication_hits>,
     .poorer = true},
    {.form = SavedForm::crossref_works, .title = "works of Crossref", .read = records_by<read_works>},
    {.form = SavedForm::crossref_lines, .title = "works of Crossref", .stream = stream_lines},
    {.form = SavedForm::csl_json, .title = "CSL-JSON", .read = records_by<bibliography::read_csl>},
    {.form = SavedForm::patent_page,
     .title = "a page of Google Patents",
     .read = records_by<read_patent_page>,
     .address = patent_address},
    {.form = SavedForm::patent_search,
     .title = "a search of Google Patents",
     .read = records_by<google_patents::read_search>,
     .poorer = true},
    {.form = SavedForm::patent_csv,
     .title = "an export of Google Patents",
     .read = records_by<google_patents::read_csv_export>,
     .poorer = true},
    {.form = SavedForm::bibtex, .title = "BibTeX", .read = records_by<bibliography::bibtex_records>, .poorer = true},
    {.form = SavedForm::ris, .title = "RIS", .read = records_by<bibliography::read_ris>},
    {.form = SavedForm::web_page, .title = "a web page", .read = refuse_web_page},
    {.form = SavedForm::unknown, .title = "unknown", .read = refuse_unknown},
}};

} // namespace

std::string import_address(const SavedFile& saved, const config::Configuration&)
{
    return "import:" + saved.path.filename().string();
}

const SavedFormRow& row_of(SavedForm form)
{
    return *std::ranges::find(rows, form, &SavedFormRow::form);
}

std::string body_of(SavedFile& saved)
{
    if (!saved.content.empty()) {
        return std::move(saved.content);
    }
    const SavedFormRow& row = row_of(saved.form);
    std::string body{row.opening};
    for (const SavedRecord& one : saved.records) {
        body += one.raw + "\n";
    }
    return body + std::string{row.closing};
}

} // namespace vitalign::harvest
