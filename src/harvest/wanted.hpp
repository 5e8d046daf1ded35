// Which records are wanted: those that bear the profile's name, stand on the person's own page, or that the CV names.
#pragma once

#include "config/configuration.hpp"
#include "harvest/saved_file.hpp"
#include "schemas/entry.hpp"

#include <set>
#include <span>
#include <string>
#include <vector>

namespace vitalign::harvest {

/// What the CV names.
struct NamedByCv {
    std::set<Doi> dois = {};
    std::vector<std::vector<PatentNumber>> patents =
        {};                                   ///< of each number that it gives, what it can mean: never empty
    std::set<std::string> patent_titles = {}; ///< as normalise::title_form has them, without blanks
};

NamedByCv named_by(std::span<const Cv> cvs);

/// Whether one of the names can be the profile's person.
bool has_profile_name(const config::Profile& profile, const std::vector<Contributor>& authors);

/// A record all of whose authors have other pids than the profile's is somebody else's, whatever their names.
bool is_wanted(const config::Profile& profile, const NamedByCv& named, const SourceRecord& record);

/// What to look for in a file too large to be kept; refers to both, which must outlive it.
SavedFilter filter_for(const config::Profile& profile, const NamedByCv& named);

/// Whether the file is the page of the profile's person: of the pid, or all of whose records bear the name.
bool is_own_page(const config::Profile& profile, const SavedFile& saved);

/// Leaves out what is not wanted. All of the person's own page is.
void keep_wanted(const config::Profile& profile, const NamedByCv& named, SavedFile& saved);

/// Whether the source itself assigns the record of the file to the profile's person.
bool is_listed(const config::Profile& profile, const SavedFile& saved, const SourceRecord& record);

} // namespace vitalign::harvest
