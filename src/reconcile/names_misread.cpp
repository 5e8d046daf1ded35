#include "reconcile/names_misread.hpp"

#include "cv/align.hpp"
#include "schemas/ascii.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <iterator>
#include <set>
#include <string>
#include <vector>

namespace vitalign::reconcile {

namespace {

/// A word of a name, folded, in the parts that a hyphen parts: "jin" and "woo". The entry's words are one part each.
struct Word {
    std::vector<std::string> parts = {};
    std::size_t person = 0;
    bool family = false;
    bool first = false; ///< of the given names

    std::string letters() const { return fmt::format("{}", fmt::join(parts, "")); }
    bool is_initial() const { return parts.size() == 1 && parts.front().size() == 1; }
};

std::vector<Word> words_of(std::string text, std::size_t person, bool family)
{
    std::ranges::replace(text, '.', ' ');
    std::vector<Word> words;
    for (const std::string_view word : ascii::split_words(text)) {
        std::vector<std::string> parts;
        for (const std::string_view part : ascii::split(word, '-')) {
            parts.push_back(text::fold_tight(part));
        }
        std::erase(parts, "");
        const bool initials = std::ranges::all_of(parts, [](const std::string& part) { return part.size() == 1; });
        if (!initials) {
            words.push_back({std::move(parts), person, family});
            continue;
        }
        for (std::string& part : parts) {
            words.push_back({{std::move(part)}, person, family});
        }
    }
    return words;
}

/// "RJ" of a list that prints initials without stops.
bool is_compact(std::string_view word)
{
    constexpr std::size_t most_initials = 3;
    return word.size() <= most_initials && std::ranges::all_of(word, ascii::is_upper);
}

/// The words of a name as read: "J.-W. Lee" is "j", "w", "lee"; "Jin-Woo Lee" is "jinwoo", "lee".
std::vector<Word> words_as_read(const PersonName& name)
{
    std::string given;
    for (const std::string_view word : ascii::split_words(name.given)) {
        for (std::size_t i = 0; i < word.size(); ++i) {
            given += word[i];
            given += is_compact(word) ? " " : "";
        }
        given += ' ';
    }
    auto words = words_of(given, 0, false);
    std::ranges::move(words_of(name.full_family() + " " + name.suffix, 0, true), std::back_inserter(words));
    return words;
}

/// The record's words that no name of the entry has taken yet.
class Stock {
public:
    explicit Stock(const SourceRecord& record)
    {
        for (const Contributor& author : record.authors) {
            if (!author.organisation) {
                add(words_of(author.name.full_family(), m_people, true));
                auto given = words_of(author.name.given + " " + author.name.suffix, m_people, false);
                if (!given.empty()) {
                    given.front().first = true;
                }
                add(std::move(given));
                ++m_people;
            }
        }
    }

    /// The word itself.
    bool take(const std::string& word)
    {
        return erase_first([&](const Word& other) { return other.letters() == word; });
    }

    /// A part of a word, or the initial of one, but of no family name: the rest stays.
    bool take_part(const std::string& letters)
    {
        const auto fits = [&](const std::string& part) {
            return letters.size() == 1 ? part.front() == letters.front() : part == letters;
        };
        for (Word& word : m_words) {
            const auto part = std::ranges::find_if(word.parts, fits);
            if (part != word.parts.end() && !(word.family && letters.size() == 1)) {
                word.parts.erase(part);
                std::erase_if(m_words, [](const Word& each) { return each.parts.empty(); });
                return true;
            }
        }
        return false;
    }

    /// The initial of a word that is somebody's first name.
    bool take_initial_of(const std::string& word)
    {
        return erase_first([&](const Word& other) {
            return other.first && other.is_initial() && other.letters() == word.substr(0, 1);
        });
    }

    /// Whether nobody's family name is left, but for so many people.
    bool all_met(std::size_t but_for) const
    {
        std::set<std::size_t> left;
        for (const Word& word : m_words) {
            if (word.family) {
                left.insert(word.person);
            }
        }
        return m_people > but_for && left.size() <= but_for;
    }

private:
    void add(std::vector<Word> words) { std::ranges::move(words, std::back_inserter(m_words)); }

    template <class Fits>
    bool erase_first(Fits fits)
    {
        const auto found = std::ranges::find_if(m_words, fits);
        if (found == m_words.end()) {
            return false;
        }
        m_words.erase(found);
        return true;
    }

    std::vector<Word> m_words;
    std::size_t m_people = 0;
};

bool is_suffix(const std::string& word)
{
    constexpr std::array<std::string_view, 5> suffixes{"jr", "sr", "ii", "iii", "iv"};
    return std::ranges::find(suffixes, std::string_view{word}) != suffixes.end();
}

/// What is left when the names of the entry have taken the record's words.
struct Remainder {
    std::vector<Word> words = {};        ///< of the entry, that the record lacks
    std::vector<std::string> vague = {}; ///< of the entry, for which the record has an initial alone
    bool all_met = false;                ///< all of the record's people
};

Remainder remainder_of(const Entry& entry, const SourceRecord& record)
{
    constexpr std::size_t most_authors = 100; // longer lists are made by machines
    Remainder remainder;
    auto& words = remainder.words;
    for (const auto& author : entry.authors) {
        std::ranges::move(words_as_read(author.value), std::back_inserter(words));
    }
    if (entry.authors.size() > most_authors || record.authors.size() > most_authors) {
        return remainder;
    }
    Stock stock{record};
    auto others = text::folded_words(record.title); // and what else stands beside the names
    std::ranges::move(text::folded_words(record.venue.value_or("")), std::back_inserter(others));
    std::erase_if(words, [&](const Word& word) { return stock.take(word.letters()); });
    std::erase_if(words, [&](const Word& word) { return stock.take_part(word.letters()); });
    std::erase_if(words, [&](const Word& word) {
        const bool taken = !word.family && stock.take_initial_of(word.letters());
        if (taken) {
            remainder.vague.push_back(word.letters());
        }
        return taken;
    });
    std::erase_if(words, [&](const Word& word) {
        return is_suffix(word.letters()) || std::ranges::find(others, word.letters()) != others.end();
    });
    remainder.all_met = stock.all_met(entry.self_omitted ? 1 : 0);
    return remainder;
}

} // namespace

bool are_names_misread(const Entry& entry, const SourceRecord& record)
{
    const Remainder remainder = remainder_of(entry, record);
    return !entry.authors.empty() && remainder.all_met && remainder.words.empty();
}

bool is_name_misread(const PersonName& name, const Entry& entry, const SourceRecord& record)
{
    const Remainder remainder = remainder_of(entry, record);
    return remainder.all_met && std::ranges::none_of(words_as_read(name), [&](const Word& word) {
               return std::ranges::count(remainder.vague, word.letters()) > 0 ||
                      std::ranges::count(remainder.words, word.letters(), &Word::letters) > 0;
           });
}

bool stand_in_other_order(const Entry& entry, const SourceRecord& record)
{
    const cv::Alignment alignment = cv::align(entry, record);
    std::vector<std::pair<std::size_t, std::size_t>> places;
    for (std::size_t i = 0; i < alignment.authors.size(); ++i) {
        const std::string family = text::fold_tight(record.authors[i].name.family);
        const auto times = std::ranges::count_if(entry.words, [&](const auto& word) { return word.value == family; });
        if (alignment.authors[i].state == cv::Aligned::present && times == 1) {
            places.emplace_back(alignment.authors[i].at.line, alignment.authors[i].at.column);
        }
    }
    return !std::ranges::is_sorted(places);
}

} // namespace vitalign::reconcile
