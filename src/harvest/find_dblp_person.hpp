// Who of DBLP's people of one name is the profile's person?
#pragma once

#include "fetchers/dblp_person.hpp"
#include "harvest/harvest.hpp"

namespace vitalign::harvest {

/// The page of the person.
Result<Answer<fetchers::dblp::Person>> ask_dblp_person(Asker& asker, const HarvestInput& input, const DblpPid& pid);

/// The person with the profile's ORCID iD, or whose page has the CV's titles if exactly one has. Nothing if nobody has
/// the name, or only namesakes have, whose pages have none of the titles: that is an ordinary state, and a hint says
/// so. Several who could be meant are an error that lists them and why.
Result<std::optional<Answer<fetchers::dblp::Person>>> find_dblp_person(Asker& asker, const HarvestInput& input,
                                                                       Harvest& harvest);

} // namespace vitalign::harvest
