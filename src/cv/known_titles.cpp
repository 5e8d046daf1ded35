#include "cv/known_titles.hpp"

#include "cv/word_places.hpp"
#include "schemas/ascii.hpp"
#include "text/bit_distance.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace vitalign::cv {

namespace {

/// Words that more titles share than this lead nowhere.
constexpr std::size_t common = 200;

/// Titles with less stand in other texts by chance.
constexpr std::size_t telling_words = 4;
constexpr std::size_t telling_letters = 24;

/// What stands this near to a title belongs to it.
constexpr std::size_t near_words = 60;

/// Letters of a title per misprint that is forgiven; none in a short one.
constexpr std::size_t letters_per_slip = 12;

std::string pair_of(const std::string& first, const std::string& second)
{
    return first + ' ' + second;
}

/// Signs that belong to what they close or open.
constexpr std::string_view wrapping = " \t\"'`)]}([{*_";

/// Whether a title may begin behind that text: at a sign that parts, or where a mark begins.
bool may_begin(const marked::MarkedText& text, std::size_t at)
{
    const bool marked = std::ranges::any_of(text.marks, [&](const marked::Mark& mark) {
        return (mark.begin <= at && mark.begin + 2 >= at) || (mark.end <= at && mark.end + 2 >= at);
    });
    std::string_view before = std::string_view{text.text}.substr(0, at);
    const std::size_t last = before.find_last_not_of(" \t");
    return marked || last == std::string_view::npos || !(ascii::is_alnum(before[last]) || before[last] == '-');
}

enum class Bound { end, next_word, goes_on };

/// What follows the title: a sign that ends it, a word that may begin the next field, or more of the title.
Bound bound_at(const marked::MarkedText& text, std::size_t at)
{
    const bool marked = std::ranges::any_of(text.marks, [&](const marked::Mark& mark) {
        return (mark.end >= at && mark.end <= at + 3) || (mark.begin > at && mark.begin <= at + 2);
    });
    const std::string_view behind = std::string_view{text.text}.substr(at);
    const std::size_t next = behind.find_first_not_of(wrapping);
    if (marked || next == std::string_view::npos) {
        return Bound::end;
    }
    const char c = behind[next];
    const bool closed = behind.substr(0, next).find_first_of("\"')]") != std::string_view::npos;
    if (c == ':' || ascii::is_lower(c)) {
        return closed ? Bound::end : Bound::goes_on;
    }
    return ascii::is_alnum(c) ? (closed ? Bound::end : Bound::next_word) : Bound::end;
}

} // namespace

KnownTitles::KnownTitles(std::span<const SourceRecord* const> records)
{
    for (const SourceRecord* record : records) {
        add(*record, record->title);
        for (const std::string& title : record->alternative_titles) {
            add(*record, title);
        }
    }
}

void KnownTitles::add(const SourceRecord& record, const std::string& title)
{
    Title known{.record = &record, .words = text::folded_words(title), .letters = text::fold_tight(title)};
    constexpr std::size_t shortest = 4; // letters
    if (known.letters.size() < shortest) {
        return;
    }
    for (const Contributor& author : record.authors) {
        known.families.push_back(text::fold_tight(author.name.family));
    }
    known.year = record.date ? fmt::format("{}", record.date->year) : "";
    const auto number = static_cast<std::uint32_t>(m_titles.size());
    const auto& words = known.words;
    if (words.size() == 1) {
        m_by_pair[words.front()].push_back({number, 0});
    }
    for (std::uint32_t i = 0; i + 1 < words.size(); ++i) {
        m_by_pair[pair_of(words[i], words[i + 1])].push_back({number, i});
    }
    m_titles.push_back(std::move(known));
}

/// One text, searched.
class KnownTitles::Search {
public:
    Search(const KnownTitles& known, const marked::MarkedText& text)
        : m_known(known), m_text(text), m_words(word_places(text.text))
    {
    }

    std::vector<FoundTitle> run()
    {
        collect();
        std::ranges::sort(m_hits);
        for (std::size_t i = 0; i < m_hits.size();) {
            std::size_t end = i + 1;
            while (end < m_hits.size() && m_hits[end].title == m_hits[i].title &&
                   m_hits[end].begin <= m_hits[i].begin + most_shift) {
                ++end;
            }
            judge(m_known.m_titles[m_hits[i].title], m_hits[i].begin, end - i);
            i = end;
        }
        drop_parts();
        return std::move(m_found);
    }

private:
    static constexpr std::ptrdiff_t most_shift = 2; ///< words torn or joined

    /// Where a title would begin if its pair of words there were part of it.
    struct Hit {
        std::uint32_t title = 0;
        std::ptrdiff_t begin = 0;
        auto operator<=>(const Hit&) const = default;
    };

    void collect()
    {
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            take(m_words[i].word, i);
            if (i + 1 < m_words.size()) {
                take(pair_of(m_words[i].word, m_words[i + 1].word), i);
            }
        }
    }

    void take(const std::string& key, std::size_t at)
    {
        const auto places = m_known.m_by_pair.find(key);
        if (places == m_known.m_by_pair.end() || places->second.size() > common) {
            return;
        }
        for (const Place& place : places->second) {
            m_hits.push_back({place.title, static_cast<std::ptrdiff_t>(at) - static_cast<std::ptrdiff_t>(place.word)});
        }
    }

    void judge(const Title& title, std::ptrdiff_t begin, std::size_t pairs)
    {
        const std::size_t all = title.words.size() - (title.words.size() > 1 ? 1 : 0);
        if (2 * pairs < all) {
            return;
        }
        const std::size_t slips = title.letters.size() < telling_letters ? 0 : title.letters.size() / letters_per_slip;
        std::optional<std::pair<std::size_t, std::size_t>> best;
        std::size_t least = slips + 1;
        for (std::ptrdiff_t from = std::max<std::ptrdiff_t>(begin - 1, 0); from <= begin + most_shift; ++from) {
            const auto first = static_cast<std::size_t>(from);
            std::string letters;
            for (std::size_t last = first; last < m_words.size() && letters.size() <= title.letters.size() + slips;
                 ++last) {
                letters += m_words[last].word;
                if (letters.size() + slips < title.letters.size()) {
                    continue;
                }
                const std::size_t distance = text::bounded_distance(letters, title.letters, slips);
                if (distance < least) {
                    least = distance;
                    best = {first, last + 1};
                }
            }
        }
        if (best && stands_by_itself(title, best->first, best->second)) {
            m_found.push_back({title.record, {m_words[best->first].begin, m_words[best->second - 1].end}});
        }
    }

    bool stands_by_itself(const Title& title, std::size_t first, std::size_t last) const
    {
        if (!may_begin(m_text, m_words[first].begin)) {
            return false;
        }
        const bool telling = title.words.size() >= telling_words && title.letters.size() >= telling_letters;
        switch (bound_at(m_text, m_words[last - 1].end)) {
        case Bound::goes_on: return false;
        case Bound::end: return telling || is_vouched_for(title, first, last);
        case Bound::next_word: return telling && is_vouched_for(title, first, last);
        }
        return false;
    }

    /// An author or the year stands beside it.
    bool is_vouched_for(const Title& title, std::size_t first, std::size_t last) const
    {
        constexpr std::size_t shortest_family = 2;
        for (std::size_t i = first - std::min(first, near_words); i < std::min(last + near_words, m_words.size());
             ++i) {
            const std::string& word = m_words[i].word;
            const bool outside = i < first || i >= last;
            if (outside &&
                ((word == title.year && !word.empty()) ||
                 (word.size() >= shortest_family && std::ranges::find(title.families, word) != title.families.end()))) {
                return true;
            }
        }
        return false;
    }

    /// "Looms" in "Looms and their weavers", if that is known, too.
    void drop_parts()
    {
        const auto found = m_found;
        std::erase_if(m_found, [&](const FoundTitle& one) {
            return std::ranges::any_of(found, [&](const FoundTitle& other) {
                return other.at.begin <= one.at.begin && one.at.end <= other.at.end &&
                       other.at.end - other.at.begin > one.at.end - one.at.begin;
            });
        });
    }

    const KnownTitles& m_known;
    const marked::MarkedText& m_text;
    std::vector<WordPlace> m_words;
    std::vector<Hit> m_hits = {};
    std::vector<FoundTitle> m_found = {};
};

std::vector<FoundTitle> KnownTitles::find_in(const marked::MarkedText& text) const
{
    return m_titles.empty() ? std::vector<FoundTitle>{} : Search{*this, text}.run();
}

} // namespace vitalign::cv
