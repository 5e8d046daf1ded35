#include "html/fold_outs.hpp"

#include "html/walk.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace vitalign::html {

namespace {

/// Words of summaries that announce no list; folded.
constexpr std::array<std::string_view, 26> aside_words{
    "abstract", "abstracts",       "summary",     "bibtex",    "bib",  "cite",  "citation", "cited",   "reference",
    "more",     "details",         "show",        "tldr",      "tl",   "video", "figure",   "resume",  "resumen",
    "resumo",   "zusammenfassung", "kurzfassung", "riassunto", "摘要", "要旨",  "초록",     "keywords"};

/// With the words of what it marks: "<b>2020</b>".
std::string text_of(const GumboNode& node)
{
    std::string text;
    walk_html(
        node,
        [&](const GumboNode& each) {
            text += each.type == GUMBO_NODE_TEXT ? each.v.text.text : "";
            return true;
        },
        [](const GumboNode&) {});
    return text;
}

/// Without its tags, whose names and classes are no words of it.
std::string without_tags(std::string_view html)
{
    std::string text;
    for (std::size_t at = 0; at < html.size();) {
        const std::size_t tag = std::min(html.find('<', at), html.size());
        text += html.substr(at, tag - at);
        at = std::min(html.find('>', tag), html.size() - 1) + 1;
    }
    return text;
}

} // namespace

bool is_aside(std::string_view summary)
{
    const auto words = text::folded_words(summary);
    return words.empty() || std::ranges::any_of(words, [](const std::string& word) {
               return std::ranges::find(aside_words, word) != aside_words.end();
           });
}

bool is_aside(const GumboElement& details)
{
    for (unsigned i = 0; i < details.children.length; ++i) {
        const auto* child = static_cast<const GumboNode*>(details.children.data[i]);
        if (child->type == GUMBO_NODE_ELEMENT && child->v.element.tag == GUMBO_TAG_SUMMARY) {
            return is_aside(text_of(*child));
        }
    }
    return true;
}

std::string summary_in(std::string_view html)
{
    constexpr std::string_view opening = "<summary";
    constexpr std::size_t near = 40; ///< bytes, within which a summary begins
    constexpr std::size_t longest = 400;
    html = html.substr(0, longest);
    const std::size_t tag = html.substr(0, near).find(opening);
    const std::size_t begin = tag == std::string_view::npos ? tag : html.find('>', tag);
    const std::size_t end = begin == std::string_view::npos ? begin : html.find("</summary", begin);
    return end == std::string_view::npos ? std::string{} : without_tags(html.substr(begin + 1, end - begin - 1));
}

} // namespace vitalign::html
