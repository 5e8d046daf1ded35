#include "document/gathering.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>
#include <array>

namespace vitalign::document {

namespace {

using marked::Block;

constexpr std::size_t shortest_abstract = 40; ///< shorter ones may be links: `Abstract | PDF`

constexpr std::array<std::string_view, 17> words{
    "abstract",     "resumo",         "resumen",      "résumé",    "resume", "summary", "riassunto", "zusammenfassung",
    "samenvatting", "sammanfattning", "streszczenie", "аннотация", "摘要",   "概要",    "要旨",      "초록",
    "요약"};

/// `Abstract: ...`, `**Resumo** ...`
bool is_abstract(const Block& block)
{
    const std::string_view text = block.text.text;
    if (block.kind == Block::Kind::heading || text.size() < shortest_abstract) {
        return false;
    }
    constexpr std::size_t longest_word = 30;
    const std::string start = ascii::lower(text.substr(0, longest_word));
    const auto* word = std::ranges::find_if(words, [&](std::string_view one) { return start.starts_with(one); });
    if (word == words.end()) {
        return false;
    }
    const bool marked = std::ranges::any_of(block.text.marks, [&](const marked::Mark& mark) {
        return mark.begin == 0 && mark.end >= word->size() && mark.end <= word->size() + 2 &&
               mark.style != marked::Style::link;
    });
    const std::string_view behind = text.substr(word->size());
    return marked || behind.starts_with(':') || behind.starts_with("\uFF1A") || behind.starts_with('.') ||
           behind.starts_with('\n') || behind.starts_with(" -") || behind.starts_with(" \u2013");
}

} // namespace

void fold_abstracts(std::vector<Block>& blocks)
{
    std::size_t abstracts = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (!is_abstract(blocks[i])) {
            continue;
        }
        ++abstracts;
        if (i > 0 && blocks[i - 1].kind == Block::Kind::paragraph && !is_abstract(blocks[i - 1])) {
            blocks[i - 1].kind = Block::Kind::item; // an abstract is one of an entry
            blocks[i - 1].level = 1;
        }
    }
    for (Block& block : blocks) {
        if (abstracts > 0 && is_abstract(block)) {
            block.kind = Block::Kind::item;
            block.level = 2;
        }
    }
}

} // namespace vitalign::document
