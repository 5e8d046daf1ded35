#include "cv/patent_entry.hpp"

#include "cv/patent_date.hpp"
#include "cv/patent_link.hpp"
#include "cv/patent_number.hpp"
#include "cv/patent_parts.hpp"
#include "cv/patent_words.hpp"
#include "cv/publication_entry.hpp"
#include "schemas/ascii.hpp"
#include "schemas/patent_wording.hpp"
#include "schemas/utf8.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <iterator>
#include <span>

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
int rank_of(PatentNumberType type)
{
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

struct Number {
    marked::Part at = {};
    PatentCitation citation = {};
    PatentNumberType step = PatentNumberType::unknown; ///< by its words, or else by its shape
};

bool says_number(std::string_view words)
{
    constexpr std::array<std::string_view, 7> signs{"No", "Nr", "nr", "umber", "번호", "号", "號"};
    return std::ranges::any_of(signs,
                               [&](std::string_view sign) { return words.find(sign) != std::string_view::npos; });
}

/// What the number means. Its own words tell what it is, or else those of the whole entry; these name the office, too.
std::optional<PatentCitation> meaning_of(std::string_view printed, std::string_view own, bool named,
                                         std::string_view context)
{
    if (!named && office_by_words("", own).empty()) {
        return read_patent_citation(printed, context);
    }
    const auto alone = read_patent_citation(printed, own);
    constexpr std::array<std::string_view, 5> known{"US", "KR", "EP", "WO", "CN"}; // others number too much alike
    const std::string office = office_by_words("", context);
    const bool helps = (!alone || alone->office.empty()) && ascii::is_one_of(known, office);
    return helps ? read_patent_citation(printed, std::string{own} + " " + office) : alone;
}

std::optional<Number> number_at(const marked::MarkedText& text, marked::Part at, std::string_view context)
{
    const std::string_view own = words_before(text, at.begin);
    const bool named = says_number(own);
    const auto citation = meaning_of(at.in(text), own, named, context);
    constexpr int telling = 7; // digits: no date and no page has as many
    if (!citation && !named && std::ranges::count_if(at.in(text), ascii::is_digit) < telling) {
        return std::nullopt;
    }
    Number number{at, citation.value_or(PatentCitation{.printed = std::string{at.in(text)}})};
    const PatentNumberType said = step_of(own);
    number.step = said == PatentNumberType::unknown ? number.citation.type : said;
    return number;
}

/// Of the numbers of one office the one that says most. Behind the first office others list the patent's family.
std::optional<Number> best_number(const marked::MarkedText& text, std::span<const marked::Part> places,
                                  std::string_view context)
{
    std::optional<Number> best;
    for (const marked::Part at : places) {
        auto number = number_at(text, at, context);
        if (!number) {
            continue;
        }
        const auto office = [](const Number& one) -> std::string_view { return one.citation.office; };
        const bool family =
            best && !office(*best).empty() && !office(*number).empty() && office(*best) != office(*number);
        if (!best || (!family && rank_of(number->step) < rank_of(best->step))) {
            best = std::move(number);
        }
    }
    return best;
}

/// The words of the entry that may name an office; Hangul does so itself.
std::string context_of(const marked::MarkedText& text, std::span<const marked::Part> parts)
{
    std::string context;
    for (const marked::Part part : parts) {
        context += std::string{part.in(text)} + " ";
    }
    const bool hangul = std::ranges::any_of(text.text, [](char c) {
        return static_cast<unsigned char>(c) >= 0xEA && static_cast<unsigned char>(c) <= 0xED;
    });
    const bool latin = context.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") != std::string::npos;
    return context + (hangul && !latin ? "Korea" : "");
}

/// Where no number is printed, the address of a linked page may hold it.
void read_linked_number(const marked::MarkedText& text, const marked::SourceText& source, Entry& entry)
{
    for (const marked::Mark& mark : text.marks) {
        const auto number =
            mark.style == marked::Style::link ? patent_in_address(mark.value) : std::optional<std::string_view>{};
        if (number) {
            const auto citation = read_patent_citation(*number, "US patent");
            entry.patent = Stated<PatentCitation>{citation.value_or(PatentCitation{.printed = std::string{*number}}),
                                                  text.span(source, mark.begin, mark.end)};
            return;
        }
    }
}

/// The parts in which dates may stand: what each label holds by itself, and all that is neither title nor inventors.
std::vector<marked::Part> dated_parts(const Reading& reading, const std::vector<marked::Part>& rest)
{
    std::vector<marked::Part> parts = rest;
    for (const Label label :
         {Label::date, Label::venue, Label::place, Label::status, Label::other, Label::numbers, Label::patent}) {
        std::ranges::copy(reading.of(label), std::back_inserter(parts));
    }
    return parts;
}

void read_number_and_date(const marked::MarkedText& text, const Reading& reading,
                          const std::vector<marked::Part>& parts, const marked::SourceText& source, Entry& entry)
{
    std::vector<marked::Part> places;
    for (const marked::Part part : parts) {
        std::ranges::copy(find_patent_numbers(text, part), std::back_inserter(places));
    }
    auto number = best_number(text, places, context_of(text, parts));
    const auto at = number ? std::optional{number->at} : std::nullopt;
    const auto step = number ? number->step : PatentNumberType::grant;
    const auto date = date_of(text, find_patent_dates(text, dated_parts(reading, parts), places), at, step);
    entry.patent =
        number
            ? std::optional{Stated<PatentCitation>{std::move(number->citation), text.span(source, at->begin, at->end)}}
            : std::nullopt;
    if (!number) {
        read_linked_number(text, source, entry);
    }
    if (date) {
        const std::size_t year = text.text.find(fmt::format("{}", date->date.year), date->at.begin);
        entry.year = Stated<int>{date->date.year, text.span(source, year, year + 4)};
        entry.date =
            date->date.month
                ? std::optional{Stated<PartialDate>{date->date, text.span(source, date->at.begin, date->at.end)}}
                : std::nullopt;
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
    const Reading parts = patent_parts(text, reading);
    read_title_and_authors(text, parts, source, style, entry);
    entry.equal_contribution.clear();
    const auto rest = rest_of(text, parts);
    for (const marked::Part part : rest) {
        if (!entry.status) {
            read_status(text, part, source, entry);
        }
    }
    read_number_and_date(text, parts, rest, source, entry);
    return entry;
}

} // namespace vitalign::cv
