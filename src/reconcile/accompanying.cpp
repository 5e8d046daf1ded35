#include "reconcile/accompanying.hpp"

#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace vitalign::reconcile {

namespace {

/// Folded words that only such titles begin with.
constexpr std::array<std::string_view, 16> beginnings{"erratum",
                                                      "errata",
                                                      "corrigendum",
                                                      "corrigenda",
                                                      "correction notice",
                                                      "author correction",
                                                      "publisher correction",
                                                      "retraction note",
                                                      "retraction notice",
                                                      "withdrawal notice",
                                                      "expression of concern",
                                                      "editorial expression of concern",
                                                      "review for",
                                                      "decision letter for",
                                                      "author response for",
                                                      "reviewer acknowledgement"};
/// Those that titles of papers begin with, too ("Correction to scaling"): they must be all, or set apart from the title
/// that they are about.
constexpr std::array<std::string_view, 25> labels{
    "correction",    "corrections",       "correction to",     "corrections to",  "addendum",
    "addendum to",   "retraction",        "retraction of",     "retraction to",   "withdrawal",
    "withdrawal of", "front matter",      "back matter",       "front cover",     "back cover",
    "title page",    "table of contents", "author index",      "editorial board", "issue information",
    "in this issue", "about the authors", "list of reviewers", "masthead",        "book review"};

bool begins_with_words(std::string_view folded, std::string_view words)
{
    return folded.starts_with(words) && (folded.size() == words.size() || folded[words.size()] == ' ');
}

/// "Correction: The title", "Addendum – The title": a word that alone says it, parted from what it is about.
bool is_label(std::string_view title)
{
    constexpr std::array<std::string_view, 8> signs{":", " - ", "\u2013", "\u2014", "\u201C", "\u2018", "\"", " '"};
    const auto cut = std::ranges::min(signs, {}, [&](std::string_view sign) { return title.find(sign); });
    const std::size_t at = title.find(cut);
    return at != std::string_view::npos && std::ranges::count(labels, text::fold(title.substr(0, at))) > 0;
}

} // namespace

bool is_accompanying(std::string_view title)
{
    const std::string folded = text::fold(title);
    return std::ranges::count(labels, folded) > 0 || is_label(title) ||
           std::ranges::any_of(beginnings, [&](std::string_view words) { return begins_with_words(folded, words); });
}

} // namespace vitalign::reconcile
