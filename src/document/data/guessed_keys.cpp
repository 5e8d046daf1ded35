#include "data/guessed_keys.hpp"

#include "data/yaml_keys.hpp"
#include "marked/field_names.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace vitalign::data {

namespace {

namespace field = marked::field;

/// What the values under one key look like, all maps of a list together.
struct Column {
    std::size_t values = 0;
    std::size_t names = 0;
    std::size_t years = 0;
    std::size_t dois = 0;
    std::size_t addresses = 0;
    std::size_t words = 0; ///< of values that are nothing of the above
    std::size_t texts = 0;
    std::set<std::string> distinct = {};

    double share(std::size_t count) const { return values == 0 ? 0 : double(count) / double(values); }
    double mean_words() const { return texts == 0 ? 0 : double(words) / double(texts); }
};

constexpr double most = 0.6; ///< of the values must look alike

bool is_wide(std::string_view text)
{
    return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0xE3; });
}

/// Words; of scripts without blanks two characters count as one.
std::size_t words_in(std::string_view text)
{
    constexpr std::size_t bytes_of_word = 6;
    const auto wide = std::ranges::count_if(text, [](char c) { return static_cast<unsigned char>(c) >= 0xE3; });
    return ascii::split_words(text).size() + (is_wide(text) ? static_cast<std::size_t>(3 * wide) / bytes_of_word : 0);
}

/// `2021`, `2021-03-04`, `March 2021`
bool is_year(std::string_view text)
{
    constexpr std::size_t longest = 20;
    constexpr std::size_t digits = 4;
    const auto year = [](std::string_view four) {
        return ascii::all_digits(four) && (four.starts_with("19") || four.starts_with("20"));
    };
    const auto free = [](char c) { return c == '-' || c == ' ' || c == '.' || c == '/'; };
    if (text.size() < digits || text.size() > longest || text.starts_with("10.")) {
        return false;
    }
    const bool in_front = year(text.substr(0, digits)) && (text.size() == digits || free(text[digits]));
    const std::size_t last = text.size() - digits;
    return in_front || (last > 0 && year(text.substr(last)) && free(text[last - 1]));
}

/// `Ann Oh`, `Oh AB`, `A. Oh*`, `欧阳牧远`: up to four words that begin upper, none of them a number.
bool is_name(std::string_view text)
{
    const auto words = ascii::split_words(ascii::trim(text));
    const auto upper = std::ranges::count_if(words, [](std::string_view word) {
        return ascii::is_upper(word.front()) || static_cast<unsigned char>(word.front()) >= 0xC3;
    });
    return !words.empty() && words.size() <= 4 && upper * 2 > std::ssize(words) &&
           std::ranges::none_of(text, ascii::is_digit) && text.find(':') == std::string_view::npos;
}

/// At least two names with commas, semicolons or "and" between them.
bool is_list_of_names(std::string_view text)
{
    constexpr std::array<std::string_view, 7> joints{",", ";", " and ", " & ", "，", "、", "；"};
    std::size_t names = 0;
    std::size_t all = 0;
    for (bool more = true; more;) {
        std::size_t end = text.size();
        std::size_t next = text.size();
        for (const std::string_view joint : joints) {
            if (const std::size_t at = text.find(joint); at < end) {
                end = at;
                next = at + joint.size();
            }
        }
        const std::string_view name = ascii::trim(text.substr(0, end));
        all += name.empty() ? 0 : 1;
        names += is_name(name) ? 1 : 0;
        more = end < text.size();
        text.remove_prefix(next);
    }
    return names >= 2 && names + 1 >= all;
}

bool holds_names(const Tree& value)
{
    if (value.kind == Tree::Kind::scalar) {
        return is_list_of_names(value.text.text);
    }
    return value.kind == Tree::Kind::list && !value.items.empty() &&
           std::ranges::all_of(value.items, [](const Tree& item) {
               return item.kind == Tree::Kind::scalar && is_name(item.text.text) && item.text.text.size() >= 4;
           });
}

void look_at(const Tree& value, Column& column)
{
    const std::string_view text = ascii::trim(value.text.text);
    if (value.kind == Tree::Kind::scalar && text.empty()) {
        return;
    }
    ++column.values;
    column.names += holds_names(value) ? 1 : 0;
    if (value.kind != Tree::Kind::scalar) {
        return;
    }
    column.years += is_year(text) ? 1 : 0;
    column.dois += text.starts_with("10.") || text.find("doi.org/") != std::string_view::npos ? 1 : 0;
    column.addresses += text.starts_with("http") ? 1 : 0;
    const auto letters = std::ranges::count_if(text, [](char c) { return ascii::is_alpha(c) || (c & 0x80) != 0; });
    if (2 * letters > std::ssize(text)) {
        ++column.texts;
        column.words += words_in(text);
        column.distinct.emplace(text);
    }
}

using Columns = std::map<std::string, Column>;

Columns columns_of(const Tree& list)
{
    Columns columns;
    for (const Tree& map : list.items) {
        for (std::size_t i = 0; i < map.items.size(); ++i) {
            look_at(map.items[i], columns[map.keys[i].text]);
        }
    }
    return columns;
}

/// The key whose column scores best, above nothing.
template <class Score>
std::string best_key(const Columns& columns, Score score)
{
    std::string best;
    double most_points = 0;
    for (const auto& [key, column] : columns) {
        if (const double points = score(column); points > most_points) {
            most_points = points;
            best = key;
        }
    }
    return best;
}

using Names = std::map<std::string, std::string_view>; ///< of keys, the fields they hold

Names guess(Columns columns, std::size_t maps)
{
    Names names;
    const auto settle = [&](std::string_view name, const std::string& key) {
        if (!key.empty()) {
            names.emplace(key, name);
            columns.erase(key);
        }
        return !key.empty();
    };
    const bool dated = settle(field::date, best_key(columns, [](const Column& column) {
                                  return column.share(column.years) >= most ? column.share(column.years) : 0;
                              }));
    settle(field::doi, best_key(columns, [](const Column& column) {
               return column.share(column.dois) >= most ? column.share(column.dois) : 0;
           }));
    const bool named = settle(field::authors, best_key(columns, [](const Column& column) {
                                  return column.share(column.names) >= most ? column.share(column.names) : 0;
                              }));
    constexpr double least_words = 4; ///< of titles in the mean
    const bool titled = settle(field::title, best_key(columns, [&](const Column& column) {
                                   const bool all = 10 * column.distinct.size() >= 9 * maps;
                                   return all && column.mean_words() >= least_words ? column.mean_words() : 0;
                               }));
    constexpr double most_words = 12; ///< of venues
    settle(field::venue, best_key(columns, [&](const Column& column) {
               const bool often = 2 * column.texts >= maps && column.addresses == 0;
               return often && column.mean_words() <= most_words ? column.mean_words() : 0;
           }));
    return titled && (named || (dated && names.size() >= 3)) ? names : Names{};
}

/// Whether the keys of most maps tell by themselves what they hold.
bool is_understood(const Tree& list)
{
    const auto known = [](const Tree& map) {
        const auto means = [&](std::string_view name) {
            return std::ranges::any_of(map.keys, [&](const marked::MarkedText& key) {
                const auto meaning = key_meaning(key.text);
                return meaning && meaning->field == name;
            });
        };
        return means(field::title);
    };
    return 2 * std::ranges::count_if(list.items, known) > std::ssize(list.items);
}

bool is_list_of_maps(const Tree& tree)
{
    return tree.kind == Tree::Kind::list && tree.items.size() >= 2 &&
           std::ranges::all_of(tree.items, [](const Tree& item) { return item.kind == Tree::Kind::map; });
}

void rename(Tree& list, const Names& names)
{
    for (Tree& map : list.items) {
        for (marked::MarkedText& key : map.keys) {
            const auto found = names.find(key.text);
            if (found != names.end()) {
                key = marked::MarkedText{.text = std::string{found->second},
                                         .origin = std::vector(found->second.size(), key.origin.front())};
            }
        }
    }
}

} // namespace

void guess_keys(Tree& tree)
{
    if (is_list_of_maps(tree) && !is_understood(tree)) {
        rename(tree, guess(columns_of(tree), tree.items.size()));
    }
    std::ranges::for_each(tree.items, guess_keys);
}

} // namespace vitalign::data
