#include "cv/venue_name.hpp"

#include "cv/venue_frame.hpp"
#include "cv/word_class.hpp"
#include "schemas/ascii.hpp"
#include "schemas/utf8.hpp"
#include "text/fold.hpp"

#include <algorithm>

namespace vitalign::cv {

namespace {

/// `[SOSP'21]`, as labels in front have it.
marked::Part without_frame(const marked::MarkedText& text, marked::Part venue)
{
    const std::string_view inner = venue.in(text);
    const bool framed = inner.starts_with('[') && inner.ends_with(']') && inner.find(']') + 1 == inner.size();
    return framed ? marked::Part{venue.begin + 1, venue.end - 1} : venue;
}

/// «Journal», “Journal”
marked::Part without_quotes(const marked::MarkedText& text, marked::Part venue)
{
    for (const std::string_view quote : {"«", "“", "„", "‘", "\""}) {
        venue.begin += venue.in(text).starts_with(quote) ? quote.size() : 0;
    }
    for (const std::string_view quote : {"»", "”", "“", "’", "\""}) {
        venue.end -= venue.in(text).ends_with(quote) ? quote.size() : 0;
    }
    return marked::trimmed(text, venue, ",.;:");
}

} // namespace

marked::Part VenueName::clean(marked::Part venue)
{
    const marked::Part bare = without_editors(m_in.text, without_frame(m_in.text, venue));
    const marked::Part name = without_lead(m_in.text, marked::trimmed(m_in.text, bare, ",.;:"));
    const NamedKind kind = without_kind(m_in.text, without_quotes(m_in.text, name));
    m_kind_end = kind.end ? kind.end : m_kind_end;
    return without_word(without_volume(without_date(m_in, without_closing_brackets(without_numbers(kind.publisher)))));
}

/// `Soft Robotics, vol. 7, no. 5, pp. 600-612`, as fields of structured forms have it.
marked::Part VenueName::without_numbers(marked::Part venue)
{
    auto parts = marked::pieces(m_in.text, venue, ",");
    while (parts.size() > 1) {
        const auto numbers = read_numbers(parts.back().in(m_in.text));
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
        const auto begin = static_cast<std::size_t>(found.data() - m_in.text.text.data());
        return marked::Part{begin, begin + found.size()};
    };
    // Behind a volume a lone number is the page.
    if (numbers.volume && !numbers.number && !numbers.pages && m_in.entry.volume && !m_in.entry.pages) {
        m_in.entry.pages = stated(place(*numbers.volume));
        return;
    }
    if (numbers.volume && !m_in.entry.volume) {
        m_in.entry.volume = stated(place(*numbers.volume));
    }
    if (numbers.number && !m_in.entry.number) {
        m_in.entry.number = std::string{*numbers.number};
    }
    if (numbers.pages && !m_in.entry.pages) {
        m_in.entry.pages = stated(place(*numbers.pages));
    }
}

Stated<std::string> VenueName::stated(marked::Part part) const
{
    return {utf8::squeeze(part.in(m_in.text)), m_in.text.span(m_in.source, part.begin, part.end)};
}

/// `Symposium on Lists (SoL)`, `Symposium on Lists (SoL 2020)`: the bracket at the end holds the acronym or a
/// remark.
marked::Part VenueName::without_closing_brackets(marked::Part venue)
{
    while (venue.in(m_in.text).ends_with(')') || venue.in(m_in.text).ends_with(']')) {
        const std::size_t open = venue.in(m_in.text).find_last_of("([");
        if (open == std::string_view::npos || open == 0) {
            break;
        }
        const marked::Part inner = marked::trimmed(m_in.text, {venue.begin + open + 1, venue.end - 1});
        if (is_acronym(inner)) {
            m_in.entry.acronym = without_year(inner.in(m_in.text));
            take_year(m_in, inner);
        } else if (const auto numbers = read_numbers(inner.in(m_in.text))) { // "Handbook of Lists (pp. 12-40)"
            note_numbers(*numbers);
        }
        venue = marked::trimmed(m_in.text, {venue.begin, venue.begin + open}, ",");
    }
    if (!m_in.entry.acronym) {
        take_inner_acronym(venue);
    }
    return venue;
}

/// `European Conference on Lists (ECL) Workshop on Maps`
void VenueName::take_inner_acronym(marked::Part venue)
{
    const std::string_view inner = venue.in(m_in.text);
    const std::size_t open = inner.find('(');
    const std::size_t close = inner.find(')', open == std::string_view::npos ? 0 : open);
    if (open == std::string_view::npos || close == std::string_view::npos) {
        return;
    }
    const marked::Part bracket = marked::trimmed(m_in.text, {venue.begin + open + 1, venue.begin + close});
    if (is_acronym(bracket)) {
        m_in.entry.acronym = without_year(bracket.in(m_in.text));
        take_year(m_in, bracket);
    }
}

bool VenueName::is_acronym(marked::Part part) const
{
    const std::string_view inner = part.in(m_in.text);
    const auto capitals = std::ranges::count_if(inner, ascii::is_upper);
    return inner.size() >= 2 && inner.size() <= 24 && capitals >= 1 && std::ranges::count(inner, ' ') <= 2 &&
           !is_remark(text::fold(inner)) && !find_status(text::fold(inner));
}

/// `Chem. Phys. Lett. 578`: a volume behind the name.
marked::Part VenueName::without_volume(marked::Part venue)
{
    const std::string_view inner = venue.in(m_in.text);
    const std::size_t blank = inner.rfind(' ');
    if (blank == std::string_view::npos || blank < 3) {
        return venue;
    }
    const std::string_view last = inner.substr(blank + 1);
    const auto numbers = read_numbers(last);
    const bool volume = numbers && numbers->volume && last.size() <= 10 && !m_in.entry.volume;
    if (!volume) {
        return venue;
    }
    const std::size_t at = venue.begin + blank + 1;
    const std::size_t end = at + numbers->volume->size();
    m_in.entry.volume = stated({at, end});
    if (numbers->number) {
        m_in.entry.number = std::string{*numbers->number};
    }
    return marked::trimmed(m_in.text, {venue.begin, venue.begin + blank}, ",.");
}

/// `Journal of Lists, vol.`: what leads to numbers that stand apart.
marked::Part VenueName::without_word(marked::Part venue) const
{
    const std::string lower = ascii::lower(venue.in(m_in.text));
    const std::size_t blank = lower.find_last_of(" ,\n");
    const bool leads = blank != std::string::npos && leads_to_number(std::string_view{lower}.substr(blank + 1));
    return leads ? marked::trimmed(m_in.text, {venue.begin, venue.begin + blank}, ",.;") : venue;
}

} // namespace vitalign::cv
