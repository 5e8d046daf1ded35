// The addresses of Crossref's REST API (https://api.crossref.org/swagger-ui/).
#pragma once

#include "schemas/doi.hpp"
#include "schemas/orcid.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace vitalign::fetchers::crossref {

/// Where to ask, and the contact for the polite pool.
struct Endpoint {
    std::string url = {};
    std::optional<std::string> mailto = {};
};

/// How many DOIs one filter may name: the address must stay short enough for every proxy.
inline constexpr std::size_t most_dois_per_request = 50;

/// How many works of an author sweep are read: it is a relevance search, the tail is other people.
inline constexpr int author_sweep_rows = 100;

std::string work_url(const Endpoint& endpoint, const Doi& doi);

/// How many works one page of a listing holds: a person's whole list, as a rule.
inline constexpr std::size_t rows_per_page = 1000;

/// One page of a person's works by ORCID; the first page has the cursor `*`. With `since` (ISO date) only those whose
/// entry in Crossref's index changed on that day or later.
std::string orcid_url(const Endpoint& endpoint, const Orcid& orcid, std::string_view cursor,
                      const std::optional<std::string>& since = {});

/// Works of authors with a similar name, best first.
std::string author_url(const Endpoint& endpoint, std::string_view name);

/// Which agency registered the DOI: Crossref, DataCite, ...
std::string agency_url(const Endpoint& endpoint, const Doi& doi);

/// Works by DOI; a DOI with a comma cannot be part of a filter and must be asked for alone.
std::string dois_url(const Endpoint& endpoint, std::span<const Doi> dois);

/// The five works that fit a reference best.
std::string bibliographic_url(const Endpoint& endpoint, std::string_view reference);

/// The address without the contact: the identity of a request, and what messages may show.
std::string without_contact(std::string_view url);

} // namespace vitalign::fetchers::crossref
