// Which venue a name means. DBLP's stream key is the identity; names and acronyms lead to it through a table.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitalign::normalise {

struct VenueForm {
    std::optional<std::string> identity = {}; ///< of the table; two venues with different identities are different
    std::optional<std::string> stream = {};   ///< DBLP stream as given, `conf/smc`
    bool workshop = false;                    ///< held beside a conference, and never that conference
    std::vector<std::string> words = {};      ///< the name without what all venues have: proceedings, ordinals, years
    std::vector<std::string> acronyms = {};   ///< words in capitals, folded: `ipdps`; `RA-L` is `ral`
    std::string letters = {};                 ///< all of the name, folded, without what stands in brackets
};

/// From a name as printed, a DBLP stream, or both.
VenueForm venue_form(std::string_view name, std::string_view stream = "");

enum class VenueRelation { same, different, unknown };

VenueRelation relate(const VenueForm& a, const VenueForm& b);

/// Whether the one is a conference, and the other a journal that prints its papers: "POPL" and "Proc. ACM Program.
/// Lang.".
bool prints(const VenueForm& journal, const VenueForm& conference);

/// Whether it prints papers from the year before the conference on.
bool prints_ahead(const VenueForm& journal);

} // namespace vitalign::normalise
