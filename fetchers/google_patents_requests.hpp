// The addresses of Google Patents. There is no documented API; pages are allowed by robots.txt, searches are not.
#pragma once

#include "schemas/patent_number.hpp"

#include <string>
#include <string_view>

namespace vitalign::fetchers::google_patents {

/// The page of one publication.
std::string page_url(std::string_view base, const PatentNumber& number);

/// A search by words of the title and by an inventor's name. The inner query is percent-encoded twice: once as a query
/// of its own, once as the value of `url`.
std::string search_url(std::string_view base, std::string_view title, std::string_view inventor);

} // namespace vitalign::fetchers::google_patents
