// The addresses of Google Patents. There is no documented API; pages are allowed by robots.txt, searches are not.
#pragma once

#include "patent_number.hpp"

#include <string>
#include <string_view>

namespace vitalign::google_patents {

/// The page of one publication.
std::string page_url(std::string_view base, const PatentNumber& number);

} // namespace vitalign::google_patents
