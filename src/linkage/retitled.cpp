#include "linkage/retitled.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace vitalign::linkage {

namespace {

/// Letters from which on a part of a title is no turn of phrase ("A Case Study").
constexpr std::size_t telling = 14;

std::string_view without_opening(std::string_view tight)
{
    constexpr std::array<std::string_view, 2> openings{"towards", "toward"};
    for (const std::string_view opening : openings) {
        if (tight.starts_with(opening)) {
            return tight.substr(opening.size());
        }
    }
    return tight;
}

/// The end that one lacks: "A Survey of Looms", "A Survey of Looms in Large Mills".
bool is_beginning(std::string_view a, std::string_view b)
{
    const std::string_view shorter = a.size() < b.size() ? a : b;
    const std::string_view longer = a.size() < b.size() ? b : a;
    return shorter.size() >= telling && longer.starts_with(shorter);
}

bool keep_telling_part(const normalise::TitleForm& a, const normalise::TitleForm& b)
{
    const std::size_t shorter = std::min(a.tight.size(), b.tight.size());
    const bool renamed = a.tail.size() >= telling && a.tail == b.tail;
    return renamed || (shorter >= telling && normalise::is_part(a, b)) ||
           is_beginning(without_opening(a.tight), without_opening(b.tight));
}

bool follows(const RecordForm& preprint, const RecordForm& published)
{
    return std::ranges::any_of(preprint.years, [&](int early) {
        return std::ranges::any_of(
            published.years, [&](int late) { return late >= early && late - early <= most_years_to_publication; });
    });
}

} // namespace

bool is_retitled_preprint(const RecordForm& a, const RecordForm& b, const ComparisonVector& seen)
{
    const bool a_first = a.kind == Kind::preprint;
    if (a_first == (b.kind == Kind::preprint) || seen.title <= TitleLevel::near || seen.authors != AuthorLevel::all ||
        seen.numbers_differ || seen.marker_differs || !follows(a_first ? a : b, a_first ? b : a)) {
        return false;
    }
    return std::ranges::any_of(a.natural_parts, [&](const normalise::TitleForm& x) {
        return std::ranges::any_of(b.natural_parts, [&](const auto& y) { return keep_telling_part(x, y); });
    });
}

} // namespace vitalign::linkage
