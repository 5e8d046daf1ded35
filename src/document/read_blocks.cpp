#include "document/read_blocks.hpp"

#include "data/bibtex_blocks.hpp"
#include "data/json_blocks.hpp"
#include "data/yaml_blocks.hpp"
#include "html/blocks.hpp"
#include "html/docx_html.hpp"
#include "latex/blocks.hpp"
#include "markdown/blocks.hpp"
#include "org/blocks.hpp"
#include "plain/blocks.hpp"
#include "plain/pdf_text.hpp"
#include "typst/blocks.hpp"

namespace vitalign::document {

Result<std::string> readable_text(std::string content, CvForm form)
{
    return form == CvForm::pdf    ? plain::text_of_pdf(content)
           : form == CvForm::docx ? html::html_of_docx(content)
                                  : Result<std::string>{std::move(content)};
}

Result<std::vector<marked::Block>> read_blocks(marked::SourceText& source, CvForm form,
                                               const marked::IncludeResolver& beside)
{
    switch (form) {
    case CvForm::markdown: return markdown::read_markdown(source);
    case CvForm::latex: return latex::read_latex(source, beside);
    case CvForm::bibtex: return data::read_bibtex(source);
    case CvForm::yaml: return data::read_yaml(source);
    case CvForm::json: return data::read_json(source);
    case CvForm::html:
    case CvForm::docx: return html::read_html(source);
    case CvForm::org: return org::read_org(source);
    case CvForm::typst: return typst::read_typst(source);
    case CvForm::plain_text:
    case CvForm::pdf: break;
    }
    return plain::read_plain(source);
}

} // namespace vitalign::document
