#include "read_blocks.hpp"

#include "bibtex_blocks.hpp"
#include "docx_html.hpp"
#include "html_blocks.hpp"
#include "json_blocks.hpp"
#include "latex_blocks.hpp"
#include "markdown_blocks.hpp"
#include "org_blocks.hpp"
#include "pdf_text.hpp"
#include "plain_blocks.hpp"
#include "typst_blocks.hpp"
#include "yaml_blocks.hpp"

namespace vitalign {

Result<std::string> readable_text(std::string content, CvForm form)
{
    return form == CvForm::pdf    ? text_of_pdf(content)
           : form == CvForm::docx ? html_of_docx(content)
                                  : Result<std::string>{std::move(content)};
}

Result<std::vector<Block>> read_blocks(SourceText& source, CvForm form, const Beside& beside)
{
    switch (form) {
    case CvForm::markdown: return read_markdown(source);
    case CvForm::latex: return read_latex(source, beside);
    case CvForm::bibtex: return read_bibtex(source);
    case CvForm::yaml: return read_yaml(source);
    case CvForm::json: return read_json(source);
    case CvForm::html:
    case CvForm::docx: return read_html(source);
    case CvForm::org: return read_org(source);
    case CvForm::typst: return read_typst(source);
    case CvForm::plain_text:
    case CvForm::pdf: break;
    }
    return read_plain(source);
}

} // namespace vitalign
