#include "fetchers/google_patents_requests.hpp"

#include "schemas/percent_encoding.hpp"

#include <fmt/format.h>

namespace vitalign::fetchers::google_patents {

std::string page_url(std::string_view base, const PatentNumber& number)
{
    return fmt::format("{}/patent/{}/en", base, number.str());
}

std::string search_url(std::string_view base, std::string_view title, std::string_view inventor)
{
    std::string inner = fmt::format("q={}", percent_encode(title));
    if (!inventor.empty()) {
        inner += fmt::format("&inventor={}", percent_encode(inventor));
    }
    return fmt::format("{}/xhr/query?url={}&exp=", base, percent_encode(inner));
}

} // namespace vitalign::fetchers::google_patents
