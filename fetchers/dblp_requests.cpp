#include "dblp_requests.hpp"

#include "percent_encoding.hpp"
#include "utf8.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace vitalign::dblp {

std::string person_url(std::string_view base, const DblpPid& pid)
{
    return fmt::format("{}/pid/{}.xml", base, pid.str());
}

std::string author_search_url(std::string_view base, std::string_view name)
{
    // Some punctuation is an operator there; the rest only keeps words from being found.
    std::string words{name};
    constexpr std::string_view punctuation = R"(.,;:|$&"()[]{}<>!?*+=/\^~`#%@_)";
    std::ranges::replace_if(
        words, [&](char c) { return punctuation.find(c) != std::string_view::npos; }, ' ');
    return fmt::format("{}/search/author/api?q={}&format=json&h=30&c=0", base, percent_encode(utf8::squeeze(words)));
}

} // namespace vitalign::dblp
