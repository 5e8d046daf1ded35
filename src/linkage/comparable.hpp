// A record or a CV entry in the form in which the matcher compares it; made once, compared often.
#pragma once

#include "normalise/name_key.hpp"
#include "normalise/title_form.hpp"
#include "normalise/venue.hpp"
#include "schemas/entry.hpp"
#include "schemas/source_record.hpp"

#include <optional>
#include <string>
#include <vector>

namespace vitalign::linkage {

struct Comparable {
    Kind kind = Kind::misc;
    std::vector<normalise::TitleForm> titles = {}; ///< the main title first
    std::vector<normalise::NameKey> authors = {};  ///< groups left out
    bool authors_incomplete = false;               ///< "et al.", or the CV's owner left out
    std::vector<int> years = {};                   ///< the main year first
    std::optional<normalise::VenueForm> venue = {};
    std::optional<Doi> doi = {};
    std::optional<ArxivId> arxiv = {};
    std::vector<Doi> related_dois = {};          ///< versions that the source itself names
    std::vector<PatentNumber> patents = {};      ///< own publication number, or what a CV's number can mean
    std::vector<PatentNumber> relatives = {};    ///< same application and family
    std::optional<std::string> application = {}; ///< `application_key`
};

Comparable comparable(const SourceRecord& record);
Comparable comparable(const Entry& entry);

} // namespace vitalign::linkage
