// The CV's publications in the form in which records are compared with them.
#pragma once

#include "linkage/record_match.hpp"
#include "schemas/entry.hpp"

#include <span>
#include <vector>

namespace vitalign::harvest {

class CvForms {
public:
    explicit CvForms(std::span<const Cv> cvs);

    linkage::RecordForm form_of(const Entry& entry) { return m_collection.form_of(entry); }

    linkage::Relation relation(const linkage::RecordForm& entry, const SourceRecord& record);

    /// Whether the record may be one of the CV's publications.
    bool fits(const SourceRecord& record);

private:
    linkage::Collection m_collection; ///< the forms point into it
    std::vector<linkage::RecordForm> m_entries;
};

} // namespace vitalign::harvest
