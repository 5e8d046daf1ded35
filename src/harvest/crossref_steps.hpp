// The steps of a harvest of Crossref, each of which asks one kind of question. An error of a step means that Crossref
// must not be asked any further in this run; what came before it is in the finds.
#pragma once

#include "fetchers/crossref_requests.hpp"
#include "fetchers/crossref_works.hpp"
#include "harvest/cv_forms.hpp"
#include "harvest/harvest.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace vitalign::harvest {

/// Who is asked, and what for.
struct CrossrefTask {
    Asker& asker;
    const HarvestInput& input;
    fetchers::crossref::Endpoint endpoint = {};
};

/// Records by DOI, as text.
using CrossrefRecords = std::map<std::string, cache::HarvestedRecord>;

/// What is there so far.
struct CrossrefFinds {
    CrossrefRecords known = {}; ///< from before this run, as the archive reads today
    CrossrefRecords found = {}; ///< in this run
    bool whole_list = false;    ///< the person's whole list was asked for, not only what changed in it
    bool swept = false;         ///< works were asked for by the person's name
    Harvest harvest = {};       ///< all but its records
};

using CrossrefAnswer = Answer<fetchers::crossref::Works>;

/// Asks for works.
Result<CrossrefAnswer> ask_works(const CrossrefTask& task, const std::string& url);

/// A record that any answer lists under the person's own identifier stays listed.
void take(CrossrefFinds& finds, const SourceRecord& record, std::int64_t response, bool listed);
void take_all(CrossrefFinds& finds, const CrossrefAnswer& works, bool listed);

void note_asked(const CrossrefTask& task, CrossrefFinds& finds, const std::string& key, bool known);

/// Whether Crossref said in this run that it does not know the DOI.
bool is_denied(const CrossrefFinds& finds, const std::string& doi);

/// What the archive says of the records that are known: parsers improve.
CrossrefRecords read_known(const CrossrefTask& task);

/// What is known stays without being asked for every night, as long as there is a reason for it.
void keep_known(const CrossrefTask& task, CvForms& cv, CrossrefFinds& finds);

/// The person's list: by ORCID iD the whole now and then and in between what changed; and by name, beside an iD now and
/// then.
Result<void> ask_person(const CrossrefTask& task, CrossrefFinds& finds);

/// The DOIs that the CV and the other sources name.
std::set<Doi> named_dois(const HarvestInput& input);

/// The DOIs that are named, those of known works that fit the CV, and those of which Crossref's preprints say that they
/// have become them.
Result<void> ask_dois(const CrossrefTask& task, CvForms& cv, CrossrefFinds& finds);

/// A DOI of the CV that Crossref does not know may belong to another agency, or to nobody.
Result<void> ask_agencies(const CrossrefTask& task, CrossrefFinds& finds);

/// Entries that no record explains are looked for by their reference, and so are the papers of preprints.
Result<void> ask_references(const CrossrefTask& task, CvForms& cv, CrossrefFinds& finds);

} // namespace vitalign::harvest
