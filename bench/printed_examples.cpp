#include "bench/printed_examples.hpp"

#include "bench/printed_words.hpp"
#include "cv/field_model.hpp"
#include "schemas/ascii.hpp"
#include "schemas/utf8.hpp"

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace vitalign::bench {

namespace {

std::size_t below(std::size_t end, std::mt19937& random)
{
    return std::uniform_int_distribution<std::size_t>{0, end - 1}(random);
}

bool chance(double share, std::mt19937& random)
{
    return std::bernoulli_distribution{share}(random);
}

template <class Container>
const auto& any_of(const Container& all, std::mt19937& random)
{
    return all[below(std::size(all), random)];
}

std::string_view any_word(std::string_view words, std::mt19937& random)
{
    const auto all = ascii::split(words, '|');
    return all[below(all.size(), random)];
}

std::string with_digits(std::string_view pattern, std::mt19937& random)
{
    std::string out;
    for (const char c : pattern) {
        out += c == '#' ? static_cast<char>('0' + below(10, random)) : c;
    }
    return out;
}

struct Person {
    std::string given;
    std::string middle; ///< one letter, or empty
    std::string family;
};

std::string initial_of(const std::string& name)
{
    return name.substr(0, utf8::sequence_length(static_cast<unsigned char>(name.front())));
}

std::string initials(const Person& person, std::string_view stop, std::string_view between)
{
    std::string out = initial_of(person.given) + std::string{stop};
    return person.middle.empty() ? out : out + std::string{between} + person.middle + std::string{stop};
}

std::string one_name(const Person& person, std::string_view form, std::string_view between)
{
    if (form == "g") {
        return person.given + " " + (person.middle.empty() ? "" : person.middle + ". ") + person.family;
    }
    if (form == "i") {
        return initials(person, ".", between) + " " + person.family;
    }
    if (form == "fg") {
        return person.family + ", " + person.given;
    }
    if (form == "fi") {
        return person.family + ", " + initials(person, ".", between);
    }
    if (form == "F") {
        return ascii::upper(person.family) + ", " + initials(person, ".", between);
    }
    if (form == "v") {
        return person.family + " " + initials(person, "", "");
    }
    if (form == "V") {
        return ascii::upper(person.family) + " " + initials(person, "", " ");
    }
    if (form == "C") {
        return person.family + " " + initials(person, ".", between);
    }
    throw std::runtime_error{"no form of names: " + std::string{form}};
}

/// What stands in front of the last name.
std::string last_joint(char separator, std::string_view with, std::mt19937& random)
{
    if (separator != ',') {
        return chance(0.7, random) || separator == '/' ? std::string{separator} + " " : " & ";
    }
    const std::string_view native = with == "com"                         ? " e "
                                    : with == "con"                       ? " y "
                                    : with == "avec"                      ? " et "
                                    : with == "mit" || with == "zus. mit" ? " und "
                                                                          : "";
    constexpr std::array<std::string_view, 8> all{" and ", ", and ", ", ", ", ", " & ", ", & ", " and ", " und "};
    return std::string{native.empty() ? any_of(all, random) : native};
}

class Printing {
public:
    Printing(const PrintedStyle& style, const Pools& pools, std::mt19937& random)
        : m_style(style), m_pools(pools), m_random(random), m_emphasised(chance(0.6, random)),
          m_with(any_word(words_of("with"), random))
    {
    }

    Example print()
    {
        for (const PrintedStyle::Piece& piece : m_style.pieces) {
            const std::size_t begin = m_text.text.size();
            write(piece.text);
            m_parts.push_back({{begin, m_text.text.size()}, piece.tag});
        }
        Example out{.set = "printed", .text = std::move(m_text)};
        out.words = cv::cut_words(out.text);
        for (cv::Word& word : out.words) {
            word.patent = m_style.patent;
            out.allowed.push_back(word.shape == cv::Shape::sign ? Tags{}.set() : tag_at(word.part));
        }
        return out;
    }

private:
    Tags tag_at(marked::Part word) const
    {
        const auto part = std::ranges::find_if(m_parts, [&](const auto& each) { return word.begin < each.first.end; });
        return Tags{}.set(part == m_parts.end() ? m_parts.back().second : part->second);
    }

    static std::string_view words_of(std::string_view slot)
    {
        for (const SlotWords& row : slot_words) {
            if (row.slot == slot) {
                return row.words;
            }
        }
        for (const SlotWords& row : more_slot_words) {
            if (row.slot == slot) {
                return row.words;
            }
        }
        throw std::runtime_error{"no slot of printed styles: " + std::string{slot}};
    }

    void write(std::string_view pattern)
    {
        for (std::size_t at = 0; at < pattern.size();) {
            if (pattern[at] == '{') {
                const std::size_t end = pattern.find('}', at);
                m_text.text += slot(pattern.substr(at + 1, end - at - 1));
                at = end + 1;
            } else if (pattern[at] == '*') {
                const bool bold = pattern.substr(at).starts_with("**");
                toggle(bold ? marked::Style::bold : marked::Style::italic);
                at += bold ? 2 : 1;
            } else {
                m_text.text += pattern[at] == '|' ? '\n' : pattern[at];
                ++at;
            }
        }
    }

    void toggle(marked::Style style)
    {
        if (m_open) {
            if (m_emphasised) {
                m_text.marks.push_back({style, *m_open, m_text.text.size(), ""});
            }
            m_open.reset();
        } else {
            m_open = m_text.text.size();
        }
    }

    std::string slot(std::string_view name)
    {
        if (name.size() > 2 && name[1] == '.') {
            const bool own = name[0] == 'A';
            return names(name.substr(2), 1 + below(own ? 6 : 3, m_random), name[0] == 'W');
        }
        if (name == "T") {
            return title();
        }
        if (name == "J") {
            return any_of(m_pools.venues, m_random);
        }
        if (name == "j") {
            return any_of(m_pools.abbreviated_venues, m_random);
        }
        if (name == "B") {
            return book();
        }
        if (name == "C" || name == "acronym") {
            return conference(name == "C");
        }
        if (name == "name") {
            return one_name(person(), "g", " ");
        }
        return name == "with" ? m_with : with_digits(any_word(words_of(name), m_random), m_random);
    }

    Person person()
    {
        Person out{std::string{any_word(given_names, m_random)}, "", any_of(m_pools.families, m_random)};
        if (chance(0.25, m_random)) {
            out.middle = std::string(1, static_cast<char>('A' + below(26, m_random)));
        }
        return out;
    }

    std::string names(std::string_view form, std::size_t count, bool others)
    {
        char separator = ',';
        if (form.ends_with(';') || form.ends_with('/') || form.ends_with(',') || form.ends_with('.')) {
            separator = form.back() == '.' ? ',' : form.back();
            form.remove_suffix(1);
        } else if (form == "fg") {
            separator = ';';
        }
        const std::string_view between = chance(0.7, m_random) ? " " : "";
        const std::string last = last_joint(separator, others ? m_with : "", m_random);
        const bool cut = count > 2 && !others && chance(0.08, m_random);
        std::string out;
        for (std::size_t i = 0; i < count; ++i) {
            const bool first_only = form == "first";
            const std::string name = one_name(person(), first_only ? (i == 0 ? "fg" : "g") : form, between);
            const std::string joint = separator == '/' ? " / " : std::string{separator} + " ";
            out += i == 0 ? "" : i + 1 == count && !cut && form != "v" && form != "V" ? last : joint;
            out += name + (chance(0.06, m_random) ? "*" : "");
        }
        return cut ? out + ", et al." : out;
    }

    /// Now and then with a quotation in front, in two sentences, or as a question.
    std::string title()
    {
        std::string words = any_of(m_pools.titles, m_random);
        const double kind = std::uniform_real_distribution<double>{}(m_random);
        if (kind < 0.06) {
            constexpr std::array<std::pair<std::string_view, std::string_view>, 3> quotes{
                {{"“", "”"}, {"\"", "\""}, {"‘", "’"}}};
            const auto& [open, close] = any_of(quotes, m_random);
            return std::string{open} + short_title() + std::string{close} + (chance(0.6, m_random) ? ": " : " ") +
                   words;
        }
        if (kind < 0.12) {
            return short_title() + (chance(0.6, m_random) ? ". " : "? ") + words;
        }
        return kind < 0.15 && !words.ends_with('?') ? words + "?" : words;
    }

    std::string short_title()
    {
        constexpr std::size_t most_words = 5;
        const auto words = ascii::split(any_of(m_pools.titles, m_random), ' ');
        std::string out;
        for (std::size_t i = 0; i < std::min(words.size(), 2 + below(most_words - 1, m_random)); ++i) {
            out += (i == 0 ? "" : " ") + std::string{words[i]};
        }
        while (!out.empty() && std::string_view{",.:;-?"}.find(out.back()) != std::string_view::npos) {
            out.pop_back();
        }
        return out;
    }

    std::string book()
    {
        constexpr std::array<std::string_view, 8> leads{
            "Handbook of ", "The Oxford Handbook of ", "Companion to ",   "Advances in ", "Handbuch ",
            "Studies in ",  "Perspectives on ",        "Encyclopedia of "};
        std::string out = chance(0.4, m_random) ? std::string{any_of(leads, m_random)} : "";
        bool upper = true;
        for (const char c : short_title()) {
            out += upper ? ascii::upper(c) : c;
            upper = c == ' ';
        }
        return out;
    }

    std::string conference(bool full)
    {
        const auto& [acronym, name] = any_of(m_pools.conferences, m_random);
        if (!full) {
            return acronym;
        }
        const double kind = std::uniform_real_distribution<double>{}(m_random);
        constexpr std::array<std::string_view, 5> leads{"Proceedings of the ", "Proc. ", "Proc. of the ", "the ",
                                                        "Proceedings of "};
        return (kind < 0.35 ? std::string{any_of(leads, m_random)} : "") +
               (kind > 0.2 && kind < 0.6 ? with_digits("1#th ", m_random)
                : kind > 0.9             ? "2019 "
                                         : "") +
               name;
    }

    const PrintedStyle& m_style;
    const Pools& m_pools;
    std::mt19937& m_random;
    bool m_emphasised;
    std::string m_with; ///< the same word, and the "and" of its language, all through an entry
    marked::MarkedText m_text = {};
    std::optional<std::size_t> m_open = {};
    std::vector<std::pair<marked::Part, std::size_t>> m_parts = {};
};

/// `venue:` at the beginning of a word, or behind a bracket.
std::optional<std::pair<std::size_t, std::size_t>> tag_at(std::string_view line, std::size_t at)
{
    const std::size_t end = line.find(':', at);
    const bool begins =
        at == 0 || line[at - 1] == ' ' || line[at - 1] == '(' || line[at - 1] == '|' || line[at - 1] == ';';
    if (!begins || end == std::string_view::npos) {
        return std::nullopt;
    }
    const auto* tag = std::ranges::find(cv::tag_names, line.substr(at, end - at));
    return tag == cv::tag_names.end()
               ? std::nullopt
               : std::optional{std::pair{static_cast<std::size_t>(tag - cv::tag_names.begin()), end + 1}};
}

PrintedStyle style_of(std::string_view line)
{
    PrintedStyle style;
    style.patent = ascii::consume(line, "kind:patent ");
    for (std::size_t at = 0; at < line.size();) {
        if (const auto tag = tag_at(line, at)) {
            style.pieces.push_back({tag->first, {}});
            at = tag->second;
        } else {
            if (style.pieces.empty()) {
                throw std::runtime_error{"a printed style begins with no tag: " + std::string{line}};
            }
            style.pieces.back().text += line[at++];
        }
    }
    return style;
}

} // namespace

std::vector<PrintedStyle> read_printed_styles(const std::filesystem::path& table)
{
    std::vector<PrintedStyle> styles;
    std::ifstream in{table};
    for (std::string line; std::getline(in, line);) {
        if (!line.empty() && !line.starts_with('#')) {
            styles.push_back(style_of(line));
        }
    }
    return styles;
}

Example printed(const PrintedStyle& style, const Pools& pools, std::mt19937& random)
{
    return Printing{style, pools, random}.print();
}

} // namespace vitalign::bench
