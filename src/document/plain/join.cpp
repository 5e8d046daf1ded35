#include "plain/join.hpp"

#include "marked/compose.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>

namespace vitalign::plain {

namespace {

enum class Seam { line_break, none, cut_word };

constexpr std::size_t longest_word = 300; ///< bytes; addresses are long

std::string_view last_word(std::string_view text)
{
    text.remove_prefix(text.size() - std::min(text.size(), longest_word));
    const std::size_t blank = text.find_last_of(" \n");
    return text.substr(blank == std::string_view::npos ? 0 : blank + 1);
}

bool is_address(std::string_view word)
{
    return word.find("://") != std::string_view::npos || word.find("10.") != std::string_view::npos ||
           word.starts_with("www.");
}

bool is_letter(char c)
{
    return ascii::is_alpha(c) || static_cast<unsigned char>(c) >= 0x80;
}

/// A small letter, also one that ASCII does not know.
bool is_small(std::string_view text)
{
    return ascii::is_lower(text.front()) || text.starts_with("\xC3") || text.starts_with("\xC5");
}

Seam seam(std::string_view before, std::string_view after)
{
    const std::string_view word = last_word(before);
    if (word.size() < 2 || after.empty()) {
        return Seam::line_break;
    }
    const char last = word.back();
    if (is_address(word)) {
        return last == '/' || last == '-' || last == '_' || last == '=' ? Seam::none : Seam::line_break;
    }
    const bool range = word.ends_with('-') || word.ends_with("–");
    const char before_dash = word[word.size() - std::min<std::size_t>(word.ends_with('-') ? 2 : 4, word.size())];
    if (range && ascii::is_digit(before_dash)) {
        return ascii::is_digit(after.front()) ? Seam::none : Seam::line_break;
    }
    if (last != '-' || !is_letter(before_dash)) {
        return Seam::line_break;
    }
    const bool compound = word.substr(0, word.size() - 1).find('-') != std::string_view::npos; // state-of-the-
    return is_small(after) && !compound ? Seam::cut_word : Seam::none;
}

} // namespace

void join(marked::MarkedText& text, const marked::MarkedText& line)
{
    if (!text.empty()) {
        const Seam how = seam(text.text, line.text);
        if (how == Seam::cut_word) {
            text.text.pop_back();
            text.origin.pop_back();
        } else if (how == Seam::line_break) {
            text.append("\n", text.origin.back() + 1, true);
        }
    }
    marked::append(text, line);
}

} // namespace vitalign::plain
