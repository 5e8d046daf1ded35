#include "typst/blocks.hpp"

#include "typst/reader.hpp"

namespace vitalign::typst {

Result<std::vector<marked::Block>> read_typst(const marked::SourceText& source)
{
    return TypstReader{source.text()}.read();
}

} // namespace vitalign::typst
