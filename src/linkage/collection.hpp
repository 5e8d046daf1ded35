// A record or a CV entry in the form in which it is compared, and what a collection of such forms has in common.
#pragma once

#include "linkage/comparable.hpp"
#include "linkage/form.hpp"
#include "linkage/statistics.hpp"

#include <vector>

namespace vitalign::linkage {

struct RecordForm {
    Comparable facts = {};                  ///< what the linker does not know: patents, versions that a source names
    std::vector<linkage::Form> titles = {}; ///< one for each title, the main one first; at least one
    bool owner_omitted = false;             ///< "With X and Y": who comes first is not told
};

/// The memory that forms point into, and how common words and names are in it; must outlive its forms.
class Collection {
public:
    Collection() = default;
    Collection(const Collection&) = delete;
    Collection& operator=(const Collection&) = delete;

    /// Only the forms that are added are counted.
    RecordForm form_of(const SourceRecord& record);
    RecordForm form_of(const Entry& entry);

    template <class Record>
    RecordForm add(const Record& record)
    {
        RecordForm form = form_of(record);
        m_statistics.add(form.titles.front());
        return form;
    }

    const linkage::Statistics& statistics() const { return m_statistics; }
    const linkage::VenueKeys& venues() const { return m_venues; }

private:
    linkage::VenueKeys m_venues;
    linkage::FormBuilder m_builder{m_venues};
    linkage::Statistics m_statistics = linkage::Statistics::of_few();
};

} // namespace vitalign::linkage
