#include "reconcile/damaged_record.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace vitalign::reconcile {

namespace {

constexpr std::size_t too_many = 3;

/// What a record of the very paper says of it. Status and notices are no contradictions.
bool contradicts(const Difference& difference)
{
    constexpr std::array fields{Rule::title_mismatch, Rule::author_missing, Rule::author_extra,
                                Rule::author_order,   Rule::author_name,    Rule::year_mismatch,
                                Rule::venue_mismatch, Rule::pages_mismatch, Rule::volume_mismatch};
    return difference.severity != Severity::note && std::ranges::find(fields, difference.rule) != fields.end();
}

/// In the order of the entry, each once: the authors are one.
std::vector<std::string> fields_of(const std::vector<Difference>& differences)
{
    std::vector<std::string> fields;
    for (const Difference& difference : differences) {
        if (contradicts(difference) && std::ranges::find(fields, difference.field) == fields.end()) {
            fields.push_back(difference.field);
        }
    }
    return fields;
}

} // namespace

std::vector<Difference> without_damage(std::vector<Difference> differences, const Comparison& comparison)
{
    const auto records = records_of(*comparison.work);
    const auto fields = fields_of(differences);
    if (records.size() != 1 || fields.size() < too_many) {
        return differences;
    }
    Difference said = *std::ranges::find_if(differences, contradicts);
    // Where even the title is another, the identifier that the entry gives is the likelier fault.
    const bool other_work = comparison.by_identifier && said.rule == Rule::title_mismatch;
    said.severity = other_work ? Severity::warning : Severity::note;
    said.message =
        fmt::format("{}'s record of this paper looks damaged{}: its {} are others than here", sources_of(records),
                    other_work ? ", or the identifier here is wrong" : "", fmt::join(fields, ", "));
    std::erase_if(differences, contradicts);
    differences.insert(differences.begin(), std::move(said));
    return differences;
}

} // namespace vitalign::reconcile
