// A record or a CV entry as the linker takes it.
#pragma once

#include "linkage/citation.hpp"
#include "schemas/entry.hpp"
#include "schemas/source_record.hpp"

#include <string>

namespace vitalign::linkage {

/// The texts that a citation points to; the record or entry must outlive it, too.
class RecordCitation {
public:
    explicit RecordCitation(const SourceRecord& record);
    explicit RecordCitation(const Entry& entry);
    RecordCitation(const RecordCitation&) = delete;
    RecordCitation& operator=(const RecordCitation&) = delete;

    const linkage::Citation& get() const { return m_citation; }

private:
    void add_author(const PersonName& name);

    std::string m_authors;
    std::string m_venue;
    std::string m_year;
    std::string m_isbn;
    std::string m_patent;
    linkage::Citation m_citation;
};

} // namespace vitalign::linkage
