#include "markdown/blocks.hpp"

#include "markdown/cut.hpp"
#include "markdown/embedded_pages.hpp"
#include "markdown/front_matter.hpp"
#include "markdown/parsed.hpp"
#include "markdown/strays.hpp"
#include "marked/headings.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>
#include <utility>

namespace vitalign::markdown {

namespace {

/// Below the entry that front matter makes stands its abstract, or how to cite it; a whole list is none of it.
void subordinate(std::vector<marked::Block>& body)
{
    constexpr std::size_t most = 12;
    const auto lists = [](const marked::Block& block) {
        return block.kind == marked::Block::Kind::heading &&
               marked::section_class(block.text.text) != marked::SectionClass::unknown;
    };
    if (body.size() > most || std::ranges::any_of(body, lists)) {
        return;
    }
    for (marked::Block& block : body) {
        block.kind = marked::Block::Kind::item;
        block.level = 2;
    }
}

void add_page(std::vector<marked::Block>& blocks, std::string_view file, const EmbeddedPage& page)
{
    auto read = parsed(page.text);
    if (!read) {
        return;
    }
    if (!page.title.empty()) {
        marked::Block heading{.kind = marked::Block::Kind::heading, .level = 1};
        heading.text.append(file.substr(page.title.begin, page.title.end - page.title.begin), page.title.begin);
        blocks.push_back(std::move(heading));
    }
    for (marked::Block& block : *read) {
        remove_stray_emphasis(block.text);
        std::ranges::for_each(block.text.origin, [&](std::size_t& offset) {
            offset = page.origin[std::min(offset, page.origin.size() - 1)];
        });
        blocks.push_back(std::move(block));
    }
}

} // namespace

Result<std::vector<marked::Block>> read_markdown(const marked::SourceText& source)
{
    const std::string_view file = source.text();
    const marked::Part front = front_matter(file);
    const CutText cut = cut_markdown(file, front.end);
    auto blocks = parsed(cut.text);
    if (!blocks) {
        const auto& [known, reason] = blocks.error();
        const std::size_t offset = known ? cut.origin(*known) : 0;
        const Span at = source.span(offset, offset);
        return failure(ErrorCode::malformed, "{}:{}: {}", at.line, at.column, reason);
    }
    for (marked::Block& block : *blocks) {
        remove_stray_emphasis(block.text);
        std::ranges::for_each(block.text.origin, [&](std::size_t& offset) { offset = cut.origin(offset); });
    }
    std::erase_if(*blocks, [](const marked::Block& block) { return ascii::trim(block.text.text).empty(); });
    if (auto block = block_of_front_matter(file, front)) {
        if (block->kind == marked::Block::Kind::item) {
            subordinate(*blocks);
        }
        blocks->insert(blocks->begin(), *std::move(block));
    }
    for (const EmbeddedPage& page : embedded_pages(file, front)) {
        add_page(*blocks, file, page);
    }
    return *std::move(blocks);
}

} // namespace vitalign::markdown
