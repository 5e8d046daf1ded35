#include "venue_field.hpp"

#include "ascii.hpp"
#include "date_words.hpp"
#include "fold.hpp"
#include "number_words.hpp"
#include "publication_kind.hpp"
#include "utf8.hpp"
#include "venue.hpp"
#include "word_class.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace vitalign {

namespace {

struct KindWord {
    std::string_view words; ///< folded, found anywhere outside the title
    Kind kind;
};

// Earlier rows win.
constexpr std::array<KindWord, 18> kind_words{{{"poster", Kind::poster},
                                               {"extended abstract", Kind::poster},
                                               {"extended abstracts", Kind::poster},
                                               {"arxiv", Kind::preprint},
                                               {"biorxiv", Kind::preprint},
                                               {"preprint", Kind::preprint},
                                               {"dissertation", Kind::thesis},
                                               {"thesis", Kind::thesis},
                                               {"technical report", Kind::report},
                                               {"chapter", Kind::incollection},
                                               {"conference", Kind::inproceedings},
                                               {"symposium", Kind::inproceedings},
                                               {"workshop", Kind::inproceedings},
                                               {"proceedings of the vldb endowment", Kind::article},
                                               {"proceedings", Kind::inproceedings},
                                               {"journal", Kind::article},
                                               {"transactions", Kind::article},
                                               {"letters", Kind::article}}};

/// What leads to a venue and is no part of its name; lower case.
constexpr std::array<std::string_view, 24> leads{"in: ",
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
                                                 "appeared in ",
                                                 "@ "};

/// How theses and reports begin what stands in place of a venue; folded.
constexpr std::array<std::string_view, 16> kind_phrases{
    "phd thesis",       "ph d thesis",       "doctoral thesis",  "doctoral dissertation",
    "phd dissertation", "ph d dissertation", "dissertation",     "master s thesis",
    "masters thesis",   "master thesis",     "ms thesis",        "m s thesis",
    "undergraduate",    "bachelor",          "technical report", "thesis"};

constexpr std::array<std::string_view, 8> schools{"university",  "universitat", "universite", "universidad",
                                                  "universitet", "universita",  "institute",  "college"};

bool contains_words(const std::string& folded, std::string_view words)
{
    return (" " + folded + " ").find(fmt::format(" {} ", words)) != std::string::npos;
}

class VenueReading {
public:
    VenueReading(const MarkedText& text, const Reading& reading, const SourceText& source, Entry& entry)
        : m_text(text), m_reading(reading), m_source(source), m_entry(entry)
    {
    }

    void read()
    {
        for (const Part venue : m_reading.of(Label::venue)) {
            take_venue(venue);
        }
        for (const Part part : m_reading.of(Label::numbers)) {
            take_numbers(part);
        }
        if (!m_entry.venue) {
            take_publisher();
        }
        if (!m_entry.venue) {
            take_archive();
        }
        take_place();
        take_status();
        read_kind();
    }

private:
    Stated<std::string> stated(Part part) const
    {
        return {utf8::squeeze(part.in(m_text)), m_text.span(m_source, part.begin, part.end)};
    }

    /// The first venue is the entry's; what further ones say only fills gaps.
    void take_venue(Part venue)
    {
        venue = without_lead(trimmed(m_text, venue, ",.;:"));
        venue = without_kind(venue);
        venue = without_closing_brackets(venue);
        venue = without_volume(without_date(venue));
        if (const auto status = find_status(text::fold(venue.in(m_text)));
            status && status->words.size() + 2 >= venue.in(m_text).size()) {
            return; // "Under Review" stands in place of a venue
        }
        if (m_entry.venue) {
            if (!m_entry.acronym && venue.in(m_text).size() <= 16 && is_acronym(venue)) {
                m_entry.acronym = without_year(venue.in(m_text));
            }
            return;
        }
        if (!venue.empty()) {
            m_entry.venue = stated(venue);
        }
    }

    Part without_lead(Part venue) const
    {
        for (bool cut = true; cut;) {
            cut = false;
            const std::string lower = ascii::lower(venue.in(m_text).substr(0, 40)) + " ";
            for (const std::string_view lead : leads) {
                if (lower.starts_with(lead)) {
                    venue = trimmed(m_text, {std::min(venue.begin + lead.size(), venue.end), venue.end}, ",");
                    cut = true;
                    break;
                }
            }
        }
        if (venue.in(m_text).starts_with('(') && venue.in(m_text).find(')') == venue.in(m_text).size() - 1) {
            venue = trimmed(m_text, {venue.begin + 1, venue.end - 1});
        }
        return venue;
    }

    /// `Technical Report, NICTA`: what stands behind the kind published it.
    void take_publisher()
    {
        constexpr std::size_t near = 4;
        for (const Label label : {Label::place, Label::other}) {
            for (const Part part : m_reading.of(label)) {
                if (m_kind_end && part.begin >= *m_kind_end && part.begin <= *m_kind_end + near) {
                    m_entry.venue = stated(pieces(m_text, part, ",").front());
                    return;
                }
            }
        }
    }

    /// `arXiv:2401.00001` in place of a venue.
    void take_archive()
    {
        for (const Part part : m_reading.of(Label::link)) {
            constexpr std::string_view archive = "arxiv";
            const bool named = ascii::lower(part.in(m_text)).starts_with(archive);
            if (named) {
                m_entry.venue = stated({part.begin, part.begin + archive.size()});
                return;
            }
        }
    }

    /// `PhD thesis, Department of Lists, University of Maps` was published by the university; `arXiv preprint
    /// arXiv:2401.00001` by arXiv.
    Part without_kind(Part venue)
    {
        const std::string lower = ascii::lower(venue.in(m_text));
        constexpr std::size_t near_the_start = 20;
        if (const std::size_t at = lower.find("arxiv"); at <= near_the_start) {
            return {venue.begin + at, venue.begin + at + 5};
        }
        auto parts = pieces(m_text, venue, ",");
        const auto says_kind = [&](Part part) {
            const std::string folded = text::fold(part.in(m_text));
            return std::ranges::any_of(kind_phrases,
                                       [&](std::string_view phrase) { return folded.starts_with(phrase); });
        };
        if (parts.empty() || !says_kind(parts.front())) {
            return venue;
        }
        if (parts.size() < 2) {
            m_kind_end = venue.end;
            return {venue.end, venue.end};
        }
        for (const Part part : parts) {
            const std::string folded = text::fold(part.in(m_text));
            if (std::ranges::any_of(schools, [&](std::string_view word) { return contains_words(folded, word); })) {
                return part;
            }
        }
        return parts[1];
    }

    /// `Symposium on Lists (SoL)`, `Symposium on Lists (SoL 2020)`: the bracket at the end holds the acronym or a
    /// remark.
    Part without_closing_brackets(Part venue)
    {
        while (venue.in(m_text).ends_with(')') || venue.in(m_text).ends_with(']')) {
            const std::size_t open = venue.in(m_text).find_last_of("([");
            if (open == std::string_view::npos || open == 0) {
                break;
            }
            const Part inner = trimmed(m_text, {venue.begin + open + 1, venue.end - 1});
            if (is_acronym(inner)) {
                m_entry.acronym = without_year(inner.in(m_text));
                take_short_year(inner);
            }
            venue = trimmed(m_text, {venue.begin, venue.begin + open}, ",");
        }
        if (!m_entry.acronym) {
            take_inner_acronym(venue);
        }
        return venue;
    }

    /// `European Conference on Lists (ECL) Workshop on Maps`
    void take_inner_acronym(Part venue)
    {
        const std::string_view inner = venue.in(m_text);
        const std::size_t open = inner.find('(');
        const std::size_t close = inner.find(')', open == std::string_view::npos ? 0 : open);
        if (open == std::string_view::npos || close == std::string_view::npos) {
            return;
        }
        const Part bracket = trimmed(m_text, {venue.begin + open + 1, venue.begin + close});
        if (is_acronym(bracket)) {
            m_entry.acronym = without_year(bracket.in(m_text));
            take_short_year(bracket);
        }
    }

    bool is_acronym(Part part) const
    {
        const std::string_view inner = part.in(m_text);
        const auto capitals = std::ranges::count_if(inner, ascii::is_upper);
        return inner.size() >= 2 && inner.size() <= 24 && capitals >= 1 && std::ranges::count(inner, ' ') <= 2 &&
               !is_remark(text::fold(inner)) && !find_status(text::fold(inner));
    }

    /// "ICML 2020", "ICML'20", "Middleware, 2020": the year is the date, not the name; "Garching 2004" at the end, too.
    Part without_date(Part venue)
    {
        if (const auto found = find_date(m_text, venue)) {
            if (found->at.begin > venue.begin && found->at.end >= venue.end) {
                note_date(*found);
                return trimmed(m_text, {venue.begin, found->at.begin}, ",.('’-");
            }
            if (found->at.begin == venue.begin && found->at.end < venue.end) {
                note_date(*found);
                return trimmed(m_text, {found->at.end, venue.end}, ",.");
            }
        }
        // `SOSP'21`, `SOSP '21: Symposium`
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
                return trimmed(m_text, {venue.begin, venue.begin + at});
            }
            if (inner[digits + 2] == ':') {
                m_entry.acronym = std::string{ascii::trim(inner.substr(0, at))};
                return trimmed(m_text, {venue.begin + digits + 3, venue.end});
            }
        }
        return venue;
    }

    /// `Chem. Phys. Lett. 578`: a volume behind the name.
    Part without_volume(Part venue)
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
        return without_word(trimmed(m_text, {venue.begin, venue.begin + blank}, ",."));
    }

    /// `Journal of Lists, vol.`
    Part without_word(Part venue) const
    {
        const std::string lower = ascii::lower(venue.in(m_text));
        for (const std::string_view word : {" vol", " volume", " v"}) {
            if (lower.ends_with(word)) {
                return trimmed(m_text, {venue.begin, venue.end - word.size()}, ",.");
            }
        }
        return venue;
    }

    void note_date(const FoundDate& found)
    {
        if (!m_entry.year) {
            const std::size_t year = m_text.text.find(fmt::format("{}", found.date.year), found.at.begin);
            m_entry.year = Stated<int>{found.date.year, m_text.span(m_source, year, year + 4)};
        }
    }

    void note_short_year(std::size_t digits)
    {
        if (!m_entry.year) {
            const int two = ascii::number(std::string_view{m_text.text}.substr(digits, 2)).value_or(0);
            constexpr int this_century = 40; // up to there the digits are of this century
            m_entry.year =
                Stated<int>{two < this_century ? 2000 + two : 1900 + two, m_text.span(m_source, digits, digits + 2)};
        }
    }

    /// `NDSS'21` says 2021 where nothing else says a year.
    void take_short_year(Part acronym)
    {
        const std::string_view inner = acronym.in(m_text);
        const std::size_t digits = inner.find_first_of("0123456789");
        const bool marked = digits != std::string_view::npos &&
                            (inner.substr(0, digits).ends_with('\'') || inner.substr(0, digits).ends_with("\u2019"));
        if (marked && inner.size() - digits == 2 && ascii::all_digits(inner.substr(digits))) {
            note_short_year(acronym.begin + digits);
        } else if (const auto found = find_date(m_text, acronym)) {
            note_date(*found);
        }
    }

    /// `NDSS'21` and `ICSE 2023` name the venue NDSS and ICSE.
    static std::string without_year(std::string_view acronym)
    {
        const std::size_t cut = acronym.find_first_of("'0123456789");
        const std::size_t curly = acronym.find("\u2019");
        const std::string_view name = ascii::trim(acronym.substr(0, std::min(cut, curly)));
        return std::string{name.empty() ? acronym : name};
    }

    void take_numbers(Part part)
    {
        const auto numbers = read_numbers(part.in(m_text));
        if (!numbers) {
            return;
        }
        const auto place = [&](std::string_view found) {
            const auto begin = static_cast<std::size_t>(found.data() - m_text.text.data());
            return Part{begin, begin + found.size()};
        };
        // Behind a volume a lone number is the page.
        if (numbers->volume && !numbers->number && !numbers->pages && m_entry.volume && !m_entry.pages) {
            m_entry.pages = stated(place(*numbers->volume));
            return;
        }
        if (numbers->volume && !m_entry.volume) {
            m_entry.volume = stated(place(*numbers->volume));
        }
        if (numbers->number && !m_entry.number) {
            m_entry.number = std::string{*numbers->number};
        }
        if (numbers->pages && !m_entry.pages) {
            m_entry.pages = stated(place(*numbers->pages));
        }
    }

    void take_place()
    {
        std::string places;
        for (const Part part : m_reading.of(Label::place)) {
            places += (places.empty() ? "" : ", ") + utf8::squeeze(part.in(m_text));
        }
        if (!places.empty()) {
            m_entry.location = std::move(places);
        }
    }

    void take_status()
    {
        for (const Label label : {Label::status, Label::venue, Label::other, Label::date}) {
            for (const Part part : m_reading.of(label)) {
                const std::string folded = text::fold(part.in(m_text));
                note_status(part, folded);
                if (label == Label::status && is_award(folded) && !m_entry.award) {
                    m_entry.award = utf8::squeeze(part.in(m_text));
                }
            }
        }
    }

    void note_status(Part part, const std::string& folded)
    {
        const auto found = find_status(folded);
        if (!found || m_entry.status) {
            return;
        }
        const std::size_t at = ascii::lower(part.in(m_text)).find(found->words);
        const Part words =
            at == std::string::npos ? part : Part{part.begin + at, part.begin + at + found->words.size()};
        m_entry.status = Stated<EntryStatus>{found->status, m_text.span(m_source, words.begin, words.end)};
    }

    std::string folded_rest() const
    {
        std::string rest;
        for (const Label label : {Label::venue, Label::status, Label::other, Label::link, Label::date}) {
            for (const Part part : m_reading.of(label)) {
                rest += text::fold(part.in(m_text)) + " ";
            }
        }
        return rest;
    }

    void read_kind()
    {
        const std::string folded = folded_rest();
        // A published paper may name its preprint, too: the venue decides.
        const std::string venue = m_entry.venue ? text::fold(m_entry.venue->value) : std::string{};
        const bool published = m_entry.acronym || (!venue.empty() && venue.find("rxiv") == std::string::npos &&
                                                   venue != "corr" && venue.find("preprint") == std::string::npos);
        const auto* row = std::ranges::find_if(kind_words, [&](const KindWord& word) {
            return contains_words(folded, word.words) && !(published && word.kind == Kind::preprint);
        });
        if (row != kind_words.end()) {
            m_entry.kind = row->kind;
        } else if (m_entry.volume ||
                   (m_entry.venue && venue_form(m_entry.venue->value).identity.value_or("").starts_with("journals/"))) {
            m_entry.kind = Kind::article;
        } else if (m_entry.acronym || m_entry.location || m_entry.venue) {
            m_entry.kind = Kind::inproceedings;
        } else if (m_entry.arxiv) {
            m_entry.kind = Kind::preprint;
        }
    }

    const MarkedText& m_text;
    const Reading& m_reading;
    const SourceText& m_source;
    Entry& m_entry;
    std::optional<std::size_t> m_kind_end = {}; ///< of "Technical Report", where nothing else is there
};

} // namespace

void read_dates(const MarkedText& text, const Reading& reading, const SourceText& source, Entry& entry)
{
    for (const Label label :
         {Label::date, Label::venue, Label::place, Label::status, Label::other, Label::numbers, Label::patent}) {
        for (const Part part : reading.of(label)) {
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

void read_venue(const MarkedText& text, const Reading& reading, const SourceText& source, Entry& entry)
{
    read_dates(text, reading, source, entry);
    VenueReading{text, reading, source, entry}.read();
}

} // namespace vitalign
