// Character classes of ASCII, free of the locale. Identifiers are ASCII by their grammars.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitalign::ascii {

constexpr bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}
constexpr bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}
constexpr bool is_lower(char c)
{
    return c >= 'a' && c <= 'z';
}
constexpr bool is_alpha(char c)
{
    return is_upper(c) || is_lower(c);
}
constexpr bool is_alnum(char c)
{
    return is_alpha(c) || is_digit(c);
}
constexpr bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}
constexpr char lower(char c)
{
    return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}
constexpr char upper(char c)
{
    return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c;
}

inline std::string lower(std::string_view text)
{
    std::string out{text};
    std::ranges::transform(out, out.begin(), [](char c) { return lower(c); });
    return out;
}

inline std::string upper(std::string_view text)
{
    std::string out{text};
    std::ranges::transform(out, out.begin(), [](char c) { return upper(c); });
    return out;
}

/// Eight letters at a time.
inline bool all_ascii(std::string_view text)
{
    constexpr std::uint64_t high_bits = 0x8080808080808080ULL;
    std::uint64_t seen = 0;
    for (; text.size() >= sizeof seen; text.remove_prefix(sizeof seen)) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, text.data(), sizeof eight);
        seen |= eight;
    }
    std::ranges::for_each(text, [&](char c) { seen |= static_cast<unsigned char>(c); });
    return (seen & high_bits) == 0;
}

/// Whether the word is one of a short list. A first letter tells most words apart at less than the price of a call.
template <class Words>
bool is_one_of(const Words& words, std::string_view word)
{
    return std::ranges::any_of(words, [word](std::string_view other) {
        return other.size() == word.size() && (word.empty() || other.front() == word.front()) && other == word;
    });
}

inline bool all_digits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, is_digit);
}

/// The first digits in a row; empty if there are none.
inline std::string_view first_digits(std::string_view text)
{
    const auto* const begin = std::ranges::find_if(text, is_digit);
    return {begin, std::find_if_not(begin, text.end(), is_digit)};
}

inline std::string_view trim(std::string_view text)
{
    while (!text.empty() && is_space(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && is_space(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

/// Removes `prefix` from the front of `text`, letter case ignored, and says whether it was there.
inline bool consume(std::string_view& text, std::string_view prefix)
{
    const bool there =
        text.size() >= prefix.size() && std::ranges::equal(
                                            text.substr(0, prefix.size()), prefix, {}, [](char c) { return lower(c); },
                                            [](char c) { return lower(c); });
    if (there) {
        text.remove_prefix(prefix.size());
    }
    return there;
}

/// Splits at every `separator`; empty parts are kept.
inline std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    for (std::size_t end = 0; end != std::string_view::npos;) {
        end = text.find(separator);
        parts.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return parts;
}

/// The words between white space.
inline std::vector<std::string_view> split_words(std::string_view text)
{
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        while (at < text.size() && !is_space(text[at])) {
            ++at;
        }
        if (at > begin) {
            words.push_back(text.substr(begin, at - begin));
        }
        ++at;
    }
    return words;
}

/// What fits into an int.
inline constexpr std::size_t most_digits = 9;

/// The number that `text` is, if it is nothing but at most nine digits.
inline std::optional<int> number(std::string_view text)
{
    if (!all_digits(text) || text.size() > most_digits) {
        return std::nullopt;
    }
    int value = 0;
    for (const char c : text) {
        value = value * 10 + (c - '0');
    }
    return value;
}

} // namespace vitalign::ascii
