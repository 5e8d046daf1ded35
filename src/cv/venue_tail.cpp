#include "venue_tail.hpp"

#include "ascii.hpp"
#include "date_words.hpp"
#include "fold.hpp"
#include "venue.hpp"

#include <array>
#include <fmt/format.h>

namespace vitalign {

namespace {

struct StatusWord {
    std::string_view words; ///< folded
    EntryStatus status;
};

constexpr std::array<StatusWord, 9> status_words{{{"to appear", EntryStatus::in_press},
                                                  {"in press", EntryStatus::in_press},
                                                  {"forthcoming", EntryStatus::in_press},
                                                  {"accepted", EntryStatus::accepted},
                                                  {"under review", EntryStatus::submitted},
                                                  {"submitted", EntryStatus::submitted},
                                                  {"in submission", EntryStatus::submitted},
                                                  {"in preparation", EntryStatus::in_preparation},
                                                  {"work in progress", EntryStatus::in_preparation}}};

struct KindWord {
    std::string_view words; ///< folded, found anywhere
    Kind kind;
};

// Earlier rows win.
constexpr std::array<KindWord, 17> kind_words{{{"poster", Kind::poster},
                                               {"extended abstract", Kind::poster},
                                               {"extended abstracts", Kind::poster},
                                               {"arxiv", Kind::preprint},
                                               {"biorxiv", Kind::preprint},
                                               {"preprint", Kind::preprint},
                                               {"dissertation", Kind::thesis},
                                               {"thesis", Kind::thesis},
                                               {"technical report", Kind::report},
                                               {"conference", Kind::inproceedings},
                                               {"symposium", Kind::inproceedings},
                                               {"workshop", Kind::inproceedings},
                                               {"proceedings of the vldb endowment", Kind::article},
                                               {"proceedings", Kind::inproceedings},
                                               {"journal", Kind::article},
                                               {"transactions", Kind::article},
                                               {"letters", Kind::article}}};

bool contains_words(const std::string& folded, std::string_view words)
{
    return (" " + folded + " ").find(fmt::format(" {} ", words)) != std::string::npos;
}

bool is_remark(std::string_view piece)
{
    const std::string folded = text::fold(piece);
    constexpr std::array<std::string_view, 14> remarks{
        "poster paper",      "poster",          "demo paper",       "short paper",       "oral",
        "spotlight",         "full paper",      "long paper",       "best paper award",  "best paper",
        "honorable mention", "acceptance rate", "co first authors", "equal contribution"};
    return std::ranges::any_of(remarks, [&](std::string_view remark) { return contains_words(folded, remark); });
}

bool is_award(std::string_view piece)
{
    const std::string folded = text::fold(piece);
    return contains_words(folded, "award") || contains_words(folded, "honorable mention") ||
           contains_words(folded, "best paper");
}

/// Bytes that a page mark takes at the start of the piece.
std::size_t page_mark(std::string_view piece)
{
    for (const std::string_view mark : {"pages ", "pages", "pp. ", "pp.", "pp ", "p. "}) {
        std::string_view rest = piece;
        if (ascii::consume(rest, mark)) {
            return mark.size();
        }
    }
    return 0;
}

bool is_page_range(std::string_view piece)
{
    const auto digits = static_cast<std::size_t>(std::ranges::count_if(piece, ascii::is_digit));
    const bool only = std::ranges::all_of(piece, [](char c) {
        return ascii::is_digit(c) || c == '-' || c == ':' || static_cast<unsigned char>(c) >= 0x80;
    });
    return only && digits >= 2 &&
           (piece.find('-') != std::string_view::npos || piece.find("–") != std::string_view::npos) &&
           digits * 2 > piece.size() / 2;
}

class TailReading {
public:
    TailReading(const MarkedText& text, const SourceText& source, Entry& entry)
        : m_text(text), m_source(source), m_entry(entry)
    {
    }

    void read(Part tail)
    {
        read_year(tail);
        read_status(tail);
        std::vector<Part> rest;
        for (const Part piece : pieces(m_text, without_notes(tail), ",;\n")) {
            if (!take_numbers(piece) && !is_the_date(piece)) {
                rest.push_back(piece);
            }
        }
        take_venue(rest);
        read_kind(tail);
    }

private:
    Stated<std::string> stated(Part part) const
    {
        return {std::string{part.in(m_text)}, m_text.span(m_source, part.begin, part.end)};
    }

    void read_year(Part tail)
    {
        if (const auto found = find_date(m_text, tail)) {
            m_date = found->at;
            const Span at = m_text.span(m_source, found->at.begin, found->at.end);
            const std::size_t year = m_text.text.find(fmt::format("{}", found->date.year), found->at.begin);
            m_entry.year = Stated<int>{found->date.year, m_text.span(m_source, year, year + 4)};
            if (found->date.month) {
                m_entry.date = Stated<PartialDate>{found->date, at};
            }
        }
    }

    void read_status(Part tail)
    {
        const std::string folded = text::fold(tail.in(m_text));
        for (const StatusWord& row : status_words) {
            if (contains_words(folded, row.words)) {
                const std::string lower = ascii::lower(tail.in(m_text));
                const std::size_t at = lower.find(row.words);
                const std::size_t begin = tail.begin + (at == std::string::npos ? 0 : at);
                m_entry.status =
                    Stated<EntryStatus>{row.status, m_text.span(m_source, begin, begin + row.words.size())};
                return;
            }
        }
    }

    /// A remark in brackets at the end is no part of the venue: "(* denotes co-first authors)", "(to appear)".
    Part without_notes(Part tail) const
    {
        const std::string_view inner = tail.in(m_text);
        const std::size_t open = inner.rfind('(');
        if (open != std::string_view::npos && inner.ends_with(')') && open > 0) {
            const std::string_view note = inner.substr(open + 1, inner.size() - open - 2);
            const bool acronym =
                note.find(' ') == std::string_view::npos || std::ranges::none_of(note, ascii::is_lower);
            if (!acronym) {
                return trimmed(m_text, {tail.begin, tail.begin + open}, ",.");
            }
        }
        return tail;
    }

    bool is_the_date(Part piece) const
    {
        return piece.begin >= m_date.begin && piece.end <= m_date.end && !m_date.empty();
    }

    bool take_numbers(Part piece)
    {
        const std::string_view text = piece.in(m_text);
        if (const std::size_t mark = page_mark(text); mark > 0 || is_page_range(text)) {
            m_entry.pages = stated(trimmed(m_text, {piece.begin + mark, piece.end}, "."));
            return true;
        }
        for (const auto& [word, is_volume] :
             {std::pair{"vol. ", true}, {"volume ", true}, {"no. ", false}, {"number ", false}, {"issue ", false}}) {
            std::string_view rest = text;
            if (ascii::consume(rest, word)) {
                is_volume ? void(m_entry.volume = stated({piece.end - rest.size(), piece.end}))
                          : void(m_entry.number = std::string{rest});
                return true;
            }
        }
        if (take_volume_and_number(piece)) {
            return true;
        }
        if (is_remark(text)) {
            m_entry.award = is_award(text) ? std::optional{std::string{text}} : m_entry.award;
            return true;
        }
        return false;
    }

    /// `15(5)`
    bool take_volume_and_number(Part piece)
    {
        const std::string_view text = piece.in(m_text);
        const std::size_t open = text.find('(');
        const bool shaped = open != std::string_view::npos && text.ends_with(')') &&
                            ascii::all_digits(text.substr(0, open)) &&
                            ascii::all_digits(text.substr(open + 1, text.size() - open - 2));
        if (shaped) {
            m_entry.volume = stated({piece.begin, piece.begin + open});
            m_entry.number = std::string{text.substr(open + 1, text.size() - open - 2)};
        }
        return shaped;
    }

    /// Bytes at the start of the venue that only lead to it.
    static std::size_t lead(std::string_view venue)
    {
        for (const std::string_view word :
             {"in: ", "in ", "presented at ", "to appear in ", "accepted to ", "accepted at "}) {
            std::string_view rest = venue;
            if (ascii::consume(rest, word)) {
                return word.size();
            }
        }
        return 0;
    }

    /// The acronym in the brackets that end the piece: `IPDPS`, `USENIX ATC`, `NDSS'21`.
    std::optional<Part> acronym_in(Part piece) const
    {
        const std::string_view text = piece.in(m_text);
        const std::size_t open = text.rfind('(');
        const std::size_t close = text.rfind(')');
        if (open == std::string_view::npos || close == std::string_view::npos || close < open) {
            return std::nullopt;
        }
        const Part inner = trimmed(m_text, {piece.begin + open + 1, piece.begin + close});
        const auto capitals = std::ranges::count_if(inner.in(m_text), ascii::is_upper);
        const bool short_name =
            inner.in(m_text).size() <= 24 && capitals >= 1 && std::ranges::count(inner.in(m_text), ' ') <= 2;
        return short_name ? std::optional{inner} : std::nullopt;
    }

    /// A venue may hold commas: it goes on to the piece with its acronym, or as long as the table knows the whole.
    std::size_t venue_length(const std::vector<Part>& rest) const
    {
        for (std::size_t i = 0; i < std::min<std::size_t>(rest.size(), 4); ++i) {
            if (acronym_in(rest[i])) {
                return i + 1;
            }
        }
        for (std::size_t i = std::min<std::size_t>(rest.size(), 4); i > 1; --i) {
            const Part whole{rest.front().begin, rest[i - 1].end};
            if (rest[i - 1].in(m_text).starts_with("and ") || venue_form(whole.in(m_text)).identity) {
                return i;
            }
        }
        return 1;
    }

    void take_venue(const std::vector<Part>& rest)
    {
        if (rest.empty()) {
            return;
        }
        const std::size_t length = venue_length(rest);
        Part venue{rest.front().begin, rest[length - 1].end};
        if (const auto acronym = acronym_in(rest[length - 1])) {
            m_entry.acronym = without_year(acronym->in(m_text));
            take_short_year(*acronym);
            const std::size_t open = venue.in(m_text).rfind('(');
            venue.end = venue.begin + open;
        }
        venue = trimmed(m_text, venue, ",.");
        venue.begin += lead(venue.in(m_text));
        // "ICML 2020": the year is the date, not the name.
        if (!m_date.empty() && m_date.begin > venue.begin && m_date.end >= venue.end && m_date.begin < venue.end) {
            venue = trimmed(m_text, {venue.begin, m_date.begin}, ",.(");
        }
        if (!venue.empty()) {
            m_entry.venue = stated(venue);
        }
        if (length < rest.size()) {
            const Part place{rest[length].begin, rest.back().end};
            m_entry.location = std::string{trimmed(m_text, place, ",.").in(m_text)};
        }
    }

    /// `NDSS'21` says 2021 where nothing else says a year.
    void take_short_year(Part acronym)
    {
        const std::string_view text = acronym.in(m_text);
        const std::size_t digits = text.find_first_of("0123456789");
        const bool marked = digits != std::string_view::npos &&
                            (text.substr(0, digits).ends_with('\'') || text.substr(0, digits).ends_with("\u2019"));
        if (!m_entry.year && marked && text.size() - digits == 2 && ascii::all_digits(text.substr(digits))) {
            m_entry.year = Stated<int>{2000 + *ascii::number(text.substr(digits)),
                                       m_text.span(m_source, acronym.begin + digits, acronym.end)};
        }
    }

    /// `NDSS'21` and `ICSE 2023` name the venue NDSS and ICSE.
    static std::string without_year(std::string_view acronym)
    {
        const std::size_t cut = acronym.find_first_of("'0123456789");
        const std::size_t curly = acronym.find("\u2019");
        return std::string{ascii::trim(acronym.substr(0, std::min(cut, curly)))};
    }

    void read_kind(Part tail)
    {
        const std::string folded = text::fold(tail.in(m_text));
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
        }
    }

    const MarkedText& m_text;
    const SourceText& m_source;
    Entry& m_entry;
    Part m_date;
};

} // namespace

void read_venue_tail(const MarkedText& text, Part tail, const SourceText& source, Entry& entry)
{
    TailReading{text, source, entry}.read(tail);
}

} // namespace vitalign
