#include "cv/venue_name.hpp"

#include "cv/date_words.hpp"
#include "cv/number_words.hpp"
#include "cv/word_class.hpp"
#include "schemas/ascii.hpp"
#include "schemas/utf8.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace vitalign::cv {

namespace {

/// What leads to a venue and is no part of its name; lower case.
constexpr std::array<std::string_view, 26> leads{"in: ",
                                                 "in ",
                                                 "presented at the ",
                                                 "presented at ",
                                                 "presented in ",
                                                 "to appear in the ",
                                                 "to appear in ",
                                                 "to appear at the ",
                                                 "to appear at ",
                                                 "accepted to ",
                                                 "accepted at ",
                                                 "accepted in ",
                                                 "accepted by ",
                                                 "accepted for publication in ",
                                                 "published in ",
                                                 "published at ",
                                                 "submitted to ",
                                                 "under review at ",
                                                 "preprint at ",
                                                 "(in ",
                                                 "poster at the ",
                                                 "poster at ",
                                                 "poster presented at: ",
                                                 "presented at: ",
                                                 "appeared in ",
                                                 "@ "};

/// How theses and reports begin what stands in place of a venue; folded.
constexpr std::array<std::string_view, 20> kind_phrases{
    "phd thesis",       "ph d thesis",       "doctoral thesis",  "doctoral dissertation",
    "phd dissertation", "ph d dissertation", "dissertation",     "master s thesis",
    "masters thesis",   "master thesis",     "ms thesis",        "m s thesis",
    "undergraduate",    "bachelor",          "technical report", "diplomarbeit",
    "masterarbeit",     "bachelorarbeit",    "habilitation",     "thesis"};

constexpr std::array<std::string_view, 8> schools{"university",  "universitat", "universite", "universidad",
                                                  "universitet", "universita",  "institute",  "college"};

} // namespace

marked::Part VenueName::clean(marked::Part venue)
{
    venue = without_numbers(without_kind(without_lead(marked::trimmed(m_text, venue, ",.;:"))));
    return without_volume(without_date(without_closing_brackets(venue)));
}

/// `Soft Robotics, vol. 7, no. 5, pp. 600-612`, as fields of structured forms have it.
marked::Part VenueName::without_numbers(marked::Part venue)
{
    auto parts = marked::pieces(m_text, venue, ",");
    while (parts.size() > 1) {
        const auto numbers = read_numbers(parts.back().in(m_text));
        if (!numbers) {
            break;
        }
        note_numbers(*numbers);
        parts.pop_back();
        venue.end = parts.back().end;
    }
    return venue;
}

void VenueName::note_numbers(const Numbers& numbers)
{
    const auto place = [&](std::string_view found) {
        const auto begin = static_cast<std::size_t>(found.data() - m_text.text.data());
        return marked::Part{begin, begin + found.size()};
    };
    // Behind a volume a lone number is the page.
    if (numbers.volume && !numbers.number && !numbers.pages && m_entry.volume && !m_entry.pages) {
        m_entry.pages = stated(place(*numbers.volume));
        return;
    }
    if (numbers.volume && !m_entry.volume) {
        m_entry.volume = stated(place(*numbers.volume));
    }
    if (numbers.number && !m_entry.number) {
        m_entry.number = std::string{*numbers.number};
    }
    if (numbers.pages && !m_entry.pages) {
        m_entry.pages = stated(place(*numbers.pages));
    }
}

Stated<std::string> VenueName::stated(marked::Part part) const
{
    return {utf8::squeeze(part.in(m_text)), m_text.span(m_source, part.begin, part.end)};
}

marked::Part VenueName::without_lead(marked::Part venue) const
{
    for (bool cut = true; cut;) {
        cut = false;
        const std::string lower = ascii::lower(venue.in(m_text).substr(0, 40)) + " ";
        for (const std::string_view lead : leads) {
            if (lower.starts_with(lead)) {
                venue = marked::trimmed(m_text, {std::min(venue.begin + lead.size(), venue.end), venue.end}, ",");
                cut = true;
                break;
            }
        }
    }
    if (venue.in(m_text).starts_with('(') && venue.in(m_text).find(')') == venue.in(m_text).size() - 1) {
        venue = marked::trimmed(m_text, {venue.begin + 1, venue.end - 1});
    }
    return venue;
}

/// `PhD thesis, Department of Lists, University of Maps` was published by the university; `arXiv preprint
/// arXiv:2401.00001` by arXiv.
marked::Part VenueName::without_kind(marked::Part venue)
{
    const std::string lower = ascii::lower(venue.in(m_text));
    constexpr std::size_t near_the_start = 20;
    if (const std::size_t at = lower.find("arxiv"); at <= near_the_start) {
        return {venue.begin + at, venue.begin + at + 5};
    }
    auto parts = marked::pieces(m_text, venue, ",");
    const auto says_kind = [&](marked::Part part) {
        const std::string folded = text::fold(part.in(m_text));
        return std::ranges::any_of(kind_phrases, [&](std::string_view phrase) { return folded.starts_with(phrase); });
    };
    if (parts.empty() || !says_kind(parts.front())) {
        return venue;
    }
    if (parts.size() < 2) {
        m_kind_end = venue.end;
        return {venue.end, venue.end};
    }
    for (const marked::Part part : parts) {
        const std::string folded = text::fold(part.in(m_text));
        if (std::ranges::any_of(schools, [&](std::string_view word) { return has_words(folded, word); })) {
            return part;
        }
    }
    return parts[1];
}

/// `Symposium on Lists (SoL)`, `Symposium on Lists (SoL 2020)`: the bracket at the end holds the acronym or a
/// remark.
marked::Part VenueName::without_closing_brackets(marked::Part venue)
{
    while (venue.in(m_text).ends_with(')') || venue.in(m_text).ends_with(']')) {
        const std::size_t open = venue.in(m_text).find_last_of("([");
        if (open == std::string_view::npos || open == 0) {
            break;
        }
        const marked::Part inner = marked::trimmed(m_text, {venue.begin + open + 1, venue.end - 1});
        if (is_acronym(inner)) {
            m_entry.acronym = without_year(inner.in(m_text));
            take_short_year(inner);
        }
        venue = marked::trimmed(m_text, {venue.begin, venue.begin + open}, ",");
    }
    if (!m_entry.acronym) {
        take_inner_acronym(venue);
    }
    return venue;
}

/// `European Conference on Lists (ECL) Workshop on Maps`
void VenueName::take_inner_acronym(marked::Part venue)
{
    const std::string_view inner = venue.in(m_text);
    const std::size_t open = inner.find('(');
    const std::size_t close = inner.find(')', open == std::string_view::npos ? 0 : open);
    if (open == std::string_view::npos || close == std::string_view::npos) {
        return;
    }
    const marked::Part bracket = marked::trimmed(m_text, {venue.begin + open + 1, venue.begin + close});
    if (is_acronym(bracket)) {
        m_entry.acronym = without_year(bracket.in(m_text));
        take_short_year(bracket);
    }
}

bool VenueName::is_acronym(marked::Part part) const
{
    const std::string_view inner = part.in(m_text);
    const auto capitals = std::ranges::count_if(inner, ascii::is_upper);
    return inner.size() >= 2 && inner.size() <= 24 && capitals >= 1 && std::ranges::count(inner, ' ') <= 2 &&
           !is_remark(text::fold(inner)) && !find_status(text::fold(inner));
}

/// "ICML 2020", "ICML'20", "Middleware, 2020": the year is the date, not the name; "Garching 2004" at the end, too.
marked::Part VenueName::without_date(marked::Part venue)
{
    if (const auto found = find_date(m_text, venue)) {
        if (found->at.begin > venue.begin && found->at.end >= venue.end) {
            note_date(found->at, found->date.year);
            return marked::trimmed(m_text, {venue.begin, found->at.begin}, ",.('’-");
        }
        if (found->at.begin == venue.begin && found->at.end < venue.end) {
            note_date(found->at, found->date.year);
            return marked::trimmed(m_text, {found->at.end, venue.end}, ",.");
        }
    }
    return without_short_year(venue);
}

/// `SOSP'21`, `SOSP '21: Symposium`
marked::Part VenueName::without_short_year(marked::Part venue)
{
    const std::string_view inner = venue.in(m_text);
    for (const std::string_view quote : {"'", "’", "‘"}) {
        const std::size_t at = inner.find(quote);
        const std::size_t digits = at == std::string_view::npos ? at : at + quote.size();
        if (at == std::string_view::npos || at == 0 || inner.size() < digits + 2 ||
            !ascii::all_digits(inner.substr(digits, 2)) ||
            (inner.size() > digits + 2 && ascii::is_alnum(inner[digits + 2]))) {
            continue;
        }
        note_short_year(venue.begin + digits);
        if (digits + 2 == inner.size()) {
            return marked::trimmed(m_text, {venue.begin, venue.begin + at});
        }
        if (inner[digits + 2] == ':') {
            m_entry.acronym = std::string{ascii::trim(inner.substr(0, at))};
            return marked::trimmed(m_text, {venue.begin + digits + 3, venue.end});
        }
    }
    return venue;
}

/// `Chem. Phys. Lett. 578`: a volume behind the name.
marked::Part VenueName::without_volume(marked::Part venue)
{
    const std::string_view inner = venue.in(m_text);
    const std::size_t blank = inner.rfind(' ');
    if (blank == std::string_view::npos || blank < 3) {
        return venue;
    }
    const std::string_view last = inner.substr(blank + 1);
    const auto numbers = read_numbers(last);
    const bool volume = numbers && numbers->volume && last.size() <= 10 && !m_entry.volume;
    if (!volume) {
        return venue;
    }
    const std::size_t at = venue.begin + blank + 1;
    const std::size_t end = at + numbers->volume->size();
    m_entry.volume = stated({at, end});
    if (numbers->number) {
        m_entry.number = std::string{*numbers->number};
    }
    return without_word(marked::trimmed(m_text, {venue.begin, venue.begin + blank}, ",."));
}

/// `Journal of Lists, vol.`
marked::Part VenueName::without_word(marked::Part venue) const
{
    const std::string lower = ascii::lower(venue.in(m_text));
    for (const std::string_view word : {" vol", " volume", " v"}) {
        if (lower.ends_with(word)) {
            return marked::trimmed(m_text, {venue.begin, venue.end - word.size()}, ",.");
        }
    }
    return venue;
}

void VenueName::note_date(marked::Part at, int value)
{
    if (!m_entry.year) {
        const std::size_t year = m_text.text.find(fmt::format("{}", value), at.begin);
        m_entry.year = Stated<int>{value, m_text.span(m_source, year, year + 4)};
    }
}

void VenueName::note_short_year(std::size_t digits)
{
    if (!m_entry.year) {
        const int two = ascii::number(std::string_view{m_text.text}.substr(digits, 2)).value_or(0);
        constexpr int this_century = 40; // up to there the digits are of this century
        m_entry.year =
            Stated<int>{two < this_century ? 2000 + two : 1900 + two, m_text.span(m_source, digits, digits + 2)};
    }
}

/// `NDSS'21` says 2021 where nothing else says a year.
void VenueName::take_short_year(marked::Part acronym)
{
    const std::string_view inner = acronym.in(m_text);
    const std::size_t digits = inner.find_first_of("0123456789");
    const bool marked = digits != std::string_view::npos &&
                        (inner.substr(0, digits).ends_with('\'') || inner.substr(0, digits).ends_with("\u2019"));
    if (marked && inner.size() - digits == 2 && ascii::all_digits(inner.substr(digits))) {
        note_short_year(acronym.begin + digits);
    } else if (const auto found = find_date(m_text, acronym)) {
        note_date(found->at, found->date.year);
    }
}

/// `NDSS'21` and `ICSE 2023` name the venue NDSS and ICSE.
std::string VenueName::without_year(std::string_view acronym)
{
    const std::size_t cut = acronym.find_first_of("'0123456789");
    const std::size_t curly = acronym.find("\u2019");
    const std::string_view name = ascii::trim(acronym.substr(0, std::min(cut, curly)));
    return std::string{name.empty() ? acronym : name};
}

} // namespace vitalign::cv
