#include "reconcile/compare_number.hpp"

#include "schemas/ascii.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace vitalign::reconcile {

namespace {

/// Without zeros in front; nothing if it is more than a number.
std::optional<std::string> plain_number(const std::optional<std::string>& text)
{
    constexpr std::size_t longest = 3; // longer ones are numbers of articles
    if (!text || text->empty() || text->size() > longest || !std::ranges::all_of(*text, ascii::is_digit)) {
        return std::nullopt;
    }
    return text->substr(std::min(text->find_first_not_of('0'), text->size() - 1));
}

bool is_in_volume(const Entry& entry, const SourceRecord& record)
{
    return record.volume && record.date && record.date->year == entry.year->value &&
           text::fold_tight(*record.volume) == text::fold_tight(entry.volume->value);
}

/// The number stands there, and was read as something else.
bool stands_there(const Entry& entry, const std::string& number)
{
    return std::ranges::any_of(entry.words, [&](const auto& word) { return word.value == number; });
}

} // namespace

std::optional<Difference> compare_number(const Comparison& c)
{
    const auto own = plain_number(c.entry->number);
    if (!own || !c.entry->volume || !c.entry->year) {
        return std::nullopt;
    }
    Difference difference{.rule = Rule::number_mismatch,
                          .severity = Severity::note,
                          .field = "number",
                          .cv_value = *c.entry->number,
                          .at = c.entry->volume->at};
    for (const SourceRecord* record : records_of(*c.work)) {
        const auto other = plain_number(record->number);
        if (record->number && (!other || *other == *own || stands_there(*c.entry, *other))) {
            return std::nullopt;
        }
        if (other && is_in_volume(*c.entry, *record)) {
            difference.record_value = difference.records.empty() ? *record->number : difference.record_value;
            difference.records.push_back(record);
        }
    }
    if (difference.records.empty()) {
        return std::nullopt;
    }
    difference.message = fmt::format("the issue is {} ({})", difference.record_value, sources_of(difference.records));
    return difference;
}

} // namespace vitalign::reconcile
