#include "typst/blocks.hpp"

#include "typst/content.hpp"

namespace vitalign::typst {

Result<std::vector<marked::Block>> read_typst(const marked::SourceText& source)
{
    Document document{.file = source.text(), .syntax = Syntax{source.text()}};
    content(document, {0, document.file.size()}, true);
    finish(document);
    return std::move(document.out.blocks());
}

} // namespace vitalign::typst
