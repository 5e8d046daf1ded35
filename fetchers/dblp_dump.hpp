// DBLP's dump, record by record: the file is far larger than memory.
#pragma once

#include "schemas/result.hpp"
#include "schemas/source_record.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace vitalign::fetchers::dblp {

/// One element of the dump: a publication, or a person's own.
struct DumpElement {
    std::string_view xml = {};                    ///< as it stands in the file; valid during the call only
    std::vector<std::string> names = {};          ///< authors and editors with homonym numbers; unique in DBLP
    std::optional<DblpPid> person = {};           ///< of a `www` element with key `homepages/<pid>`
    std::optional<SourceRecord> publication = {}; ///< absent for persons and withdrawn records
};

class DumpReader {
public:
    /// Only elements that contain `needle` are read; empty: all of them.
    DumpReader(std::string needle, std::function<void(const DumpElement&)> found)
        : m_needle(std::move(needle)), m_found(std::move(found))
    {
    }

    /// Takes the next piece of the file.
    Result<void> feed(std::string_view piece);

    /// To be called at the end of the file: an error if the root element was not closed.
    Result<void> finish() const;

private:
    Result<void> read(std::string_view element);

    std::string m_needle;
    std::function<void(const DumpElement&)> m_found;
    std::string m_rest;
    bool m_ended = false;
};

} // namespace vitalign::fetchers::dblp
