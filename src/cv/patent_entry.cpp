#include "patent_entry.hpp"

#include "ascii.hpp"
#include "author_list.hpp"
#include "date_words.hpp"
#include "fold.hpp"
#include "publication_entry.hpp"
#include "title_mark.hpp"
#include "utf8.hpp"

#include <array>

namespace vitalign {

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

/// A number has at least six digits; a date or a year has fewer in one place.
bool can_hold_number(std::string_view piece)
{
    std::size_t run = 0;
    std::size_t total = 0;
    std::size_t longest = 0;
    for (const char c : piece) {
        run = ascii::is_digit(c) ? run + 1 : 0;
        total += ascii::is_digit(c);
        longest = std::max(longest, run);
    }
    const bool grouped = piece.find('/') != std::string_view::npos || piece.find('-') != std::string_view::npos ||
                         piece.find(',') != std::string_view::npos;
    return longest >= 6 || (total >= 6 && grouped && longest >= 3);
}

/// The piece from its first to its last digit, with the letters that belong to the number.
Part number_part(const MarkedText& text, Part piece)
{
    const std::string_view inner = piece.in(text);
    const std::size_t first = inner.find_first_of("0123456789");
    std::size_t last = inner.find_last_of("0123456789");
    std::size_t begin = first;
    // "US 2024", "WO", "KR", "PCT/KR2021/...", "ZL": letters in front, in capitals.
    while (begin > 0 && (ascii::is_upper(inner[begin - 1]) ||
                         (inner[begin - 1] == '/' && begin > 1 && ascii::is_upper(inner[begin - 2])))) {
        --begin;
    }
    if (begin == first && first > 1 && inner[first - 1] == ' ' && ascii::is_upper(inner[first - 2])) {
        std::size_t word = first - 1;
        while (word > 0 && ascii::is_upper(inner[word - 1])) {
            --word;
        }
        begin = first - 1 - word <= 3 ? word : first;
    }
    // A kind code behind the digits: "1234567 B2" ends in a digit already, "1234567 A" does not.
    if (last + 1 < inner.size() && ascii::is_upper(inner[last + 1])) {
        ++last;
    }
    return {piece.begin + begin, piece.begin + last + 1};
}

bool says_patent(std::string_view text)
{
    return ascii::lower(text).find("patent") != std::string::npos || can_hold_number(text);
}

/// The pieces at the start that are names: short, capitalised, without digits.
Part leading_names(const MarkedText& text, Part tail)
{
    Part names{tail.begin, tail.begin};
    for (const Part piece : pieces(text, tail, ",;.\n")) {
        const std::string_view inner = piece.in(text);
        const bool name = std::ranges::count(inner, ' ') <= 4 && std::ranges::none_of(inner, ascii::is_digit) &&
                          !says_patent(inner) && looks_like_authors(inner) && inner.find(':') == std::string_view::npos;
        const bool status = std::ranges::any_of(
            status_words, [&](const StatusWord& row) { return ascii::lower(inner).starts_with(row.word); });
        if (!name || status) {
            break;
        }
        names.end = piece.end;
    }
    return names;
}

void read_number(const MarkedText& text, Part tail, const SourceText& source, Entry& entry)
{
    auto parts = pieces(text, tail, ",;\n");
    // Thousands separators: "US Patent 9,123,456" is one number.
    std::vector<Part> joined;
    for (const Part part : parts) {
        const std::string_view inner = part.in(text);
        const bool group = inner.size() >= 3 && ascii::all_digits(inner.substr(0, 3)) &&
                           (inner.size() == 3 || (inner.size() <= 6 && inner[3] == ' ' && ascii::is_upper(inner[4])));
        group && !joined.empty() ? void(joined.back().end = part.end) : joined.push_back(part);
    }
    for (const Part piece : joined) {
        if (!can_hold_number(piece.in(text))) {
            continue;
        }
        const Part number = number_part(text, piece);
        if (auto citation = read_patent_citation(number.in(text), tail.in(text))) {
            entry.patent = Stated<PatentCitation>{*std::move(citation), text.span(source, number.begin, number.end)};
            return;
        }
    }
}

void read_status(const MarkedText& text, Part tail, const SourceText& source, Entry& entry)
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

void read_date(const MarkedText& text, Part tail, const SourceText& source, Entry& entry)
{
    for (auto parts = pieces(text, tail, ";\n"); const Part part : parts) {
        if (const auto found = find_date(text, part)) {
            const Span at = text.span(source, found->at.begin, found->at.end);
            entry.year = Stated<int>{found->date.year, at};
            if (found->date.month) {
                entry.date = Stated<PartialDate>{found->date, at};
            }
        }
    }
}

} // namespace

bool looks_like_patent(std::string_view text)
{
    const std::string lower = ascii::lower(text);
    const bool says_so = lower.find("patent") != std::string::npos || lower.find("특허") != std::string::npos;
    return says_so && (can_hold_number(text) || lower.find("pending") != std::string::npos ||
                       lower.find("filed") != std::string::npos);
}

Entry read_patent(const MarkedText& text, const SourceText& source)
{
    Entry entry{.at = text.span(source, 0, text.text.size()), .kind = Kind::patent, .raw = utf8::squeeze(text.text)};
    for (const Mark& mark : text.marks) {
        if (mark.style == Style::link) {
            entry.links.push_back(mark.url);
        }
    }
    const auto found = find_title(text);
    Part tail{0, text.text.size()};
    Part number_first;
    if (found && !found->title.empty()) {
        entry.title = Stated<std::string>{utf8::squeeze(found->title.in(text)),
                                          text.span(source, found->title.begin, found->title.end)};
        tail = found->behind;
        Part people = found->before;
        if (people.empty() || says_patent(people.in(text))) {
            // Title or number first: the inventors stand behind the title.
            number_first = people;
            people = leading_names(text, tail);
            tail.begin = people.end;
        }
        AuthorList list = read_authors(text, people, source);
        entry.authors = std::move(list.authors);
        entry.authors_truncated = list.truncated;
    }
    read_number(text, number_first, source, entry);
    if (!entry.patent) {
        read_number(text, tail, source, entry);
    }
    read_status(text, tail, source, entry);
    read_date(text, tail, source, entry);
    return entry;
}

} // namespace vitalign
