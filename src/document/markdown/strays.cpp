#include "markdown/strays.hpp"

#include "schemas/ascii.hpp"

#include <algorithm>

namespace vitalign::markdown {

namespace {

/// How many bytes from `at` on are stray markup: an even number of the same character that stand side by side in the
/// file, too (no backslash between them).
std::size_t strays_at(const marked::MarkedText& text, std::size_t at)
{
    const char c = text.text[at];
    std::size_t end = at;
    while (end < text.text.size() && text.text[end] == c && text.origin[end] == text.origin[at] + (end - at)) {
        ++end;
    }
    const bool word_before = at > 0 && ascii::is_alnum(text.text[at - 1]);
    const bool word_behind = end < text.text.size() && ascii::is_alnum(text.text[end]);
    const bool inside_word = c == '_' && word_before && word_behind;
    return inside_word ? 0 : (end - at) / 2 * 2;
}

} // namespace

void remove_stray_emphasis(marked::MarkedText& text)
{
    if (text.text.find("**") == std::string::npos && text.text.find("__") == std::string::npos) {
        return;
    }
    marked::MarkedText out;
    std::vector<std::size_t> moved(text.text.size() + 1); // where each offset is now
    for (std::size_t i = 0; i < text.text.size();) {
        const bool marker = text.text[i] == '*' || text.text[i] == '_';
        const std::size_t strays = marker ? strays_at(text, i) : 0;
        for (std::size_t k = 0; k < std::max<std::size_t>(strays, 1); ++k, ++i) {
            moved[i] = out.text.size();
        }
        if (strays == 0) {
            out.append({&text.text[i - 1], 1}, text.origin[i - 1]);
        }
    }
    moved.back() = out.text.size();
    for (marked::Mark mark : text.marks) {
        mark.begin = moved[mark.begin];
        mark.end = moved[mark.end];
        if (mark.begin < mark.end) {
            out.marks.push_back(std::move(mark));
        }
    }
    text = std::move(out);
}

} // namespace vitalign::markdown
