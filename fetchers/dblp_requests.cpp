#include "dblp_requests.hpp"

#include "percent_encoding.hpp"

#include <fmt/format.h>

namespace vitalign::dblp {

std::string person_url(std::string_view base, const DblpPid& pid)
{
    return fmt::format("{}/pid/{}.xml", base, pid.str());
}

std::string author_search_url(std::string_view base, std::string_view name)
{
    return fmt::format("{}/search/author/api?q={}&format=json&h=30&c=0", base, percent_encode(name));
}

} // namespace vitalign::dblp
