#include "html/fold_outs.hpp"

#include "schemas/ascii.hpp"
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

std::string text_of(const GumboNode& node)
{
    std::string text;
    if (node.type == GUMBO_NODE_TEXT) {
        return node.v.text.text;
    }
    for (unsigned i = 0; node.type == GUMBO_NODE_ELEMENT && i < node.v.element.children.length; ++i) {
        const auto* child = static_cast<const GumboNode*>(node.v.element.children.data[i]);
        text += child->type == GUMBO_NODE_TEXT ? child->v.text.text : "";
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

std::string_view summary_in(std::string_view html)
{
    constexpr std::string_view opening = "<summary";
    constexpr std::size_t near = 40; ///< bytes, within which a summary begins
    constexpr std::size_t longest = 400;
    html = html.substr(0, longest);
    const std::size_t tag = html.substr(0, near).find(opening);
    const std::size_t begin = tag == std::string_view::npos ? tag : html.find('>', tag);
    const std::size_t end = begin == std::string_view::npos ? begin : html.find("</summary", begin);
    return end == std::string_view::npos
               ? std::string_view{}
               : ascii::trim(html.substr(begin + 1, end - begin - 1)); // with its tags, which say nothing
}

} // namespace vitalign::html
