#include "marked/headings.hpp"

#include "marked/heading_words.hpp"
#include "schemas/ascii.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace vitalign::marked {

namespace {

constexpr std::size_t longest_heading = 60;
constexpr std::size_t longest_looked_at = 200; ///< bytes; behind that no heading announces anything
constexpr std::size_t most_words = 4;          ///< of a phrase

/// Votes that no others outweigh.
constexpr float surely_a_list = 4;

struct Voter {
    Vote vote = Vote::neutral;
    float weight = 0;
};

struct Voters {
    std::unordered_map<std::string, Voter> phrases;
    std::vector<std::pair<std::string, Voter>> within; ///< found inside of words, the longest first
};

/// Chinese, Japanese and Korean run words together; their characters have three bytes.
bool runs_together(std::string_view phrase)
{
    return static_cast<unsigned char>(phrase.front()) >= 0xE3;
}

const Voters& voters()
{
    static const Voters all = [] {
        Voters out;
        for (const VoteRow& row : vote_rows) {
            for (const std::string_view phrase : ascii::split(row.phrases, '|')) {
                out.phrases.emplace(text::fold(phrase), Voter{row.vote, row.weight});
                if (runs_together(phrase)) {
                    out.within.emplace_back(text::fold(phrase), Voter{row.vote, row.weight});
                }
            }
        }
        std::ranges::stable_sort(out.within, std::ranges::greater{}, [](const auto& one) { return one.first.size(); });
        return out;
    }();
    return all;
}

/// Counts the votes of a heading's words.
class Count {
public:
    explicit Count(std::string_view heading) : m_words(text::folded_words(heading.substr(0, longest_looked_at)))
    {
        for (std::size_t at = 0; at < m_words.size();) {
            at += phrase_at(at);
        }
    }

    Announcement result() const
    {
        const float publications = of(Vote::publications);
        const float patents = std::max(of(Vote::patents), is_row_of_names() ? m_column_names : 0);
        const float other = std::max(of(Vote::other), of(Vote::speaking)) +
                            std::min(of(Vote::other), of(Vote::speaking)) / 4 + of(Vote::topic);
        Announcement out{.known = m_words.empty() ? 0 : m_known / static_cast<float>(m_words.size())};
        const float list = std::max(publications, patents);
        const bool both = other == list && m_begins_list; // "Publications, communications, ..."
        if (other > 0 && other >= list && !both) {
            out.section = SectionClass::other;
            out.lead = other - std::max(publications, patents);
            out.topical = std::max(of(Vote::other), of(Vote::speaking)) < of(Vote::topic);
            out.speaking = of(Vote::speaking) > 0;
        } else if (patents > 0 && patents >= publications) {
            out.section = SectionClass::patents;
            out.lead = patents - other;
        } else if (publications > 0) {
            out.section = SectionClass::publications;
            out.lead = publications - other;
        }
        return out;
    }

private:
    /// "Title | Inventors | Grant date", but not "Inventors: Ann Oh, Bo Kim".
    bool is_row_of_names() const { return 5 * m_known >= static_cast<float>(m_words.size()); }

    float of(Vote vote) const { return m_votes[static_cast<std::size_t>(vote)]; }

    void add(const Voter& voter, float words)
    {
        constexpr float of_column_names = 9;
        const bool column = voter.weight >= of_column_names;
        float& votes = column ? m_column_names : m_votes[static_cast<std::size_t>(voter.vote)];
        // Many words of one kind say little more than the strongest of them.
        votes = std::max(votes, voter.weight) + std::min(votes, voter.weight) / 4;
        m_begins_list = m_begins_list || (m_known == 0 && voter.vote == Vote::publications);
        m_known += words;
    }

    /// The longest known phrase from that word on; says how many words it has.
    std::size_t phrase_at(std::size_t at)
    {
        for (std::size_t count = std::min(most_words, m_words.size() - at); count > 0; --count) {
            std::string phrase = m_words[at];
            for (std::size_t i = at + 1; i < at + count; ++i) {
                phrase.append(" ").append(m_words[i]);
            }
            const auto found = voters().phrases.find(phrase);
            if (found != voters().phrases.end()) {
                add(found->second, static_cast<float>(count));
                return count;
            }
        }
        if (!count_ending(m_words[at])) {
            count_within(m_words[at]);
        }
        return 1;
    }

    /// German, Dutch and their neighbours write compounds as one word, whose last part says what it is:
    /// `Übersichtsartikel`, `Konferenzvorträge`.
    bool count_ending(const std::string& word)
    {
        constexpr std::array<std::string_view, 20> ends{
            "artikel",     "artikelen",    "artikler",           "artiklar",    "aufsatze",
            "beitrage",    "berichte",     "bijdragen",          "bucher",      "hoofdstukken",
            "kapitel",     "monographien", "projekte",           "publicaties", "publikationen",
            "rezensionen", "schriften",    "veroffentlichungen", "vortrage",    "voordrachten"};
        const auto* end = std::ranges::find_if(
            ends, [&](std::string_view each) { return word.size() > each.size() && word.ends_with(each); });
        const auto found = end == ends.end() ? voters().phrases.end() : voters().phrases.find(std::string{*end});
        if (found == voters().phrases.end()) {
            return false;
        }
        add(found->second, 1);
        return true;
    }

    void count_within(const std::string& whole)
    {
        if (ascii::all_digits(whole)) {
            m_known += 1;
            return;
        }
        if (static_cast<unsigned char>(whole.front()) < 0x80) {
            return;
        }
        std::string word = whole;
        std::size_t left = word.size();
        for (const auto& [phrase, voter] : voters().within) {
            if (const std::size_t found = word.find(phrase); found != std::string::npos) {
                add(voter, 0);
                std::ranges::fill(word.begin() + static_cast<std::ptrdiff_t>(found),
                                  word.begin() + static_cast<std::ptrdiff_t>(found + phrase.size()), ' ');
                left -= phrase.size();
            }
        }
        m_known += 1 - static_cast<float>(left) / static_cast<float>(whole.size());
    }

    std::vector<std::string> m_words;
    std::array<float, 6> m_votes = {};
    float m_column_names = 0;   ///< votes of what tables of patents call their columns
    float m_known = 0;          ///< words
    bool m_begins_list = false; ///< its first word with a vote speaks of publications
};

/// What stands behind a dash, a colon or a bracket says more of what stands before it: "Papers (as a student)".
std::size_t end_of_head(std::string_view heading)
{
    std::size_t end = heading.size();
    for (const std::string_view sign : {" - ", " -- ", " --- ", " \u2013 ", " \u2014 ", ": ", " (", " | "}) {
        end = std::min(end, heading.find(sign));
    }
    return end;
}

} // namespace

std::string_view without_enumerator(std::string_view heading)
{
    constexpr std::size_t longest = 6; ///< `XVIII.`
    const std::size_t blank = std::min(heading.find(' '), heading.size());
    std::string_view first = heading.substr(0, blank);
    const bool counts = first.size() <= longest &&
                        (first.ends_with('.') || first.ends_with(')') || (first.ends_with(':') && first.size() <= 3) ||
                         (!first.empty() && ascii::is_digit(first.back())));
    ascii::consume(first, "(");
    while (!first.empty() && std::string_view{".):"}.find(first.back()) != std::string_view::npos) {
        first.remove_suffix(1);
    }
    const bool digits = !first.empty() && ascii::is_digit(first.front()) &&
                        first.find_first_not_of("0123456789.") == std::string_view::npos && first.size() < 4;
    const bool roman = first.find_first_not_of("IVX") == std::string_view::npos ||
                       first.find_first_not_of("ivx") == std::string_view::npos;
    const bool letter = first.size() == 1 && ascii::is_alpha(first.front());
    const bool enumerator = counts && !first.empty() && blank < heading.size() && (digits || roman || letter);
    return enumerator ? ascii::trim(heading.substr(blank)) : heading;
}

Announcement announcement(std::string_view heading)
{
    heading = without_enumerator(ascii::trim(heading));
    const Announcement all = Count{heading}.result();
    const std::string_view head = heading.substr(0, end_of_head(heading));
    if (head.size() == heading.size()) {
        return all;
    }
    Announcement first = Count{head}.result();
    const bool list = first.section == SectionClass::publications || first.section == SectionClass::patents;
    if (!list || first.lead < surely_a_list || first.known < 1) {
        return all;
    }
    first.known = std::max(all.known, 0.5F);
    return first;
}

SectionClass section_class(std::string_view heading)
{
    return announcement(heading).section;
}

bool looks_like_heading(std::string_view line)
{
    line = without_enumerator(line);
    if (line.empty() || line.size() > longest_heading) {
        return false;
    }
    const bool sentence =
        line.find_first_of(".,\"") != std::string_view::npos || line.find("http") != std::string_view::npos;
    const bool capitals =
        std::ranges::none_of(line, ascii::is_lower) && std::ranges::count_if(line, ascii::is_upper) >= 4;
    const std::string_view bare = line.ends_with(':') ? line.substr(0, line.size() - 1) : line;
    if (sentence || std::ranges::any_of(line, ascii::is_digit)) {
        return false;
    }
    return capitals || (section_class(bare) != SectionClass::unknown && std::ranges::count(bare, ' ') <= 3);
}

bool is_plain_heading(std::string_view line)
{
    constexpr std::size_t longest_plain = 80;
    line = without_enumerator(line);
    if (line.empty() || line.size() > longest_plain || ascii::is_lower(line.front()) ||
        line.find_first_of(".;\"") != std::string_view::npos || line.find("http") != std::string_view::npos) {
        return false;
    }
    const Announcement said = announcement(line);
    constexpr float nearly_all = 0.8F;
    return said.section != SectionClass::unknown && said.lead >= 2 && said.known >= nearly_all;
}

} // namespace vitalign::marked
