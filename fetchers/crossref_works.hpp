// Crossref's answers: one work, or a list of works.
#pragma once

#include "schemas/result.hpp"
#include "schemas/source_record.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitalign::fetchers::crossref {

struct Works {
    std::vector<SourceRecord> records = {}; ///< containers, components and peer reviews left out
    std::size_t items = 0;                  ///< how many the page held before that
    std::size_t total = 0;                  ///< Crossref's estimate for the whole list
    std::optional<std::string> next_cursor = {};
};

/// Reads `/works` lists, `/works/{doi}`, and bare work or CSL-JSON objects as people save them. Errors: malformed, or
/// what a `failed` answer says of itself.
Result<Works> read_works(std::string_view json);

/// The agency in an answer of `/works/{doi}/agency`, as it is called: `Crossref`, `DataCite`.
Result<std::string> read_agency(std::string_view json);

} // namespace vitalign::fetchers::crossref
