#include "bench/retold_examples.hpp"

#include "schemas/ascii.hpp"

#include <algorithm>
#include <fstream>
#include <map>

namespace vitalign::bench {

namespace {

constexpr std::size_t authors = 0;
constexpr std::size_t title = 1;
constexpr std::size_t venue = 2;

std::vector<std::string> lines_of(const std::filesystem::path& path)
{
    std::vector<std::string> lines;
    std::ifstream in{path};
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line);
    }
    return lines;
}

const std::string& any_of(const std::vector<std::string>& pool, std::mt19937& random)
{
    return pool[std::uniform_int_distribution<std::size_t>{0, pool.size() - 1}(random)];
}

bool chance(double share, std::mt19937& random)
{
    return std::bernoulli_distribution{share}(random);
}

/// A word without the punctuation at its ends.
marked::Part inner_of(const marked::MarkedText& text, marked::Part part)
{
    const auto sign = [&](std::size_t at) {
        const char c = text.text[at];
        return static_cast<unsigned char>(c) < 0x80 && !ascii::is_alnum(c);
    };
    while (part.begin < part.end && sign(part.begin)) {
        ++part.begin;
    }
    while (part.end > part.begin && sign(part.end - 1)) {
        --part.end;
    }
    for (const std::string_view quote : {"“", "„", "«", "‘"}) {
        part.begin += part.in(text).starts_with(quote) ? quote.size() : 0;
    }
    for (const std::string_view quote : {"”", "“", "»", "’"}) {
        part.end -= part.in(text).ends_with(quote) ? quote.size() : 0;
    }
    while (part.end > part.begin && sign(part.end - 1)) {
        --part.end;
    }
    return part;
}

struct Change {
    marked::Part part;
    std::string words;
};

class Retelling {
public:
    Retelling(const Example& example, const Pools& pools, std::mt19937& random)
        : m_example(example), m_pools(pools), m_random(random)
    {
    }

    Example tell()
    {
        collect();
        std::ranges::sort(m_changes, {}, [](const Change& change) { return change.part.begin; });
        Example out = m_example;
        out.text = changed_text();
        out.words = cv::cut_words(out.text);
        for (cv::Word& word : out.words) {
            word.patent = m_example.words.front().patent;
        }
        out.allowed.clear();
        for (const cv::Word& word : out.words) {
            out.allowed.push_back(allowed_at(word.part));
        }
        return out;
    }

private:
    bool is(std::size_t word, std::size_t tag) const
    {
        return m_example.allowed[word].count() == 1 && m_example.allowed[word].test(tag);
    }

    void collect()
    {
        for (std::size_t i = 0; i < m_example.words.size(); ++i) {
            std::size_t end = i;
            const std::size_t tag = is(i, title) ? title : is(i, venue) ? venue : authors;
            while (end < m_example.words.size() && is(end, tag)) {
                ++end;
            }
            if (end == i) {
                continue;
            }
            tag == title ? change_title(i, end) : tag == venue ? change_venue(i, end) : change_names(i, end);
            i = end - 1;
        }
    }

    marked::Part part_of(std::size_t begin, std::size_t end) const
    {
        return inner_of(m_example.text, {m_example.words[begin].part.begin, m_example.words[end - 1].part.end});
    }

    void change_title(std::size_t begin, std::size_t end)
    {
        if (chance(0.85, m_random)) {
            m_changes.push_back({part_of(begin, end), any_of(m_pools.titles, m_random)});
        }
    }

    void change_venue(std::size_t begin, std::size_t end)
    {
        const marked::Part part = part_of(begin, end);
        const std::string lower = ascii::lower(part.in(m_example.text));
        const bool event = lower.find("proc") != std::string::npos || lower.find("conf") != std::string::npos ||
                           lower.find("work") != std::string::npos || lower.find("symp") != std::string::npos;
        if (part.empty() || event || !chance(0.6, m_random)) {
            return;
        }
        const bool abbreviated = part.in(m_example.text).find('.') != std::string_view::npos;
        std::string name = any_of(abbreviated ? m_pools.abbreviated_venues : m_pools.venues, m_random);
        if (name.ends_with('.') && m_example.text.text[std::min(part.end, m_example.text.text.size() - 1)] == '.') {
            name.pop_back();
        }
        m_changes.push_back({part, name});
    }

    void change_names(std::size_t begin, std::size_t end)
    {
        if (!chance(0.85, m_random)) {
            return;
        }
        for (std::size_t i = begin; i < end; ++i) {
            const cv::Word& word = m_example.words[i];
            const marked::Part part = inner_of(m_example.text, word.part);
            if (word.shape == cv::Shape::capitalised && part.end - part.begin >= 3) {
                m_changes.push_back({part, any_of(m_pools.families, m_random)});
            }
        }
    }

    marked::MarkedText changed_text()
    {
        marked::MarkedText out;
        const std::string& from = m_example.text.text;
        m_places.assign(from.size() + 1, 0);
        std::size_t at = 0;
        const auto copy_to = [&](std::size_t end) {
            for (; at < end; ++at) {
                m_places[at] = out.text.size();
                out.text += from[at];
            }
        };
        for (const Change& change : m_changes) {
            copy_to(change.part.begin);
            for (; at < change.part.end; ++at) {
                m_places[at] = out.text.size();
            }
            out.text += change.words;
        }
        copy_to(from.size());
        m_places[from.size()] = out.text.size();
        for (marked::Mark mark : m_example.text.marks) {
            mark.begin = m_places[std::min(mark.begin, from.size())];
            mark.end = m_places[std::min(mark.end, from.size())];
            out.marks.push_back(mark);
        }
        return out;
    }

    Tags allowed_at(marked::Part part) const
    {
        for (std::size_t i = 0; i < m_example.words.size(); ++i) {
            const marked::Part old = m_example.words[i].part;
            const bool last = i + 1 == m_example.words.size();
            const std::size_t next = last ? m_places.back() + 1 : m_places[m_example.words[i + 1].part.begin];
            if (m_places[old.begin] <= part.begin && part.begin < next) {
                return m_example.allowed[i];
            }
        }
        return m_example.allowed.back();
    }

    const Example& m_example;
    const Pools& m_pools;
    std::mt19937& m_random;
    std::vector<Change> m_changes;
    std::vector<std::size_t> m_places; ///< of the old bytes in the new text
};

} // namespace

Pools read_pools(const std::filesystem::path& folder)
{
    Pools pools{lines_of(folder / "titles.txt"), lines_of(folder / "venues.txt"),
                lines_of(folder / "abbreviated_venues.txt"), lines_of(folder / "families.txt")};
    for (const std::string& line : lines_of(folder / "conferences.txt")) {
        const std::size_t tab = line.find('\t');
        pools.conferences.emplace_back(line.substr(0, tab), line.substr(tab + 1));
    }
    return pools;
}

Example retold(const Example& example, const Pools& pools, std::mt19937& random)
{
    return Retelling{example, pools, random}.tell();
}

} // namespace vitalign::bench
