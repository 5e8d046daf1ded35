#include "cv/piece_form.hpp"

#include "cv/date_words.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>

namespace vitalign::cv {

std::string_view without_brackets(std::string_view piece)
{
    const bool bracketed = piece.size() >= 2 && ((piece.front() == '(' && piece.back() == ')') ||
                                                 (piece.front() == '[' && piece.back() == ']'));
    return bracketed ? ascii::trim(piece.substr(1, piece.size() - 2)) : piece;
}

bool starts_with_any(std::string_view lower, std::initializer_list<std::string_view> starts)
{
    return std::ranges::any_of(starts, [&](std::string_view start) { return lower.starts_with(start); });
}

bool is_identifier(std::string_view lower)
{
    return starts_with_any(
               lower, {"http", "www.", "doi", "10.", "arxiv:", "arxiv.org", "issn", "isbn", "pmid", "pmcid", "hal-"}) ||
           lower.find("doi.org") != std::string_view::npos || lower.find("://") != std::string_view::npos;
}

bool is_whole_date(std::string_view piece, const marked::MarkedText& text, marked::Part part)
{
    const bool dated_words = find_date(text, part).has_value() ||
                             std::ranges::any_of(ascii::split(piece, ' '),
                                                 [](std::string_view word) { return is_month(ascii::lower(word)); });
    if (!dated_words || is_identifier(ascii::lower(piece))) {
        return false;
    }
    // Nothing but the date, other days of it, and words such as "on".
    std::size_t others = 0;
    for (const std::string_view word : ascii::split(piece, ' ')) {
        const std::string lower = ascii::lower(word);
        const bool dated =
            std::ranges::any_of(word, ascii::is_digit) || is_month(lower) || lower == "-" || lower == "–";
        others += !dated && !word.empty();
    }
    return others == 0;
}

bool is_span_of_years(std::string_view piece)
{
    const bool shaped = piece.size() >= 9 && piece.size() <= 11 && ascii::all_digits(piece.substr(0, 4)) &&
                        ascii::all_digits(piece.substr(piece.size() - 4));
    const int first = shaped ? ascii::number(piece.substr(0, 4)).value_or(0) : 0;
    const int last = shaped ? ascii::number(piece.substr(piece.size() - 4)).value_or(0) : 0;
    return shaped && !ascii::is_digit(piece[4]) && first >= 1500 && last > first && last <= 2030;
}

bool is_patent_status(std::string_view lower)
{
    return starts_with_any(lower,
                           {"filed", "issued", "granted", "pending", "patent pending", "registered", "provisional"}) &&
           std::ranges::count(lower, ' ') <= 4;
}

bool is_percentage(std::string_view piece)
{
    const std::size_t sign = piece.find('%');
    return sign != std::string_view::npos && sign > 0 && ascii::is_digit(piece[sign - 1]) && sign <= 5;
}

bool is_label(std::string_view piece)
{
    const std::size_t letters = std::min(piece.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), piece.size());
    return letters >= 1 && letters <= 4 && piece.size() > letters && piece.size() <= letters + 3 &&
           ascii::all_digits(piece.substr(letters));
}

} // namespace vitalign::cv
