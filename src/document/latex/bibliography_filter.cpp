#include "latex/bibliography_filter.hpp"

#include "schemas/ascii.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace vitalign::latex {

namespace {

constexpr int deepest = 20;

/// One name of a type of biblatex for all that mean it.
std::string_view type_name(std::string_view type)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> aliases{{{"conference", "inproceedings"},
                                                                                    {"phdthesis", "thesis"},
                                                                                    {"mastersthesis", "thesis"},
                                                                                    {"techreport", "report"},
                                                                                    {"electronic", "online"},
                                                                                    {"www", "online"}}};
    const auto* found = std::ranges::find(aliases, type, &std::pair<std::string_view, std::string_view>::first);
    return found == aliases.end() ? type : found->second;
}

std::string_view without_braces(std::string_view value)
{
    value = ascii::trim(value);
    return value.starts_with('{') && value.ends_with('}') ? ascii::trim(value.substr(1, value.size() - 2)) : value;
}

/// `type=article`, without the `not` before it.
bool holds(std::string_view name, std::string_view value, const Citations& citations, const Filtered& entry)
{
    if (name == "type") {
        return type_name(ascii::lower(value)) == type_name(ascii::lower(entry.type)) ||
               ascii::lower(value) == entry.type;
    }
    if (name == "keyword") {
        return entry.keywords.contains(value);
    }
    const auto category = citations.categories.find(value);
    return category != citations.categories.end() && category->second.contains(entry.key);
}

bool test_holds(std::string_view test, const Citations& citations, const Filtered& entry)
{
    const std::size_t equals = test.find('=');
    std::string_view name = ascii::trim(test.substr(0, equals));
    if (equals == std::string_view::npos) {
        return true;
    }
    const bool negated = name.starts_with("not");
    name.remove_prefix(negated ? 3 : 0);
    const bool asks = name == "type" || name == "keyword" || name == "category";
    return !asks || holds(name, without_braces(test.substr(equals + 1)), citations, entry) != negated;
}

/// `( type=article or type=book ) and not keyword=talk`
class Expression {
public:
    Expression(std::string_view text, const Citations& citations, const Filtered& entry)
        : m_rest(text), m_citations(citations), m_entry(entry)
    {
    }

    bool alternatives()
    {
        bool value = conjunction();
        while (takes("or")) {
            const bool other = conjunction();
            value = value || other;
        }
        return value;
    }

private:
    bool conjunction()
    {
        bool value = test();
        while (takes("and")) {
            const bool other = test();
            value = value && other;
        }
        return value;
    }

    bool test()
    {
        if (++m_depth > deepest) {
            return true;
        }
        if (takes("not")) {
            return !test();
        }
        if (takes("(")) {
            const bool value = alternatives();
            takes(")");
            return value;
        }
        const std::string_view word = next();
        m_rest.remove_prefix(static_cast<std::size_t>(word.data() - m_rest.data()) + word.size());
        return test_holds(word, m_citations, m_entry);
    }

    std::string_view next() const
    {
        const std::string_view rest = ascii::trim(m_rest);
        const bool bracket = rest.starts_with('(') || rest.starts_with(')');
        return bracket ? rest.substr(0, 1) : rest.substr(0, rest.find_first_of(" \t\r\n()"));
    }

    bool takes(std::string_view word)
    {
        const std::string_view found = next();
        if (found != word) {
            return false;
        }
        m_rest.remove_prefix(static_cast<std::size_t>(found.data() - m_rest.data()) + found.size());
        return true;
    }

    std::string_view m_rest;
    const Citations& m_citations;
    const Filtered& m_entry;
    int m_depth = 0;
};

bool filter_holds(std::string_view name, const Citations& citations, const Filtered& entry)
{
    const auto filter = citations.filters.find(name);
    return filter == citations.filters.end() || Expression{filter->second, citations, entry}.alternatives();
}

/// The options between commas outside of braces.
std::vector<std::string_view> parts_of(std::string_view options)
{
    std::vector<std::string_view> parts;
    int depth = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= options.size(); ++i) {
        const char c = i < options.size() ? options[i] : ',';
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        if (i == options.size() || (c == ',' && depth <= 0)) {
            parts.push_back(ascii::trim(options.substr(begin, i - begin)));
            begin = i + 1;
        }
    }
    return parts;
}

} // namespace

bool lets_through(std::string_view options, const Citations& citations, const Filtered& entry)
{
    return std::ranges::all_of(parts_of(options), [&](std::string_view part) {
        const std::size_t equals = std::min(part.find('='), part.size());
        return ascii::trim(part.substr(0, equals)) == "filter"
                   ? filter_holds(without_braces(part.substr(std::min(equals + 1, part.size()))), citations, entry)
                   : test_holds(part, citations, entry);
    });
}

} // namespace vitalign::latex
