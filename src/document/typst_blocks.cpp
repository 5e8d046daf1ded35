#include "typst_blocks.hpp"

#include "typst_reader.hpp"

namespace vitalign {

Result<std::vector<Block>> read_typst(const SourceText& source)
{
    return TypstReader{source.text()}.read();
}

} // namespace vitalign
