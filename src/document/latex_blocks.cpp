#include "latex_blocks.hpp"

#include "latex_typesetter.hpp"

namespace vitalign {

Result<std::vector<Block>> read_latex(SourceText& source, const Beside& beside)
{
    return latex::Typesetter{source, beside}.set();
}

} // namespace vitalign
