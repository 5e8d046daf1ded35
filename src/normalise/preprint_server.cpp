#include "normalise/preprint_server.hpp"

#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace vitalign::normalise {

bool is_preprint_server(std::string_view venue)
{
    // Folded, without blanks: what such a venue's name begins with.
    constexpr std::array<std::string_view, 19> servers{"arxiv",        "corr",           "biorxiv",         "medrxiv",
                                                       "chemrxiv",     "techrxiv",       "psyarxiv",        "socarxiv",
                                                       "engrxiv",      "eartharxiv",     "edarxiv",         "ssrn",
                                                       "preprintsorg", "researchsquare", "osfpreprints",    "essoar",
                                                       "authorea",     "iacreprint",     "cryptologyeprint"};
    const std::string folded = text::fold_tight(venue);
    const auto begins = [&](std::string_view server) {
        // "CoRR" is a name that others begin with: "Correspondence".
        return server == "corr" ? folded == server || folded.starts_with("corrabs") : folded.starts_with(server);
    };
    return std::ranges::any_of(servers, begins);
}

} // namespace vitalign::normalise
