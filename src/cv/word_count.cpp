#include "cv/word_count.hpp"

#include "cv/word_class.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>
#include <array>

namespace vitalign::cv {

namespace {

/// Korean particles and endings stand in titles, not in names.
bool is_korean_function_word(std::string_view word)
{
    constexpr std::array<std::string_view, 10> endings{"를", "을", "의", "에",   "된",
                                                       "는", "한", "및", "위해", "있어서"};
    return word.size() >= 6 &&
           std::ranges::any_of(endings, [&](std::string_view ending) { return word.ends_with(ending); });
}

bool is_dangling(std::string_view lower)
{
    constexpr std::array<std::string_view, 13> words{"of", "and", "the", "for", "in",   "on", "with",
                                                     "a",  "an",  "to",  "by",  "from", "&"};
    return std::ranges::find(words, lower) != words.end();
}

WordCount count_word(std::string_view word)
{
    word.remove_prefix(std::min(word.find_first_not_of("([\"'`.,:;)]"), word.size()));
    const bool stop = word.ends_with('.');
    word = word.substr(0, word.find_last_not_of(")].,:;\"'") + 1);
    if (word.empty()) {
        return {};
    }
    const std::string lower = ascii::lower(word);
    const bool three_joined = std::ranges::count(word, '-') >= 2; // Print-and-Play
    const bool abbreviation = stop && ascii::is_upper(word.front()) && word.size() <= 8;
    const bool capitals =
        std::ranges::count_if(word, ascii::is_upper) >= 2 && std::ranges::count_if(word, ascii::is_lower) <= 2;
    return {.words = three_joined ? 3 : 1,
            .function_words = is_function_word(lower) || is_korean_function_word(word) ? 1 : 0,
            .small_words = ascii::is_lower(word.front()) ? 1 : 0,
            .venue_words = is_venue_word(lower) ? 1 : 0,
            .abbreviations = abbreviation ? 1 : 0,
            .capitals = capitals ? 1 : 0,
            .dangling = is_dangling(lower)};
}

} // namespace

WordCount& operator+=(WordCount& sum, const WordCount& more)
{
    sum.words += more.words;
    sum.function_words += more.function_words;
    sum.small_words += more.small_words;
    sum.venue_words += more.venue_words;
    sum.abbreviations += more.abbreviations;
    sum.capitals += more.capitals;
    sum.dangling = more.words > 0 ? more.dangling : sum.dangling;
    return sum;
}

WordCount count_words(std::string_view piece)
{
    WordCount count;
    for (const std::string_view printed : ascii::split(piece, ' ')) {
        count += count_word(printed);
    }
    return count;
}

} // namespace vitalign::cv
