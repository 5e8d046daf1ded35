#include "reconcile/difference.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace vitalign::reconcile {

std::string sources_of(const std::vector<const SourceRecord*>& records)
{
    std::vector<std::string> names;
    for (const Source source : every_source) {
        const bool says =
            std::ranges::any_of(records, [&](const SourceRecord* record) { return record->source == source; });
        if (says) {
            names.emplace_back(title_of(source));
        }
    }
    if (names.size() < 2) {
        return names.empty() ? "" : names.front();
    }
    const std::string last = names.back();
    names.pop_back();
    return fmt::format("{} and {}", fmt::join(names, ", "), last);
}

} // namespace vitalign::reconcile
