#include "fetchers/crossref_requests.hpp"

#include "schemas/percent_encoding.hpp"

#include <fmt/format.h>

namespace vitalign::fetchers::crossref {

namespace {

std::string with_contact(const Endpoint& endpoint, std::string url)
{
    if (endpoint.mailto) {
        url += fmt::format("{}mailto={}", url.find('?') == std::string::npos ? '?' : '&',
                           percent_encode(*endpoint.mailto, "@"));
    }
    return url;
}

} // namespace

std::string work_url(const Endpoint& endpoint, const Doi& doi)
{
    return with_contact(endpoint, fmt::format("{}/works/{}", endpoint.url, percent_encode(doi.str(), "/")));
}

std::string orcid_url(const Endpoint& endpoint, const Orcid& orcid, std::string_view cursor,
                      const std::optional<std::string>& since)
{
    const std::string changed = since ? ",from-index-date:" + *since : "";
    return with_contact(endpoint, fmt::format("{}/works?filter=orcid:{}{}&rows={}&cursor={}", endpoint.url, orcid.str(),
                                              changed, rows_per_page, percent_encode(cursor)));
}

std::string agency_url(const Endpoint& endpoint, const Doi& doi)
{
    return with_contact(endpoint, fmt::format("{}/works/{}/agency", endpoint.url, percent_encode(doi.str(), "/")));
}

std::string author_url(const Endpoint& endpoint, std::string_view name)
{
    return with_contact(endpoint, fmt::format("{}/works?query.author={}&rows={}", endpoint.url, percent_encode(name),
                                              author_sweep_rows));
}

std::string dois_url(const Endpoint& endpoint, std::span<const Doi> dois)
{
    std::string filter;
    for (const Doi& doi : dois) {
        filter += fmt::format("{}doi:{}", filter.empty() ? "" : ",", percent_encode(doi.str(), "/"));
    }
    return with_contact(endpoint, fmt::format("{}/works?filter={}&rows={}", endpoint.url, filter, dois.size()));
}

std::string bibliographic_url(const Endpoint& endpoint, std::string_view reference)
{
    return with_contact(endpoint,
                        fmt::format("{}/works?query.bibliographic={}&rows=5", endpoint.url, percent_encode(reference)));
}

std::string without_contact(std::string_view url)
{
    const std::size_t at = url.find("mailto=");
    if (at == std::string_view::npos || at == 0) {
        return std::string{url};
    }
    const std::size_t end = url.find('&', at);
    std::string out{url.substr(0, at - 1)};
    if (end != std::string_view::npos) {
        out += url[at - 1];
        out += url.substr(end + 1);
    }
    return out;
}

} // namespace vitalign::fetchers::crossref
