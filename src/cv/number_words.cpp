#include "cv/number_words.hpp"

#include "schemas/ascii.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace vitalign::cv {

namespace {

std::string_view trimmed(std::string_view text)
{
    text = ascii::trim(text);
    while (text.ends_with('.') || text.ends_with(',')) {
        text = ascii::trim(text.substr(0, text.size() - 1));
    }
    return text;
}

/// Takes one of the words off the front, with its stop and blanks; the words are in lower case.
template <std::size_t N>
bool take_word(std::string_view& text, const std::array<std::string_view, N>& words)
{
    for (const std::string_view word : words) {
        std::string_view rest = text;
        if (!ascii::consume(rest, word)) {
            continue;
        }
        const bool free = rest.empty() || !ascii::is_alpha(rest.front());
        while (!rest.empty() && std::string_view{". :"}.find(rest.front()) != std::string_view::npos) {
            rest.remove_prefix(1);
        }
        if (free && !rest.empty()) {
            text = rest;
            return true;
        }
    }
    return false;
}

constexpr std::array<std::string_view, 27> page_words{
    "chapter", "chap", "ch",  "capítulo", "cap",        "kapitel", "kap",    "pages", "page",
    "páginas", "págs", "pág", "pag",      "pp",         "p",       "seiten", "ss",    "s",
    "sp",      "str",  "стр", "с",        "article no", "article", "art",    "pgs",   "paper no"};
constexpr std::array<std::string_view, 15> volume_words{
    "volume", "vol", "v", "bd", "band", "jahrgang", "jg", "tome", "tomo", "cilt", "roč", "том", "т", "köt", "t"};
constexpr std::array<std::string_view, 6> series{"lncs", "lnai",   "lecture notes in computer science",
                                                 "lnee", "lipics", "ccis"};
constexpr std::array<std::string_view, 18> issue_words{"number", "issue", "num",  "núm", "número", "no",
                                                       "nº",     "n°",    "nr",   "n",   "iss",    "heft",
                                                       "fasc",   "sayı",  "sayi", "вып", "č",      "№"};

bool is_range_character(char c)
{
    return ascii::is_alnum(c) || c == '-' || c == ':' || c == '.' || static_cast<unsigned char>(c) >= 0x80;
}

/// `26-34`, `26–34`, `26:1-29`, `e12`, `126440`
bool is_pages(std::string_view text)
{
    const auto digits = std::ranges::count_if(text, ascii::is_digit);
    const auto letters = std::ranges::count_if(text, ascii::is_alpha);
    return digits >= 1 && letters <= 4 && text.size() <= 24 && std::ranges::all_of(text, is_range_character);
}

/// Two numbers with a dash between.
bool is_range(std::string_view text)
{
    std::size_t dash = text.find('-');
    std::size_t length = 1;
    for (const std::string_view sign : {"–", "—", "‐", "−", "--"}) {
        if (const std::size_t at = text.find(sign); at != std::string_view::npos) {
            dash = at;
            length = sign.size();
        }
    }
    if (dash == std::string_view::npos || dash == 0 || dash + length >= text.size()) {
        return false;
    }
    const std::string_view end = ascii::trim(text.substr(dash + length));
    return is_pages(ascii::trim(text.substr(0, dash))) && !end.empty() && ascii::is_digit(end.back());
}

/// `15(5)`, `15 (5)`, `29.4`, `15:5`
std::optional<Numbers> volume_and_issue(std::string_view text)
{
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    if (digits == 0 || digits > 4) {
        return std::nullopt;
    }
    std::string_view rest = ascii::trim(text.substr(digits));
    if (rest.empty()) {
        return Numbers{.volume = text.substr(0, digits)};
    }
    const bool bracket = rest.front() == '(' && rest.back() == ')' && rest.size() > 2 && rest.size() < 12;
    const bool stop = rest.front() == '.' && ascii::all_digits(rest.substr(1)) && rest.size() <= 4 && rest.size() > 1;
    if (!bracket && !stop) {
        return std::nullopt;
    }
    const std::string_view issue = bracket ? rest.substr(1, rest.size() - 2) : rest.substr(1);
    const bool year = issue.size() == 4 && (issue.starts_with("19") || issue.starts_with("20"));
    return year ? Numbers{.volume = text.substr(0, digits)}
                : Numbers{.volume = text.substr(0, digits), .number = issue};
}

/// `24(2):15-20`, `4(1): 67`
std::optional<Numbers> volume_and_pages(std::string_view text)
{
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) {
        return std::nullopt;
    }
    auto numbers = volume_and_issue(ascii::trim(text.substr(0, colon)));
    const std::string_view pages = ascii::trim(text.substr(colon + 1));
    if (!numbers || !is_pages(pages) || pages.find(':') != std::string_view::npos) {
        return std::nullopt;
    }
    numbers->pages = pages;
    return numbers;
}

/// `64 No. 9`, behind "Vol."
std::optional<Numbers> volume_beside_issue(std::string_view text)
{
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    std::string_view rest = ascii::trim(text.substr(digits));
    const bool both =
        digits > 0 && digits <= 4 && take_word(rest, issue_words) && ascii::all_digits(rest) && !rest.empty();
    return both ? std::optional{Numbers{.volume = text.substr(0, digits), .number = rest}} : std::nullopt;
}

/// Korean volumes and issues: `제58권 제2호`.
bool is_korean_issue(std::string_view text)
{
    return text.starts_with("제") && text.size() <= 40 &&
           (text.find("권") != std::string_view::npos || text.find("호") != std::string_view::npos);
}

} // namespace

std::optional<Numbers> read_numbers(std::string_view piece)
{
    std::string_view text = trimmed(piece);
    if (is_korean_issue(text)) {
        return Numbers{};
    }
    if (std::ranges::find(series, ascii::lower(text)) != series.end()) {
        return Numbers{};
    }
    if (take_word(text, series) && !std::ranges::any_of(text, ascii::is_digit)) {
        return std::nullopt;
    }
    if (take_word(text, volume_words)) {
        if (auto both = volume_beside_issue(text)) {
            return both;
        }
        if (auto both = volume_and_pages(text)) {
            return both;
        }
        const auto numbers = volume_and_issue(text);
        return numbers ? numbers : is_pages(text) ? std::optional{Numbers{.volume = text}} : std::nullopt;
    }
    if (take_word(text, issue_words)) {
        return text.size() <= 12 ? std::optional{Numbers{.number = text}} : std::nullopt;
    }
    if (take_word(text, page_words)) {
        return std::ranges::any_of(text, ascii::is_digit) && text.size() <= 30 ? std::optional{Numbers{.pages = text}}
                                                                               : std::nullopt;
    }
    if (text.ends_with(" pages") || text.ends_with(" pp")) {
        return Numbers{};
    }
    if (auto both = volume_and_pages(text)) {
        return both;
    }
    if (is_range(text)) {
        return Numbers{.pages = text};
    }
    const bool year = text.size() == 4 && (text.starts_with("19") || text.starts_with("20"));
    if (const auto numbers = year ? std::nullopt : volume_and_issue(text)) {
        return numbers;
    }
    const bool article = text.size() >= 5 && text.size() <= 14 && std::ranges::count_if(text, ascii::is_digit) >= 5 &&
                         std::ranges::count_if(text, ascii::is_alpha) <= 2 &&
                         std::ranges::all_of(text, is_range_character);
    return article ? std::optional{Numbers{.pages = text}} : std::nullopt;
}

bool leads_to_number(std::string_view word)
{
    const auto holds = [word](const auto& words) { return std::ranges::find(words, word) != words.end(); };
    return holds(volume_words) || holds(issue_words) || holds(page_words);
}

bool is_number_piece(std::string_view piece)
{
    return read_numbers(piece).has_value();
}

namespace {

/// Words that stand at numbers and dates of patents.
constexpr std::array<std::string_view, 23> patent_words{"patent",
                                                        "uspto",
                                                        "kipo",
                                                        "application no",
                                                        "publication no",
                                                        "registration no",
                                                        "特許",
                                                        "特願",
                                                        "特開",
                                                        "登録",
                                                        "出願",
                                                        "특허",
                                                        "출원",
                                                        "등록",
                                                        "공개",
                                                        "专利号",
                                                        "申请",
                                                        "公开",
                                                        "公告",
                                                        "授权",
                                                        "专利申请",
                                                        "国际申请",
                                                        "pct/"};

/// Pieces without blanks that have more letters of East Asia than this are titles.
constexpr std::ptrdiff_t most_wide = 14;

bool begins_wide(char c)
{
    return static_cast<unsigned char>(c) >= 0xE3 && static_cast<unsigned char>(c) <= 0xEF;
}

} // namespace

bool is_patent_piece(std::string_view piece)
{
    const std::string lower = ascii::lower(piece);
    std::size_t digits = 0;
    std::size_t run = 0;
    std::size_t longest = 0;
    for (const char c : piece) {
        run = ascii::is_digit(c) ? run + 1 : 0;
        longest = std::max(longest, run);
        digits += ascii::is_digit(c);
    }
    const bool grouped = piece.find_first_of("/-,") != std::string_view::npos;
    const bool number = longest >= 6 || (digits >= 6 && grouped && longest >= 3);
    const auto words = std::ranges::count(ascii::trim(piece), ' ') + 1;
    const auto says = [&](std::string_view word) { return lower.find(word) != std::string::npos; };
    const bool wordy = words > 8 || std::ranges::count_if(piece, begins_wide) > most_wide;
    return (number || std::ranges::any_of(patent_words, says)) && !wordy;
}

} // namespace vitalign::cv
