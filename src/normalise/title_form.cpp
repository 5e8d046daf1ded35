#include "title_form.hpp"

#include "ascii.hpp"
#include "fold.hpp"
#include "similarity.hpp"

#include <algorithm>
#include <array>

namespace vitalign {

namespace {

// Words that make a different thing of what they stand in front of.
constexpr std::array<std::string_view, 14> markers{
    "erratum",  "errata", "corrigendum", "correction", "corrections", "retraction", "comment",
    "comments", "reply",  "response",    "addendum",   "editorial",   "foreword",   "preface"};

struct Numeral {
    std::string_view word;
    std::string_view digits;
};
constexpr std::array<Numeral, 19> numerals{{{"ii", "2"},
                                            {"iii", "3"},
                                            {"iv", "4"},
                                            {"vi", "6"},
                                            {"vii", "7"},
                                            {"viii", "8"},
                                            {"ix", "9"},
                                            {"one", "1"},
                                            {"two", "2"},
                                            {"three", "3"},
                                            {"four", "4"},
                                            {"five", "5"},
                                            {"six", "6"},
                                            {"seven", "7"},
                                            {"eight", "8"},
                                            {"nine", "9"},
                                            {"ten", "10"},
                                            {"i", "1"},
                                            {"v", "5"}}};

/// "Part I", "Part one" and "Part 1" are one; outside of such a place only digits and long roman numerals are numbers.
std::vector<std::string> numbers_in(const std::vector<std::string>& words)
{
    std::vector<std::string> numbers;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool counted = i > 0 && (words[i - 1] == "part" || words[i - 1] == "chapter" || words[i - 1] == "volume");
        const auto* numeral = std::ranges::find(numerals, std::string_view{words[i]}, &Numeral::word);
        const bool roman = words[i] == "ii" || words[i] == "iii" || words[i] == "iv";
        if (ascii::is_digit(words[i].front())) {
            numbers.push_back(words[i]);
        } else if (numeral != numerals.end() && (counted || roman)) {
            numbers.emplace_back(numeral->digits);
        }
    }
    std::ranges::sort(numbers);
    return numbers;
}

/// One title is the other one without its subtitle.
bool one_lacks_subtitle(const TitleForm& a, const TitleForm& b)
{
    const TitleForm& shorter = a.tight.size() <= b.tight.size() ? a : b;
    const TitleForm& longer = a.tight.size() <= b.tight.size() ? b : a;
    return shorter.words.size() >= 4 && longer.tight.starts_with(shorter.tight);
}

} // namespace

TitleForm title_form(std::string_view title)
{
    TitleForm form{.tight = text::fold_tight(title), .words = text::folded_words(title)};
    form.numbers = numbers_in(form.words);
    if (!form.words.empty() && std::ranges::find(markers, std::string_view{form.words.front()}) != markers.end()) {
        form.marker = form.words.front();
    }
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
