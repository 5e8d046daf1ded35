#include "reconcile/compare_notices.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <utility>

namespace vitalign::reconcile {

namespace {

std::optional<Rule> rule_of(const Notice& notice)
{
    constexpr std::array<std::string_view, 3> retractions{"retraction", "withdrawal", "removal"};
    constexpr std::array<std::string_view, 3> corrections{"correction", "corrigendum", "erratum"};
    return std::ranges::count(retractions, notice.type) > 0   ? std::optional{Rule::retracted}
           : std::ranges::count(corrections, notice.type) > 0 ? std::optional{Rule::corrected}
                                                              : std::nullopt;
}

} // namespace

std::vector<Difference> compare_notices(const Comparison& c)
{
    std::vector<Difference> out;
    std::map<std::pair<Rule, std::string>, std::pair<const Notice*, const SourceRecord*>> said;
    for (const SourceRecord* record : records_of(*c.version)) {
        for (const Notice& notice : record->notices) {
            if (const auto rule = rule_of(notice)) {
                auto& known = said[{*rule, *rule == Rule::retracted ? "" : notice.doi}];
                known = known.first != nullptr && !known.first->doi.empty() ? known : std::pair{&notice, record};
            }
        }
    }
    for (const auto& [what, told] : said) {
        const auto& [notice, record] = told;
        const std::string where = notice->doi.empty() ? "" : fmt::format(", https://doi.org/{}", notice->doi);
        const bool vowel = std::string_view{"aeiou"}.find(notice->type.front()) != std::string_view::npos;
        out.push_back({.rule = what.first,
                       .severity = what.first == Rule::retracted ? c.contradiction() : Severity::note,
                       .field = "status",
                       .record_value = notice->doi.empty() ? notice->type : notice->type + " " + notice->doi,
                       .at = c.entry->at,
                       .message = fmt::format("there is {} {} of this work{} ({})", vowel ? "an" : "a", notice->type,
                                              where, title_of(record->source)),
                       .records = {record}});
    }
    return out;
}

} // namespace vitalign::reconcile
