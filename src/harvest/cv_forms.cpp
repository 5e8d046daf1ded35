#include "harvest/cv_forms.hpp"

#include "harvest/cv_entries.hpp"

#include <algorithm>

namespace vitalign::harvest {

CvForms::CvForms(std::span<const Cv> cvs)
{
    for (const Entry& entry : entries_of(cvs)) {
        if (is_titled_publication(entry)) {
            m_entries.push_back(m_collection.add(entry));
        }
    }
}

linkage::Relation CvForms::relation(const linkage::RecordForm& entry, const SourceRecord& record)
{
    return linkage::judge(entry, m_collection.form_of(record), m_collection).relation;
}

bool CvForms::fits(const SourceRecord& record)
{
    const linkage::RecordForm form = m_collection.form_of(record);
    return std::ranges::any_of(m_entries, [&](const linkage::RecordForm& entry) {
        return linkage::judge(entry, form, m_collection).relation != linkage::Relation::different;
    });
}

} // namespace vitalign::harvest
