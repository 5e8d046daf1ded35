#include "harvest/saved_file.hpp"

#include "bibliography/bibtex_records.hpp"
#include "bibliography/csl_records.hpp"
#include "bibliography/ris_records.hpp"
#include "fetchers/answer.hpp"
#include "fetchers/crossref_works.hpp"
#include "fetchers/dblp_dump.hpp"
#include "fetchers/dblp_person.hpp"
#include "fetchers/dblp_search.hpp"
#include "fetchers/google_patents_csv.hpp"
#include "fetchers/google_patents_page.hpp"
#include "fetchers/google_patents_search.hpp"
#include "files/bulk_file.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>
#include <array>

namespace vitalign::harvest {

namespace {

constexpr std::size_t piece = std::size_t{1} << 20;
constexpr std::size_t enough_to_tell = std::size_t{1} << 16;
constexpr std::size_t largest_whole = std::size_t{64} << 20;
constexpr std::size_t longest_line = std::size_t{16} << 20;

using Records = std::vector<SourceRecord>;

Result<Records> single(Result<SourceRecord> record)
{
    return std::move(record).map([](SourceRecord&& one) { return Records{std::move(one)}; });
}

Result<Records> records_in(fetchers::SavedForm form, std::string_view content)
{
    switch (form) {
    case fetchers::SavedForm::dblp_publications: return fetchers::dblp::read_publication_hits(content);
    case fetchers::SavedForm::crossref_works:
        return fetchers::crossref::read_works(content).map(
            [](fetchers::crossref::Works&& works) { return std::move(works.records); });
    case fetchers::SavedForm::csl_json: return bibliography::read_csl(content);
    case fetchers::SavedForm::patent_page: return single(fetchers::google_patents::read_page(content));
    case fetchers::SavedForm::patent_search: return fetchers::google_patents::read_search(content);
    case fetchers::SavedForm::patent_csv: return fetchers::google_patents::read_csv_export(content);
    case fetchers::SavedForm::bibtex: return bibliography::bibtex_records(content);
    case fetchers::SavedForm::ris: return bibliography::read_ris(content);
    case fetchers::SavedForm::web_page:
        return failure(ErrorCode::malformed,
                       "a web page that is no patent page: a bot wall, or the wrong page was saved");
    default: break;
    }
    return failure(ErrorCode::not_found, "neither an answer of DBLP, Crossref or Google Patents nor a bibliography");
}

class Reading {
public:
    Reading(files::BulkFile& file, const std::filesystem::path& path, const SavedFilter& filter)
        : m_file(file), m_filter(filter)
    {
        m_saved.path = path;
    }

    Result<SavedFile> read()
    {
        if (auto begun = m_file.read(m_start, enough_to_tell); !begun) {
            return failure_of(begun);
        }
        m_saved.form = fetchers::saved_form_of(m_start);
        auto done = m_saved.form == fetchers::SavedForm::dblp_records     ? stream_dump()
                    : m_saved.form == fetchers::SavedForm::crossref_lines ? stream_lines()
                                                                          : read_whole();
        return done ? Result<SavedFile>{std::move(m_saved)} : failure_of(done);
    }

private:
    Result<void> read_whole()
    {
        m_saved.content = std::move(m_start);
        for (Result<bool> more = true; more && *more;) {
            if (m_saved.content.size() > largest_whole) {
                return failure(ErrorCode::malformed, "it is larger than {} MB", largest_whole >> 20);
            }
            more = m_file.read(m_saved.content, piece);
            if (!more) {
                return failure_of(more);
            }
        }
        if (m_saved.form != fetchers::SavedForm::unknown && !fetchers::is_utf8(m_saved.content)) {
            return failure(ErrorCode::malformed, "its letters are not UTF-8: save it anew, as UTF-8");
        }
        if (m_saved.form == fetchers::SavedForm::dblp_person) {
            return read_person();
        }
        auto records = records_in(m_saved.form, m_saved.content);
        if (!records) {
            return failure_of(records);
        }
        for (SourceRecord& record : *records) {
            m_saved.records.push_back({.record = std::move(record)});
        }
        return {};
    }

    Result<void> read_person()
    {
        auto person = fetchers::dblp::read_person(m_saved.content);
        if (!person) {
            return failure_of(person);
        }
        if (!person->disambiguation) {
            m_saved.person = person->pid;
        }
        for (SourceRecord& record : person->records) {
            m_saved.records.push_back({.record = std::move(record)});
        }
        return {};
    }

    /// Hands the file on piece by piece, the beginning first.
    template <class Take>
    Result<void> stream(Take take)
    {
        std::string text = std::move(m_start);
        for (;;) {
            if (auto taken = take(text); !taken) {
                return taken;
            }
            text.clear();
            const auto more = m_file.read(text, piece);
            if (!more) {
                return failure_of(more);
            }
            if (!*more) {
                return {};
            }
        }
    }

    Result<void> stream_dump()
    {
        fetchers::dblp::DumpReader reader{m_filter.needle,
                                          [&](const fetchers::dblp::DumpElement& element) { take_element(element); }};
        return stream([&](std::string_view text) { return reader.feed(text); }).and_then([&] {
            return reader.finish();
        });
    }

    void take_element(const fetchers::dblp::DumpElement& element)
    {
        if (element.person && element.person == m_filter.person) {
            m_saved.person_names = element.names;
        }
        if (element.publication && m_filter.wanted(*element.publication)) {
            m_saved.records.push_back({*element.publication, std::string{element.xml}, element.names});
        }
    }

    Result<void> stream_lines()
    {
        std::string rest;
        auto done = stream([&](std::string_view text) { return take_lines(rest, text); });
        return done ? take_line(rest) : done;
    }

    Result<void> take_lines(std::string& rest, std::string_view text)
    {
        rest += text;
        std::size_t begin = 0;
        for (std::size_t end = rest.find('\n'); end != std::string::npos; end = rest.find('\n', begin)) {
            if (auto taken = take_line(std::string_view{rest}.substr(begin, end - begin)); !taken) {
                return taken;
            }
            begin = end + 1;
        }
        rest.erase(0, begin);
        return rest.size() <= longest_line
                   ? Result<void>{}
                   : failure(ErrorCode::malformed, "a line of more than {} MB is no work", longest_line >> 20);
    }

    Result<void> take_line(std::string_view line)
    {
        ++m_line;
        if (ascii::trim(line).empty()) {
            return {};
        }
        auto works = fetchers::crossref::read_works(line);
        if (!works) {
            return failure(ErrorCode::malformed, "line {}: {}", m_line, works.error().message);
        }
        for (SourceRecord& record : works->records) {
            if (m_filter.wanted(record)) {
                m_saved.records.push_back({std::move(record), std::string{line}, {}});
            }
        }
        return {};
    }

    files::BulkFile& m_file;
    const SavedFilter& m_filter;
    std::string m_start;
    std::size_t m_line = 0;
    SavedFile m_saved;
};

} // namespace

Result<SavedFile> read_saved_file(const std::filesystem::path& path, const SavedFilter& filter)
{
    auto file = files::BulkFile::open(path);
    return file ? read_saved_file(*file, path, filter) : failure_of(file);
}

Result<SavedFile> read_saved_file(files::BulkFile& file, const std::filesystem::path& path, const SavedFilter& filter)
{
    return while_doing(path.string(), Reading{file, path, filter}.read());
}

std::string_view title_of(fetchers::SavedForm form)
{
    constexpr std::array<std::string_view, 13> titles{"a person page of DBLP",
                                                      "records of DBLP",
                                                      "a search of DBLP",
                                                      "works of Crossref",
                                                      "works of Crossref",
                                                      "CSL-JSON",
                                                      "a page of Google Patents",
                                                      "a search of Google Patents",
                                                      "an export of Google Patents",
                                                      "BibTeX",
                                                      "RIS",
                                                      "a web page",
                                                      "unknown"};
    return titles[static_cast<std::size_t>(form)];
}

} // namespace vitalign::harvest
