// The addresses of DBLP's API (https://dblp.org/faq/How+to+use+the+dblp+search+API.html).
#pragma once

#include "schemas/dblp_key.hpp"

#include <string>
#include <string_view>

namespace vitalign::fetchers::dblp {

/// Everything of one person, in one answer: XML.
std::string person_url(std::string_view base, const DblpPid& pid);

/// The same as BibTeX, in the standard form.
std::string person_bib_url(std::string_view base, const DblpPid& pid);

/// People of a name: JSON. Only words are sent; completions are switched off.
std::string author_search_url(std::string_view base, std::string_view name);

/// Publications of everybody who has the name: JSON.
std::string publication_search_url(std::string_view base, std::string_view name);

} // namespace vitalign::fetchers::dblp
