#include "markdown/blocks.hpp"

#include "markdown/cut.hpp"
#include "markdown/front_matter.hpp"
#include "markdown/parsed.hpp"
#include "markdown/strays.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>
#include <utility>

namespace vitalign::markdown {

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
        blocks->insert(blocks->begin(), *std::move(block));
    }
    return *std::move(blocks);
}

} // namespace vitalign::markdown
