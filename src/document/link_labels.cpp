#include "document/link_labels.hpp"

#include "schemas/ascii.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vitalign::document {

namespace {

constexpr std::size_t longest_label = 40;

/// Labels are made of these words alone.
constexpr std::array<std::string_view, 45> words{
    "pdf",      "ps",       "link",      "links",      "document",      "paper",    "page",      "project",
    "website",  "web",      "site",      "homepage",   "code",          "github",   "slides",    "video",
    "demo",     "bibtex",   "bib",       "cite",       "html",          "full",     "text",      "fulltext",
    "volltext", "download", "publisher", "supplement", "supplementary", "material", "materials", "data",
    "dataset",  "read",     "view",      "online",     "here",          "als",      "aufsatz",   "workshop",
    "url",      "open",     "file",      "external",   "preview"};

constexpr std::array<std::string_view, 8> whole_labels{"本文",   "链接", "論文", "论文",
                                                       "リンク", "원문", "논문", "全文"};

/// These tell who reads entries that one ends.
constexpr std::array<std::string_view, 11> known_alone{"pdf", "paper",  "code",    "slides", "video", "data",
                                                       "bib", "bibtex", "dataset", "link",   "links"};

bool is_label(std::string_view text)
{
    const std::string lower = ascii::lower(ascii::trim(text));
    if (std::ranges::find(known_alone, lower) != known_alone.end()) {
        return false;
    }
    if (std::ranges::find(whole_labels, lower) != whole_labels.end()) {
        return true;
    }
    std::size_t count = 0;
    for (std::size_t i = 0; i < lower.size();) {
        const std::size_t begin = i;
        while (i < lower.size() && (ascii::is_alnum(lower[i]) || static_cast<unsigned char>(lower[i]) >= 0x80)) {
            ++i;
        }
        if (i == begin) {
            if (std::string_view{" []()-/|"}.find(lower[i++]) == std::string_view::npos) {
                return false;
            }
        } else if (++count; std::ranges::find(words, lower.substr(begin, i - begin)) == words.end()) {
            return false;
        }
    }
    return count > 0;
}

/// The label with the brackets around it, and the blanks before them.
marked::Part with_brackets(std::string_view text, marked::Part part)
{
    const auto is_blank = [&](std::size_t at) { return text[at] == ' '; };
    marked::Part wide = part;
    while (wide.begin > 0 && is_blank(wide.begin - 1)) {
        --wide.begin;
    }
    while (wide.end < text.size() && is_blank(wide.end)) {
        ++wide.end;
    }
    const bool square =
        wide.begin > 0 && wide.end < text.size() && text[wide.begin - 1] == '[' && text[wide.end] == ']';
    const bool round = wide.begin > 0 && wide.end < text.size() && text[wide.begin - 1] == '(' && text[wide.end] == ')';
    return square || round ? marked::Part{wide.begin - 1, wide.end + 1} : part;
}

/// Takes out parts that stand one behind the other.
void erase(marked::MarkedText& text, const std::vector<marked::Part>& parts)
{
    std::vector<std::size_t> moved(text.text.size() + 1); // where each byte comes to stand
    std::string kept;
    std::vector<std::size_t> origin;
    auto part = parts.begin();
    for (std::size_t i = 0; i <= text.text.size(); ++i) {
        moved[i] = kept.size();
        while (part != parts.end() && part->end <= i) {
            ++part;
        }
        if (i < text.text.size() && (part == parts.end() || i < part->begin)) {
            kept.push_back(text.text[i]);
            origin.push_back(text.origin[i]);
        }
    }
    for (marked::Mark& mark : text.marks) {
        mark.begin = moved[std::min(mark.begin, moved.size() - 1)];
        mark.end = moved[std::min(mark.end, moved.size() - 1)];
    }
    text.text = std::move(kept);
    text.origin = std::move(origin);
}

} // namespace

void drop_link_labels(marked::MarkedText& text)
{
    std::vector<marked::Part> labels;
    const std::string_view whole = text.text;
    for (const marked::Mark& mark : text.marks) {
        const bool link = mark.style == marked::Style::link && !mark.value.empty() && mark.end > mark.begin;
        if (link && mark.end - mark.begin <= longest_label &&
            is_label(whole.substr(mark.begin, mark.end - mark.begin))) {
            labels.push_back(with_brackets(whole, {mark.begin, mark.end}));
        }
    }
    if (!labels.empty()) {
        std::ranges::sort(labels, {}, &marked::Part::begin);
        erase(text, labels);
    }
}

} // namespace vitalign::document
