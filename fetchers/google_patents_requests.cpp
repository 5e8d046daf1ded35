#include "google_patents_requests.hpp"

#include <fmt/format.h>

namespace vitalign::google_patents {

std::string page_url(std::string_view base, const PatentNumber& number)
{
    return fmt::format("{}/patent/{}/en", base, number.str());
}

} // namespace vitalign::google_patents
