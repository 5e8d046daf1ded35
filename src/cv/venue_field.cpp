#include "cv/venue_field.hpp"

#include "cv/date_words.hpp"
#include "cv/entry_kind.hpp"
#include "cv/number_words.hpp"
#include "cv/piece_form.hpp"
#include "cv/venue_name.hpp"
#include "cv/word_class.hpp"
#include "marked/field_names.hpp"
#include "schemas/ascii.hpp"
#include "schemas/utf8.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace vitalign::cv {

namespace {

class VenueReading {
public:
    VenueReading(const marked::MarkedText& text, const Reading& reading, const marked::SourceText& source, Entry& entry)
        : m_text(text), m_reading(reading), m_source(source), m_entry(entry), m_name(text, source, entry)
    {
    }

    void read()
    {
        for (const marked::Part venue : m_reading.of(Label::venue)) {
            take_venue(venue);
        }
        take_labels();
        for (const marked::Part part : m_reading.of(Label::numbers)) {
            take_numbers(part);
        }
        for (const marked::Part part : m_reading.of(Label::date)) {
            const std::size_t stop = part.in(m_text).find(';'); // "2023;65:12-18"
            if (stop != std::string_view::npos) {
                take_numbers({part.begin + stop + 1, part.end});
            }
        }
        if (!m_entry.venue) {
            take_publisher();
        }
        if (!m_entry.venue) {
            take_archive();
        }
        take_place();
        take_status();
        read_kind(m_text, m_reading, m_entry);
    }

private:
    Stated<std::string> stated(marked::Part part) const
    {
        return {utf8::squeeze(part.in(m_text)), m_text.span(m_source, part.begin, part.end)};
    }

    /// The first venue is the entry's; what further ones say only fills gaps.
    void take_venue(marked::Part venue)
    {
        venue = m_name.clean(venue);
        if (const auto status = find_status(text::fold(venue.in(m_text)));
            status && status->words.size() + 2 >= venue.in(m_text).size()) {
            return; // "Under Review" stands in place of a venue
        }
        if (m_entry.venue) {
            if (!m_entry.acronym && venue.in(m_text).size() <= 16 && m_name.is_acronym(venue)) {
                m_entry.acronym = without_year(venue.in(m_text));
            }
            return;
        }
        if (!venue.empty()) {
            m_entry.venue = stated(venue);
        }
    }

    /// `[SOSP'21] Sorting Lists`: a label in front that names a conference and its year.
    void take_labels()
    {
        for (const marked::Part part : m_reading.of(Label::other)) {
            const std::string_view label = part.in(m_text);
            const std::size_t quote = std::min(label.find('\''), label.find("\u2019"));
            const bool names = label.starts_with('[') && label.ends_with(']') && quote < label.size() && quote >= 3 &&
                               ascii::is_upper(label[1]);
            if (names && m_entry.venue) {
                m_name.clean(part); // for the year
            } else if (names) {
                take_venue(part);
            }
        }
    }

    /// `Technical Report, NICTA`: what stands behind the kind published it.
    void take_publisher()
    {
        constexpr std::size_t near = 4;
        for (const Label label : {Label::place, Label::other}) {
            for (const marked::Part part : m_reading.of(label)) {
                if (m_name.kind_end() && part.begin >= *m_name.kind_end() && part.begin <= *m_name.kind_end() + near) {
                    m_entry.venue = stated(marked::pieces(m_text, part, ",").front());
                    return;
                }
            }
        }
    }

    /// `arXiv:2401.00001` in place of a venue.
    void take_archive()
    {
        for (const marked::Part part : m_reading.of(Label::link)) {
            constexpr std::string_view archive = "arxiv";
            const bool named = ascii::lower(part.in(m_text)).starts_with(archive);
            if (named) {
                m_entry.venue = stated({part.begin, part.begin + archive.size()});
                return;
            }
        }
    }

    /// A form that names its fields says which number is which.
    bool take_stated_number(marked::Part part)
    {
        const auto stated_here = [&](const marked::Mark& mark) {
            return mark.style == marked::Style::field && mark.begin <= part.begin && mark.end >= part.end;
        };
        const auto mark = std::ranges::find_if(m_text.marks, stated_here);
        const std::string_view name = mark == m_text.marks.end() ? std::string_view{} : std::string_view{mark->value};
        if (name == marked::field::volume && !m_entry.volume) {
            m_entry.volume = stated(part);
        } else if (name == marked::field::number && !m_entry.number) {
            m_entry.number = utf8::squeeze(part.in(m_text));
        } else if (name == marked::field::pages && !m_entry.pages) {
            m_entry.pages = stated(part);
        } else {
            return false;
        }
        return true;
    }

    void take_numbers(marked::Part part)
    {
        if (take_stated_number(part)) {
            return;
        }
        if (const auto numbers = read_numbers(without_brackets(part.in(m_text)))) {
            m_name.note_numbers(*numbers);
        }
    }

    void take_place()
    {
        std::string places;
        for (const marked::Part part : m_reading.of(Label::place)) {
            places += (places.empty() ? "" : ", ") + utf8::squeeze(part.in(m_text));
        }
        if (!places.empty()) {
            m_entry.location = std::move(places);
        }
    }

    void take_status()
    {
        for (const Label label : {Label::status, Label::venue, Label::other, Label::date}) {
            for (const marked::Part part : m_reading.of(label)) {
                const std::string folded = text::fold(part.in(m_text));
                note_status(part, folded);
                if (label == Label::status && is_award(folded) && !m_entry.award) {
                    m_entry.award = utf8::squeeze(part.in(m_text));
                }
            }
        }
    }

    void note_status(marked::Part part, const std::string& folded)
    {
        const auto found = find_status(folded);
        if (!found || m_entry.status) {
            return;
        }
        const std::size_t at = ascii::lower(part.in(m_text)).find(found->words);
        const marked::Part words =
            at == std::string::npos ? part : marked::Part{part.begin + at, part.begin + at + found->words.size()};
        m_entry.status = Stated<EntryStatus>{found->status, m_text.span(m_source, words.begin, words.end)};
    }

    const marked::MarkedText& m_text;
    const Reading& m_reading;
    const marked::SourceText& m_source;
    Entry& m_entry;
    VenueName m_name;
};

} // namespace

void read_dates(const marked::MarkedText& text, const Reading& reading, const marked::SourceText& source, Entry& entry)
{
    for (const Label label :
         {Label::date, Label::venue, Label::place, Label::status, Label::other, Label::numbers, Label::patent}) {
        for (const marked::Part part : reading.of(label)) {
            const auto found = find_date(text, part);
            if (!found) {
                continue;
            }
            const std::size_t year = text.text.find(fmt::format("{}", found->date.year), found->at.begin);
            entry.year = Stated<int>{found->date.year, text.span(source, year, year + 4)};
            if (found->date.month) {
                entry.date = Stated<PartialDate>{found->date, text.span(source, found->at.begin, found->at.end)};
            }
            return;
        }
    }
}

void read_venue(const marked::MarkedText& text, const Reading& reading, const marked::SourceText& source, Entry& entry)
{
    read_dates(text, reading, source, entry);
    VenueReading{text, reading, source, entry}.read();
}

} // namespace vitalign::cv
