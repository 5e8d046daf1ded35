#include "cv/patent_parts.hpp"

#include "cv/author_piece.hpp"
#include "cv/name_lexicon.hpp"
#include "cv/patent_number.hpp"
#include "cv/patent_words.hpp"
#include "marked/field_names.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>
#include <array>

namespace vitalign::cv {

namespace {

/// Marks behind which the wording of an office can begin.
constexpr std::array<std::string_view, 11> marks{",", ":", ";", ".", "(", "\"", "”", "''", "，", "。", "」"};

std::vector<marked::Part>& of(Reading& reading, Label label)
{
    return reading.parts[static_cast<std::size_t>(label)];
}

/// Where the text behind the last mark in front of `end` begins.
std::size_t last_mark(std::string_view text, std::size_t end, std::size_t& mark_begin)
{
    std::size_t best = std::string_view::npos;
    for (const std::string_view mark : marks) {
        const std::size_t at = text.substr(0, end).rfind(mark);
        const bool abbreviation =
            mark == "." && at != std::string_view::npos && at > 0 && ascii::is_upper(text[at - 1]);
        if (at != std::string_view::npos && !abbreviation &&
            (best == std::string_view::npos || at + mark.size() > best)) {
            best = at + mark.size();
            mark_begin = at;
        }
    }
    return best;
}

/// Without "United States Patent Number US11934538", ": Republic of Korea" and the like at its end.
marked::Part without_office(const marked::MarkedText& text, marked::Part title)
{
    const auto numbers = find_patent_numbers(text, title);
    constexpr int most = 4;
    for (int i = 0; i < most; ++i) {
        const std::string_view inner = title.in(text);
        std::size_t mark = 0;
        const std::size_t tail = last_mark(inner, inner.size(), mark);
        if (tail == std::string_view::npos || mark == 0) {
            break;
        }
        std::string_view rest = inner.substr(tail);
        const auto number = std::ranges::find_if(
            numbers, [&](marked::Part one) { return one.begin >= title.begin + tail && one.end <= title.end; });
        rest = number == numbers.end() ? rest : rest.substr(0, number->begin - title.begin - tail);
        if (!is_office_wording(rest)) {
            break;
        }
        title.end = title.begin + mark;
    }
    return marked::trimmed(text, title);
}

bool is_name(const marked::MarkedText& text, marked::Part piece)
{
    std::string_view name = marked::trimmed(text, piece, ".").in(text);
    for (const std::string_view word : {"and ", "& "}) {
        ascii::consume(name, word);
    }
    name = name.substr(0, name.find(" et al"));
    const std::size_t first = std::min(name.find(' '), name.size());
    return first < name.size() && ascii::is_upper(name.front()) && author_score(name) > 0;
}

bool are_names(const marked::MarkedText& text, marked::Part part)
{
    const auto pieces = marked::pieces(text, part, ",;");
    return !pieces.empty() && std::ranges::all_of(pieces, [&](marked::Part piece) { return is_name(text, piece); });
}

/// "Box for tests by Ann Oh and Bo Kim": where "by" begins.
std::size_t by_inventors(const marked::MarkedText& text, marked::Part title)
{
    const std::string_view inner = title.in(text);
    constexpr std::string_view by = " by ";
    const std::size_t at = inner.rfind(by);
    const bool named =
        at != std::string_view::npos && at > 0 && are_names(text, {title.begin + at + by.size(), title.end});
    return named ? at : std::string_view::npos;
}

void move_inventors(const marked::MarkedText& text, Reading& reading)
{
    auto& titles = of(reading, Label::title);
    if (titles.empty() || !of(reading, Label::authors).empty()) {
        return;
    }
    marked::Part& title = titles.front();
    if (const std::size_t at = by_inventors(text, title); at != std::string_view::npos) {
        of(reading, Label::authors).push_back({title.begin + at + 1, title.end});
        title.end = title.begin + at;
    }
}

bool names_company(std::string_view name)
{
    constexpr std::array<std::string_view, 18> words{
        "inc",     "corp", "corporation", "ltd", "llc",          "gmbh",        "co",        "company", "university",
        "limited", "sa",   "labs",        "ag",  "technologies", "electronics", "institute", "bv",      "laboratories"};
    constexpr std::size_t least = 2;
    const auto all = ascii::split_words(name);
    const std::string_view last = all.size() < least ? std::string_view{} : all.back();
    return ascii::is_one_of(words, ascii::lower(last.substr(0, last.find_last_not_of('.') + 1)));
}

/// A single word in Latin letters behind the title that is all there is of inventors is the company that owns the
/// patent.
bool is_lone_word(const marked::MarkedText& text, marked::Part part)
{
    const std::string_view name = marked::trimmed(text, part, ".,;:()").in(text);
    return !name.empty() && name.find_first_of(" ,.&~") == std::string_view::npos &&
           static_cast<unsigned char>(name.front()) < 0x80;
}

/// Whether the form itself says that these are people.
bool is_stated(const marked::MarkedText& text, marked::Part part)
{
    return std::ranges::any_of(text.marks, [&](const marked::Mark& mark) {
        return mark.value == marked::field::authors && mark.begin <= part.begin && mark.end >= part.end;
    });
}

void drop_owner(const marked::MarkedText& text, Reading& reading)
{
    auto& authors = of(reading, Label::authors);
    const auto& titles = of(reading, Label::title);
    const bool behind = authors.size() == 1 && !titles.empty() && titles.front().end <= authors.front().begin;
    if (behind && is_lone_word(text, authors.front()) && !is_stated(text, authors.front())) {
        authors.clear();
    }
    std::erase_if(authors, [&](marked::Part part) { return is_office_wording(part.in(text)); });
    std::erase_if(authors, [&](marked::Part part) {
        const auto pieces = marked::pieces(text, part, ",;");
        return pieces.size() <= 2 && std::ranges::any_of(pieces, [&](marked::Part piece) {
                   return names_company(marked::trimmed(text, piece, "()").in(text));
               });
    });
}

} // namespace

Reading patent_parts(const marked::MarkedText& text, Reading reading)
{
    for (marked::Part& title : of(reading, Label::title)) {
        title = without_office(text, title);
    }
    std::erase_if(of(reading, Label::title), [](const marked::Part& title) { return title.empty(); });
    move_inventors(text, reading);
    drop_owner(text, reading);
    return reading;
}

} // namespace vitalign::cv
