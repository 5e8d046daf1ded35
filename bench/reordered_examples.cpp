#include "bench/reordered_examples.hpp"

#include "schemas/ascii.hpp"

#include <algorithm>
#include <array>

namespace vitalign::bench {

namespace {

constexpr std::size_t authors = 0;
constexpr std::size_t title = 1;
constexpr std::size_t venue = 2;
constexpr std::size_t date = 3;
constexpr std::size_t other = 9;

struct Run {
    std::string words;
    Tags tags;
};

bool is_only(const Tags& tags, std::size_t tag)
{
    return tags.count() == 1 && tags.test(tag);
}

/// Words with one set of tags are one run.
std::vector<Run> runs_of(const Example& example)
{
    std::vector<Run> runs;
    for (std::size_t i = 0; i < example.words.size(); ++i) {
        const std::string word{example.words[i].part.in(example.text)};
        const bool goes_on = !runs.empty() && runs.back().tags == example.allowed[i];
        if (goes_on) {
            const std::size_t before = example.words[i - 1].part.end;
            runs.back().words += example.text.text.substr(before, example.words[i].part.begin - before) + word;
        } else {
            runs.push_back({word, example.allowed[i]});
        }
    }
    return runs;
}

std::string without_end(std::string words, std::string_view signs)
{
    const std::size_t end = words.find_last_not_of(signs);
    words.resize(end == std::string::npos ? 0 : end + 1);
    return words;
}

template <std::size_t size>
std::string_view one_of(const std::array<std::string_view, size>& all, std::mt19937& random)
{
    return all[std::uniform_int_distribution<std::size_t>{0, size - 1}(random)];
}

bool chance(double share, std::mt19937& random)
{
    return std::bernoulli_distribution{share}(random);
}

class Writing {
public:
    void add(std::string_view words, Tags tags)
    {
        m_pieces.push_back({{m_example.text.text.size(), m_example.text.text.size() + words.size()}, tags});
        m_example.text.text += words;
    }

    /// Marks the words that come next.
    void mark(marked::Style style, std::size_t length)
    {
        m_example.text.marks.push_back({style, m_example.text.text.size(), m_example.text.text.size() + length, ""});
    }

    Example done(const Example& from)
    {
        m_example.set = from.set;
        m_example.group = from.group;
        m_example.weight = from.weight;
        m_example.words = cv::cut_words(m_example.text);
        for (cv::Word& word : m_example.words) {
            word.patent = from.words.front().patent;
            const auto piece = std::ranges::find_if(m_pieces, [&](const auto& each) {
                return word.part.begin < each.first.end && each.first.begin < word.part.end;
            });
            m_example.allowed.push_back(word.shape == cv::Shape::sign ? Tags{}.set() : piece->second);
        }
        return std::move(m_example);
    }

private:
    Example m_example;
    std::vector<std::pair<marked::Part, Tags>> m_pieces;
};

void write_label(Writing& out, std::mt19937& random)
{
    constexpr std::array<std::string_view, 5> labels{"[C12] ", "[3] ", "J4. ", "12. ", "(7) "};
    if (chance(0.15, random)) {
        out.add(one_of(labels, random), Tags{}.set(other));
    }
}

void write_title(Writing& out, const std::string& words, std::string_view behind, std::mt19937& random)
{
    struct Quotes {
        std::string_view open;
        std::string_view close;
    };
    constexpr std::array<Quotes, 3> quotes{{{"\"", "\""}, {"“", "”"}, {"‘", "’"}}};
    const bool own_quotes = words.find('"') != std::string::npos || words.find("“") != std::string::npos;
    const bool own_end = words.ends_with('?') || words.ends_with('!');
    const std::string end{own_end && !behind.starts_with('\n') ? " " : behind};
    if (chance(0.35, random) && !own_quotes) {
        const Quotes& pair = quotes[std::uniform_int_distribution<std::size_t>{0, 2}(random)];
        const bool inside = chance(0.5, random) && end.size() > 1;
        out.add(std::string{pair.open} + words + (inside ? end.substr(0, end.size() - 1) : "") +
                    std::string{pair.close} + (inside ? " " : end),
                Tags{}.set(title));
        return;
    }
    if (chance(0.4, random)) {
        constexpr std::array<marked::Style, 3> styles{marked::Style::bold, marked::Style::italic, marked::Style::link};
        out.mark(styles[std::uniform_int_distribution<std::size_t>{0, 2}(random)], words.size());
    }
    out.add(words + end, Tags{}.set(title));
}

} // namespace

std::optional<Example> reordered(const Example& example, std::mt19937& random)
{
    const auto runs = runs_of(example);
    const auto names = std::ranges::find_if(runs, [](const Run& run) { return is_only(run.tags, authors); });
    const auto work = std::ranges::find_if(runs, [](const Run& run) { return is_only(run.tags, title); });
    if (names == runs.end() || work == runs.end() || names > work || work - names > 2 ||
        std::ranges::any_of(example.text.marks,
                            [](const marked::Mark& mark) { return mark.style == marked::Style::field; })) {
        return std::nullopt;
    }
    constexpr std::array<std::string_view, 5> separators{". ", ", ", " ", "\n", ". "};
    Writing out;
    write_label(out, random);
    const bool early_date = chance(0.1, random);
    const auto dated =
        std::ranges::find_if(runs, [](const Run& run) { return run.tags.test(date) && !run.tags.test(title); });
    if (early_date && dated != runs.end()) {
        out.add(without_end(dated->words, ".,;: ") + std::string{one_of(separators, random)}, dated->tags);
    }
    const bool no_names = chance(0.15, random);
    const std::string_view behind_title = one_of(separators, random);
    const std::string_view behind_names = behind_title == "\n" ? "\n" : one_of(separators, random);
    write_title(out, without_end(work->words, ".,;: \n"), behind_title, random);
    if (!no_names) {
        const bool initial = names->words.size() > 2 && ascii::is_upper(names->words[names->words.size() - 2]);
        std::string list = without_end(names->words, initial ? ",;: \n" : ".,;: \n");
        out.add((chance(0.1, random) ? "with " : "") + list +
                    std::string{list.ends_with('.') && behind_names == ". " ? " " : behind_names},
                Tags{}.set(authors));
    }
    for (auto run = runs.begin(); run != runs.end(); ++run) {
        if (run != names && run != work && !(early_date && run == dated)) {
            out.add(run->words + " ", run->tags);
        }
    }
    return out.done(example);
}

} // namespace vitalign::bench
