#include "reconcile/names_misread.hpp"

#include "schemas/ascii.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <string>
#include <vector>

namespace vitalign::reconcile {

namespace {

/// A word of a name, folded, in the parts that a hyphen parts: "jin" and "woo". The entry's words are one part each.
struct Word {
    std::vector<std::string> parts = {};
    std::size_t person = 0;
    bool family = false;

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

/// "J.-W. Lee" is "j", "w", "lee"; "Jin-Woo Lee" is "jinwoo", "lee".
std::vector<std::string> letters_of(const PersonName& name)
{
    std::vector<std::string> all;
    for (const Word& word : words_of(name.display(), 0, false)) {
        all.push_back(word.letters());
    }
    return all;
}

/// The record's words that no name of the entry has taken yet.
class Stock {
public:
    explicit Stock(const SourceRecord& record)
    {
        for (const Contributor& author : record.authors) {
            if (!author.organisation) {
                add(words_of(author.name.full_family(), m_people, true));
                add(words_of(author.name.given, m_people, false));
                ++m_people;
            }
        }
    }

    /// The word itself.
    bool take(const std::string& word)
    {
        return erase_first([&](const Word& other) { return other.letters() == word; });
    }

    /// A word that begins so, of which the rest stays; or one of which either is the initial.
    bool take_beginning(const std::string& word)
    {
        const auto begins = [&](const Word& other) {
            return word.size() == 1 ? other.parts.front().front() == word.front()
                                    : other.parts.size() > 1 && other.parts.front() == word;
        };
        const auto found = std::ranges::find_if(m_words, begins);
        if (found != m_words.end()) {
            found->parts.erase(found->parts.begin());
            std::erase_if(m_words, [](const Word& each) { return each.parts.empty(); });
            return true;
        }
        return erase_first(
            [&](const Word& other) { return other.is_initial() && other.letters() == word.substr(0, 1); });
    }

    /// Whether nobody's family name is left.
    bool all_met() const
    {
        return m_people > 0 && std::ranges::none_of(m_words, [](const Word& word) { return word.family; });
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

/// "RJ" of a list that prints initials without stops.
bool take_letters(Stock& stock, const std::string& word)
{
    constexpr std::size_t most_initials = 3;
    return word.size() <= most_initials &&
           std::ranges::all_of(word, [&](char letter) { return stock.take_beginning(std::string{letter}); });
}

} // namespace

bool are_names_misread(const Entry& entry, const SourceRecord& record)
{
    constexpr std::size_t most_authors = 100; // longer lists are made by machines
    if (entry.authors.empty() || entry.authors.size() > most_authors || record.authors.size() > most_authors) {
        return false;
    }
    Stock stock{record};
    std::vector<std::string> left;
    for (const auto& author : entry.authors) {
        std::ranges::copy(letters_of(author.value), std::back_inserter(left));
    }
    std::erase_if(left, [&](const std::string& word) { return stock.take(word); });
    std::erase_if(left, [&](const std::string& word) { return stock.take_beginning(word); });
    const auto title = text::folded_words(record.title);
    return stock.all_met() && std::ranges::all_of(left, [&](const std::string& word) {
               return std::ranges::find(title, word) != title.end() || take_letters(stock, word);
           });
}

} // namespace vitalign::reconcile
