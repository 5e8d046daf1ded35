// What a file that somebody saved from a source is, told by its content.
#pragma once

#include <string_view>

namespace vitalign::fetchers {

enum class SavedForm {
    dblp_person,       ///< /pid/....xml
    dblp_records,      ///< /rec/....xml, or the dump
    dblp_publications, ///< search API, JSON
    crossref_works,    ///< /works or /works/{doi}, JSON
    crossref_lines,    ///< works, one JSON object a line
    csl_json,          ///< an array of CSL items
    patent_page,
    patent_search, ///< JSON
    patent_csv,    ///< gp-search-*.csv
    bibtex,
    ris,
    web_page, ///< HTML that is no patent page
    unknown,
};

/// `start` is the beginning of the file: 64 KB are enough, a whole small file is better.
SavedForm saved_form_of(std::string_view start);

} // namespace vitalign::fetchers
