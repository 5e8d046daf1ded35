#include "fetchers/dblp_requests.hpp"

#include "schemas/percent_encoding.hpp"
#include "schemas/utf8.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace vitalign::fetchers::dblp {

namespace {

/// Some punctuation is an operator there; the rest only keeps words from being found.
std::string words_of(std::string_view name)
{
    std::string words{name};
    constexpr std::string_view punctuation = R"(.,;:|$&"()[]{}<>!?*+=/\^~`#%@_)";
    std::ranges::replace_if(
        words, [&](char c) { return punctuation.find(c) != std::string_view::npos; }, ' ');
    return utf8::squeeze(words);
}

} // namespace

std::string person_url(std::string_view base, const DblpPid& pid)
{
    return fmt::format("{}/pid/{}.xml", base, pid.str());
}

std::string person_bib_url(std::string_view base, const DblpPid& pid)
{
    return fmt::format("{}/pid/{}.bib?param=1", base, pid.str());
}

std::string author_search_url(std::string_view base, std::string_view name)
{
    return fmt::format("{}/search/author/api?q={}&format=json&h=30&c=0", base, percent_encode(words_of(name)));
}

std::string publication_search_url(std::string_view base, std::string_view name)
{
    std::string words = words_of(name);
    std::ranges::replace(words, ' ', '_');
    return fmt::format("{}/search/publ/api?q={}&format=json&h=1000&c=0", base,
                       percent_encode(fmt::format("author:{}:", words)));
}

} // namespace vitalign::fetchers::dblp
