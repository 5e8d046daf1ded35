#include "cv/align.hpp"

#include "normalise/page_range.hpp"
#include "schemas/ascii.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fmt/format.h>
#include <string>
#include <utility>

namespace vitalign::cv {

namespace {

constexpr double whole_title = 9;
constexpr double short_title = 5; ///< stands in other texts by chance
constexpr std::size_t telling_length = 24;
constexpr double least_likeness = 0.72; ///< of which a title is recognised
constexpr double per_author = 1.5;
constexpr double most_for_authors = 5;
constexpr double no_author = -6;
constexpr double one_year = 1.5;
constexpr double next_year = 0.5;
constexpr double other_year = -0.5;
constexpr double one_venue = 1;
constexpr double same_identifier = 12;
constexpr double other_kind = -20;

/// A stretch of the entry's letters.
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The letters of the entry in a row, and the word of each.
struct Letters {
    std::string text = {};
    std::vector<std::size_t> word = {};

    explicit Letters(const Entry& entry)
    {
        for (std::size_t i = 0; i < entry.words.size(); ++i) {
            text += entry.words[i].value;
            word.resize(text.size(), i);
        }
    }

    /// Whether a word begins or ends there.
    bool is_bound(std::size_t at) const { return at == 0 || at >= word.size() || word[at] != word[at - 1]; }
};

bool lies_in(const Span& inner, const Span& outer)
{
    const auto begin = [](const Span& span) { return std::pair{span.line, span.column}; };
    const auto end = [](const Span& span) { return std::pair{span.end_line, span.end_column}; };
    return inner.file == outer.file && begin(inner) >= begin(outer) && end(inner) <= end(outer);
}

struct Found {
    Stretch at = {};
    std::size_t distance = 0;
};

/// The place with the least edit distance to the pattern (Sellers, J. Algorithms 1980), with where it begins.
Found find_like(std::string_view text, std::string_view pattern)
{
    struct Cell {
        std::size_t distance;
        std::size_t begin;
    };
    std::vector<Cell> column(pattern.size() + 1);
    for (std::size_t i = 0; i <= pattern.size(); ++i) {
        column[i] = {i, 0};
    }
    Found best{.at = {}, .distance = pattern.size()};
    for (std::size_t j = 1; j <= text.size(); ++j) {
        Cell diagonal = column[0];
        column[0] = {0, j};
        for (std::size_t i = 1; i <= pattern.size(); ++i) {
            const Cell old = column[i];
            Cell next{diagonal.distance + (pattern[i - 1] == text[j - 1] ? 0 : 1), diagonal.begin};
            next = old.distance + 1 < next.distance ? Cell{old.distance + 1, old.begin} : next;
            next = column[i - 1].distance + 1 < next.distance ? Cell{column[i - 1].distance + 1, column[i - 1].begin}
                                                              : next;
            column[i] = next;
            diagonal = old;
        }
        if (column.back().distance < best.distance) {
            best = {{column.back().begin, j}, column.back().distance};
        }
    }
    return best;
}

class Aligning {
public:
    Aligning(const Entry& entry, const SourceRecord& record) : m_entry(entry), m_record(record), m_letters(entry) {}

    Alignment run()
    {
        align_title();
        align_authors();
        align_year();
        m_out.venue = m_record.venue ? whole(text::fold_tight(*m_record.venue)) : AlignedField{};
        m_out.volume = m_record.volume ? free_number(text::fold_tight(*m_record.volume)) : AlignedField{};
        align_pages();
        m_out.identified = (m_entry.doi && m_record.doi && m_entry.doi->value == *m_record.doi) ||
                           (m_entry.arxiv && m_record.arxiv && m_entry.arxiv->value == *m_record.arxiv);
        m_out.score = score();
        return std::move(m_out);
    }

private:
    Span span(Stretch at) const
    {
        const Span& first = m_entry.words[m_letters.word[at.begin]].at;
        const Span& last = m_entry.words[m_letters.word[at.end - 1]].at;
        return {first.line, first.column, last.end_line, last.end_column, first.file};
    }

    void align_title()
    {
        for (std::size_t i = 0; i <= m_record.alternative_titles.size(); ++i) {
            const std::string title = text::fold_tight(i == 0 ? m_record.title : m_record.alternative_titles[i - 1]);
            if (title.empty() || m_letters.text.empty()) {
                continue;
            }
            const std::size_t exact = find_whole(title, 0);
            const Found found =
                exact != std::string::npos ? Found{{exact, exact + title.size()}, 0} : find_like(m_letters.text, title);
            const double likeness = 1 - static_cast<double>(found.distance) / static_cast<double>(title.size());
            if (likeness > m_out.title_likeness && found.at.end > found.at.begin) {
                m_out.title_likeness = likeness;
                m_title = found.at;
                m_title_length = title.size();
                m_out.title = {exact != std::string::npos   ? Aligned::present
                               : likeness >= least_likeness ? Aligned::differs
                                                            : Aligned::absent,
                               span(found.at)};
            }
        }
    }

    bool in_title(std::size_t word) const
    {
        return m_title.end > m_title.begin && m_out.title.state != Aligned::absent &&
               word >= m_letters.word[m_title.begin] && word <= m_letters.word[m_title.end - 1];
    }

    /// A word of its own outside the title; the first behind `from`, or else the first of all.
    AlignedField word(const std::string& wanted, std::size_t* position = nullptr) const
    {
        AlignedField found;
        std::size_t best = 0;
        for (std::size_t i = 0; i < m_entry.words.size() && !wanted.empty(); ++i) {
            if (m_entry.words[i].value != wanted || in_title(i)) {
                continue;
            }
            const bool later = position != nullptr && i >= *position;
            if (found.state == Aligned::absent || (later && best < *position)) {
                found = {Aligned::present, m_entry.words[i].at};
                best = i;
            }
            if (position == nullptr || later) {
                break;
            }
        }
        if (position != nullptr && found.state == Aligned::present) {
            *position = best;
        }
        return found;
    }

    /// Where the letters stand in one row from `from` on, beginning and ending with a word: "chi" is not in "machine".
    std::size_t find_whole(const std::string& wanted, std::size_t from) const
    {
        for (std::size_t at = m_letters.text.find(wanted, from); at != std::string::npos && !wanted.empty();
             at = m_letters.text.find(wanted, at + 1)) {
            if (m_letters.is_bound(at) && m_letters.is_bound(at + wanted.size())) {
                return at;
            }
        }
        return std::string::npos;
    }

    /// A word outside the title that no other field of the entry claims: what is read as the issue is no volume.
    bool is_free(std::size_t word, const std::optional<Stated<std::string>>& own) const
    {
        const auto claims = [&](const auto& stated) { return stated && lies_in(m_entry.words[word].at, stated->at); };
        return claims(own) ||
               !(in_title(word) || claims(m_entry.volume) || claims(m_entry.pages) || claims(m_entry.year) ||
                 claims(m_entry.date) || claims(m_entry.doi) || claims(m_entry.arxiv));
    }

    /// The issue's place is not known: it takes one of the words that are free.
    AlignedField free_number(const std::string& wanted) const
    {
        bool issue = m_entry.number && text::fold_tight(*m_entry.number) == wanted;
        for (std::size_t i = 0; i < m_entry.words.size() && !wanted.empty(); ++i) {
            if (m_entry.words[i].value == wanted && is_free(i, m_entry.volume) && !std::exchange(issue, false)) {
                return {Aligned::present, m_entry.words[i].at};
            }
        }
        return {};
    }

    /// The first page, and the last behind it where the entry goes on with a number.
    void align_pages()
    {
        const auto range = m_record.pages ? normalise::page_range(*m_record.pages) : std::nullopt;
        for (std::size_t i = 0; range && i < m_entry.words.size(); ++i) {
            const auto number_at = [&](std::size_t at) {
                return at < m_entry.words.size() && ascii::all_digits(m_entry.words[at].value)
                           ? std::string_view{m_entry.words[at].value}
                           : std::string_view{};
            };
            const std::string_view next = number_at(i + 1);
            const bool ends = !range->last || next.empty() || range->last->ends_with(next);
            const bool issue = m_entry.number && text::fold_tight(*m_entry.number) == m_entry.words[i].value;
            if (m_entry.words[i].value == range->first && ends && !issue && is_free(i, m_entry.pages)) {
                m_out.pages = {Aligned::present, m_entry.words[i].at};
                return;
            }
        }
    }

    /// The letters in one row, outside the title.
    AlignedField whole(const std::string& wanted) const
    {
        constexpr std::size_t shortest = 3;
        for (std::size_t at = find_whole(wanted, 0); at != std::string::npos && wanted.size() >= shortest;
             at = find_whole(wanted, at + 1)) {
            if (!in_title(m_letters.word[at])) {
                return {Aligned::present, span({at, at + wanted.size()})};
            }
        }
        return {};
    }

    void align_authors()
    {
        std::size_t next = 0;
        for (const Contributor& author : m_record.authors) {
            const std::string family = text::fold_tight(author.name.family);
            std::size_t position = next;
            AlignedField found = word(family, &position);
            if (found.state == Aligned::present) {
                next = std::max(next, position + 1);
            } else {
                found = whole(text::fold_tight(author.name.full_family())); // names of several words
            }
            m_out.authors.push_back(found);
        }
    }

    void align_year()
    {
        if (m_record.date) {
            m_out.year = word(fmt::format("{}", m_record.date->year));
        }
    }

    double score() const
    {
        const bool patents = m_record.kind == Kind::patent;
        double total = patents == (m_entry.kind == Kind::patent) ? 0 : other_kind;
        if (m_out.title.state == Aligned::absent) {
            total -= m_out.identified ? short_title : whole_title;
        } else {
            const double most = m_title_length >= telling_length ? whole_title : short_title;
            total += most * (m_out.title_likeness - least_likeness) / (1 - least_likeness);
        }
        const auto present = static_cast<double>(m_out.authors_present());
        total += std::min(per_author * present, most_for_authors);
        total += present == 0 && !m_record.authors.empty() && !m_entry.authors.empty() ? no_author : 0;
        if (m_record.date && m_entry.year) {
            const int gap = std::abs(m_record.date->year - m_entry.year->value);
            total += m_out.year.state == Aligned::present || gap == 0 ? one_year : gap == 1 ? next_year : other_year;
        }
        total += m_out.venue.state == Aligned::present ? one_venue : 0;
        return total + (m_out.identified ? same_identifier : 0);
    }

    const Entry& m_entry;
    const SourceRecord& m_record;
    Letters m_letters;
    Stretch m_title = {};
    std::size_t m_title_length = 0;
    Alignment m_out = {};
};

} // namespace

std::size_t Alignment::authors_present() const
{
    return static_cast<std::size_t>(
        std::ranges::count(authors, Aligned::present, [](const AlignedField& field) { return field.state; }));
}

Alignment align(const Entry& entry, const SourceRecord& record)
{
    return Aligning{entry, record}.run();
}

} // namespace vitalign::cv
