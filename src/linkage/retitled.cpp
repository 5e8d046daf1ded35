#include "linkage/retitled.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace vitalign::linkage {

namespace {

/// Letters from which on a part of a title is no turn of phrase ("A Case Study").
constexpr std::size_t telling = 14;
/// And those of a whole title.
constexpr std::size_t whole = 24;

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
bool is_beginning(std::string_view a, std::string_view b, std::size_t least)
{
    const std::string_view shorter = a.size() < b.size() ? a : b;
    const std::string_view longer = a.size() < b.size() ? b : a;
    return shorter.size() >= least && longer.starts_with(shorter);
}

using Titles = bool(const normalise::TitleForm& early, const normalise::TitleForm& late);

bool as_preprint(const normalise::TitleForm& early, const normalise::TitleForm& late)
{
    const std::size_t shorter = std::min(early.tight.size(), late.tight.size());
    const bool renamed = early.tail.size() >= telling && early.tail == late.tail;
    const bool named_and_ended = late.tail.size() > early.tight.size() && is_beginning(early.tight, late.tail, whole);
    return renamed || named_and_ended || (shorter >= telling && normalise::is_part(early, late)) ||
           is_beginning(without_opening(early.tight), without_opening(late.tight), telling);
}

/// "Part 2", "Volume 1: Theory"; "a phase 3 trial" does not.
bool counts_a_part(std::string_view subtitle)
{
    constexpr std::array<std::string_view, 5> words{"part", "chapter", "volume", "phase", "version"};
    return std::ranges::any_of(words, [&](std::string_view word) { return subtitle.starts_with(word); });
}

/// A whole title that got or lost a subtitle: more than chance would give to a part of the team, and numbers of the
/// subtitle count nothing in the title.
bool as_subtitled(const normalise::TitleForm& early, const normalise::TitleForm& late)
{
    return std::min(early.tight.size(), late.tight.size()) >= whole && normalise::is_part(early, late) &&
           !counts_a_part(early.tail) && !counts_a_part(late.tail);
}

bool as_poster(const normalise::TitleForm& early, const normalise::TitleForm& late)
{
    return early.tail == late.tight || late.tail == early.tight || early.bare == late.tight;
}

bool as_paper(const normalise::TitleForm& early, const normalise::TitleForm& late)
{
    return is_beginning(early.tight, late.tight, whole) && early.tight.size() < late.tight.size();
}

bool has_titles(const RecordForm& early, const RecordForm& late, Titles fit)
{
    return std::ranges::any_of(early.natural_parts, [&](const normalise::TitleForm& x) {
        return std::ranges::any_of(late.natural_parts, [&](const normalise::TitleForm& y) { return fit(x, y); });
    });
}

/// Years from the one to the other are few.
bool follows(const RecordForm& early, const RecordForm& late)
{
    return std::ranges::any_of(early.years, [&](int first) {
        return std::ranges::any_of(
            late.years, [&](int then) { return then >= first && then - first <= most_years_to_publication; });
    });
}

bool becomes(const RecordForm& early, const RecordForm& late, const ComparisonVector& seen)
{
    if (!follows(early, late)) {
        return false;
    }
    if (early.kind == Kind::preprint || late.kind == Kind::preprint) {
        return early.kind != late.kind && early.kind == Kind::preprint && has_titles(early, late, as_preprint);
    }
    return (seen.occasion_differs && has_titles(early, late, as_poster)) ||
           (early.kind == Kind::inproceedings && late.kind == Kind::article && has_titles(early, late, as_paper));
}

} // namespace

bool is_retitled(const RecordForm& a, const RecordForm& b, const ComparisonVector& seen)
{
    if (seen.title <= TitleLevel::near || seen.marker_differs || seen.parts) {
        return false;
    }
    const bool preprint = (a.kind == Kind::preprint) != (b.kind == Kind::preprint);
    const bool subtitled = preprint && has_titles(a, b, as_subtitled);
    const bool extended = !preprint && (has_titles(a, b, as_paper) || has_titles(b, a, as_paper));
    // Between a preprint and its paper, or a paper and its journal version, the team may grow.
    const bool team = (seen.authors == AuthorLevel::most || seen.authors == AuthorLevel::some) &&
                      seen.first_author_equal && (subtitled || extended);
    return (seen.authors == AuthorLevel::all || team) && (!seen.one_part || subtitled) &&
           (!seen.numbers_differ || subtitled) && (becomes(a, b, seen) || becomes(b, a, seen));
}

} // namespace vitalign::linkage
