#include "latex/blocks.hpp"

#include "latex/typesetter.hpp"

namespace vitalign::latex {

Result<std::vector<marked::Block>> read_latex(marked::SourceText& source, const marked::IncludeResolver& beside)
{
    return latex::Typesetter{source, beside}.set();
}

} // namespace vitalign::latex
