#include "cv/patent_entry.hpp"

#include "cv/date_words.hpp"
#include "cv/patent_number.hpp"
#include "cv/publication_entry.hpp"
#include "cv/venue_field.hpp"
#include "schemas/ascii.hpp"
#include "schemas/utf8.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>

namespace vitalign::cv {

namespace {

struct StatusWord {
    std::string_view word; ///< lower case
    EntryStatus status;
};

// Earlier rows win: "application published" is published.
constexpr std::array<StatusWord, 13> status_words{{{"pending", EntryStatus::pending},
                                                   {"granted", EntryStatus::granted},
                                                   {"issued", EntryStatus::granted},
                                                   {"registered", EntryStatus::granted},
                                                   {"등록", EntryStatus::granted},
                                                   {"published", EntryStatus::published},
                                                   {"공개", EntryStatus::published},
                                                   {"filed", EntryStatus::submitted},
                                                   {"submitted", EntryStatus::submitted},
                                                   {"출원", EntryStatus::submitted},
                                                   {"provisional", EntryStatus::submitted},
                                                   {"patent application", EntryStatus::submitted},
                                                   {"patent app.", EntryStatus::submitted}}};

/// A grant says more than a publication, and that more than an application.
int rank_of(PatentNumberType type, std::string_view words)
{
    if (words.find("pplication") != std::string_view::npos) {
        return 3; // whatever the number looks like
    }
    if (words.find("ublication") != std::string_view::npos) {
        return 1;
    }
    switch (type) {
    case PatentNumberType::grant: return 0;
    case PatentNumberType::publication: return 1;
    case PatentNumberType::unknown:
    case PatentNumberType::unsupported: return 2;
    case PatentNumberType::application: return 3;
    case PatentNumberType::provisional: return 4;
    }
    return 5;
}

/// The words in front of a number, up to the number or bracket before.
std::string_view words_before(const marked::MarkedText& text, marked::Part number)
{
    const std::string_view before = std::string_view{text.text}.substr(0, number.begin);
    const std::size_t start = before.find_last_of("),;\n0123456789");
    return before.substr(start == std::string_view::npos ? 0 : start + 1);
}

struct Number {
    marked::Part at = {};
    PatentCitation citation = {};
};

/// The number that says most. Its own words tell what it is, or else those of the whole entry.
std::optional<Number> best_number(const marked::MarkedText& text, const std::vector<marked::Part>& parts,
                                  std::string_view context)
{
    std::optional<Number> best;
    int best_rank = 9;
    for (const marked::Part part : parts) {
        for (const marked::Part at : find_patent_numbers(text, part)) {
            const std::string_view own = words_before(text, at);
            const bool named = own.find("No") != std::string_view::npos ||
                               own.find("\xEB\xB2\x88\xED\x98\xB8") != std::string_view::npos;
            const auto citation = read_patent_citation(at.in(text), named ? own : context);
            const Number number{at, citation.value_or(PatentCitation{.printed = std::string{at.in(text)}})};
            const int rank = rank_of(number.citation.type, own);
            constexpr int telling = 7; // digits: no date and no page has as many
            const bool long_enough = std::ranges::count_if(at.in(text), ascii::is_digit) >= telling;
            if ((citation || named || long_enough) && rank < best_rank) {
                best = number;
                best_rank = rank;
            }
        }
    }
    return best;
}

/// The date in the bracket behind the number.
std::optional<FoundDate> date_behind(const marked::MarkedText& text, marked::Part number)
{
    const std::size_t close = text.text.find(')', number.end);
    constexpr std::size_t longest = 20;
    const bool bracket =
        close != std::string::npos && close - number.end <= longest && text.text.find('(', number.end) < close;
    return bracket ? find_date(text, {number.end, close}) : std::nullopt;
}

void read_number(const marked::MarkedText& text, const std::vector<marked::Part>& parts,
                 const marked::SourceText& source, Entry& entry)
{
    std::string context;
    for (const marked::Part part : parts) {
        context += std::string{part.in(text)} + " ";
    }
    const bool hangul = std::ranges::any_of(text.text, [](char c) {
        return static_cast<unsigned char>(c) >= 0xEA && static_cast<unsigned char>(c) <= 0xED;
    });
    context += hangul && context.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string::npos ? "Korea" : "";
    auto number = best_number(text, parts, context);
    if (!number) {
        return;
    }
    entry.patent =
        Stated<PatentCitation>{std::move(number->citation), text.span(source, number->at.begin, number->at.end)};
    if (const auto date = date_behind(text, number->at)) {
        const Span at = text.span(source, date->at.begin, date->at.end);
        entry.year = Stated<int>{date->date.year, at};
        if (date->date.month) {
            entry.date = Stated<PartialDate>{date->date, at};
        }
    }
}

/// What is neither title nor inventors.
std::vector<marked::Part> rest_of(const marked::MarkedText& text, const Reading& reading)
{
    std::vector<marked::Part> taken = reading.of(Label::title);
    taken.insert(taken.end(), reading.of(Label::authors).begin(), reading.of(Label::authors).end());
    std::ranges::sort(taken, {}, &marked::Part::begin);
    std::vector<marked::Part> rest;
    std::size_t at = 0;
    for (const marked::Part part : taken) {
        rest.push_back({at, std::max(at, part.begin)});
        at = std::max(at, part.end);
    }
    rest.push_back({at, text.text.size()});
    std::erase_if(rest, [](const marked::Part& part) { return part.empty(); });
    return rest;
}

void read_status(const marked::MarkedText& text, marked::Part tail, const marked::SourceText& source, Entry& entry)
{
    const std::string lower = ascii::lower(tail.in(text));
    for (const StatusWord& row : status_words) {
        if (const std::size_t at = lower.find(row.word); at != std::string::npos) {
            entry.status =
                Stated<EntryStatus>{row.status, text.span(source, tail.begin + at, tail.begin + at + row.word.size())};
            return;
        }
    }
}

} // namespace

bool looks_like_patent(std::string_view text)
{
    const std::string lower = ascii::lower(text);
    const bool says_so = lower.find("patent") != std::string::npos || lower.find("특허") != std::string::npos;
    return says_so && (holds_patent_number(text) || lower.find("pending") != std::string::npos ||
                       lower.find("filed") != std::string::npos);
}

Entry read_patent(const marked::MarkedText& text, const Reading& reading, const marked::SourceText& source,
                  const AuthorStyle& style)
{
    Entry entry{.at = text.span(source, 0, text.text.size()), .kind = Kind::patent, .raw = utf8::squeeze(text.text)};
    for (const marked::Mark& mark : text.marks) {
        if (mark.style == marked::Style::link) {
            entry.links.push_back(mark.value);
        }
    }
    read_title_and_authors(text, reading, source, style, entry);
    entry.equal_contribution.clear();
    const auto rest = rest_of(text, reading);
    for (const marked::Part part : rest) {
        if (!entry.status) {
            read_status(text, part, source, entry);
        }
    }
    read_dates(text, reading, source, entry);
    read_number(text, rest, source, entry);
    return entry;
}

} // namespace vitalign::cv
