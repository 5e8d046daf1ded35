#include "title_form.hpp"

#include "ascii.hpp"
#include "fold.hpp"
#include "similarity.hpp"

#include <algorithm>
#include <array>

namespace vitalign {

namespace {

// Words that make a different thing of what they stand in front of.
constexpr std::array<std::string_view, 15> markers{
    "erratum", "errata",   "corrigendum", "correction", "corrections", "retraction", "comment", "comments",
    "reply",   "response", "addendum",    "editorial",  "foreword",    "preface",    "poster"};

struct Numeral {
    std::string_view word;
    std::string_view digits;
};
constexpr std::array<Numeral, 30> numerals{
    {{"ii", "2"},   {"iii", "3"},  {"iv", "4"},    {"vi", "6"},     {"vii", "7"},   {"viii", "8"},
     {"ix", "9"},   {"x", "10"},   {"xi", "11"},   {"xii", "12"},   {"xiii", "13"}, {"xiv", "14"},
     {"xv", "15"},  {"xvi", "16"}, {"xvii", "17"}, {"xviii", "18"}, {"xix", "19"},  {"xx", "20"},
     {"i", "1"},    {"v", "5"},    {"one", "1"},   {"two", "2"},    {"three", "3"}, {"four", "4"},
     {"five", "5"}, {"six", "6"},  {"seven", "7"}, {"eight", "8"},  {"nine", "9"},  {"ten", "10"}}};

/// "Part I", "Part one" and "Part 1" are one; outside of such a place only digits and long roman numerals are numbers.
std::vector<std::string> numbers_in(const std::vector<std::string>& words)
{
    std::vector<std::string> numbers;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool counted = i > 0 && (words[i - 1] == "part" || words[i - 1] == "chapter" || words[i - 1] == "volume");
        const auto* numeral = std::ranges::find(numerals, std::string_view{words[i]}, &Numeral::word);
        // Of two letters and more, but for "vi", a Roman numeral is no other word.
        const bool roman =
            words[i].size() >= 2 && words[i] != "vi" && words[i].find_first_not_of("ivx") == std::string::npos;
        if (ascii::is_digit(words[i].front())) {
            numbers.push_back(words[i]);
        } else if (numeral != numerals.end() && (counted || roman)) {
            numbers.emplace_back(numeral->digits);
        }
    }
    std::ranges::sort(numbers);
    return numbers;
}

/// A marker word in front, or alone in the brackets or behind the colon or dash that end the title.
std::string marker_in(std::string_view title, const std::vector<std::string>& words)
{
    const auto is_marker = [](std::string_view word) { return std::ranges::find(markers, word) != markers.end(); };
    if (words.empty()) {
        return {};
    }
    if (is_marker(words.front())) {
        return words.front();
    }
    const std::size_t cut = title.find_last_of("([:-");
    const auto tail =
        cut == std::string_view::npos ? std::vector<std::string>{} : text::folded_words(title.substr(cut));
    return tail.size() == 1 && is_marker(tail.front()) ? tail.front() : std::string{};
}

/// One title is the other one without its subtitle.
bool one_lacks_subtitle(const TitleForm& a, const TitleForm& b)
{
    return (!a.head.empty() && a.head == b.tight) || (!b.head.empty() && b.head == a.tight);
}

} // namespace

TitleForm title_form(std::string_view title)
{
    TitleForm form{.tight = text::fold_tight(title), .words = text::folded_words(title)};
    if (const std::size_t colon = title.find(':'); colon != std::string_view::npos) {
        form.head = text::fold_tight(title.substr(0, colon));
    }
    form.numbers = numbers_in(form.words);
    form.marker = marker_in(title, form.words);
    return form;
}

double title_similarity(const TitleForm& a, const TitleForm& b)
{
    if (a.tight.empty() || b.tight.empty()) {
        return 0;
    }
    if (a.tight == b.tight) {
        return 1;
    }
    // A bound that costs nothing: a distance is at least the difference of the lengths.
    const double shorter = static_cast<double>(std::min(a.tight.size(), b.tight.size()));
    const double longer = static_cast<double>(std::max(a.tight.size(), b.tight.size()));
    const double letters = shorter / longer < 0.5 ? 0 : text::edit_similarity(a.tight, b.tight);
    const double words = text::word_overlap(a.words, b.words);
    const double best = std::max(letters, words);
    return std::min(0.99, one_lacks_subtitle(a, b) ? std::max(best, 0.9) : best);
}

} // namespace vitalign
