// A record or a CV entry in the form in which it is compared, and what a collection of such forms has in common.
#pragma once

#include "linkage/form.hpp"
#include "linkage/statistics.hpp"
#include "normalise/name_key.hpp"
#include "normalise/title_form.hpp"
#include "normalise/venue.hpp"
#include "schemas/entry.hpp"
#include "schemas/source_record.hpp"

#include <optional>
#include <string>
#include <vector>

namespace vitalign::linkage {

/// Beside the forms what only a typed record or entry tells.
struct RecordForm {
    Kind kind = Kind::misc;
    std::vector<Form> titles = {};                        ///< one for each title, the main one first; at least one
    std::vector<normalise::TitleForm> natural_parts = {}; ///< of each title
    std::vector<int> years = {};                          ///< all that are right
    std::optional<normalise::VenueForm> venue = {};       ///< with DBLP's stream
    std::vector<normalise::NameKey> people = {};          ///< authors in full: keys know one split of a name only
    unsigned scripts = 0;                                 ///< a bit for each `Script` that names of authors are in
    bool owner_omitted = false;                           ///< "With X and Y": who comes first is not told
    std::optional<Doi> doi = {};
    std::vector<Doi> versions = {};              ///< DOIs that the source itself names as versions of it
    std::vector<PatentNumber> patents = {};      ///< own publication number, or what a CV's number can mean
    std::vector<PatentNumber> relatives = {};    ///< of the same application or family
    std::optional<std::string> application = {}; ///< `application_key`
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

    const Statistics& statistics() const { return m_statistics; }
    const VenueKeys& venues() const { return m_venues; }

private:
    VenueKeys m_venues;
    FormBuilder m_builder{m_venues};
    Statistics m_statistics = Statistics::of_few();
};

/// A record's citation, whose authors are written to `authors`; the record and they must outlive it.
Citation citation_of(const SourceRecord& record, std::vector<AuthorKey>& authors);

} // namespace vitalign::linkage
