#include "document/read_blocks.hpp"

#include "document/folder.hpp"
#include "document/gathering.hpp"
#include "document/link_labels.hpp"
#include "document/named_columns.hpp"
#include "document/org_document.hpp"

#include "data/bibtex_blocks.hpp"
#include "data/json_blocks.hpp"
#include "data/yaml_blocks.hpp"
#include "html/blocks.hpp"
#include "html/docx_html.hpp"
#include "latex/blocks.hpp"
#include "markdown/blocks.hpp"
#include "markdown/cut.hpp"
#include "markdown/front_matter.hpp"
#include "plain/blocks.hpp"
#include "plain/pdf_text.hpp"
#include "typst/blocks.hpp"

namespace vitalign::document {

namespace {

/// HTML, before which a site generator's front matter may stand.
Result<std::vector<marked::Block>> read_page(const marked::SourceText& source)
{
    const marked::Part front = markdown::front_matter(source.text());
    auto blocks = html::read_html(source, front.end);
    const auto block = blocks ? markdown::block_of_front_matter(source.text(), front) : std::nullopt;
    if (block) {
        blocks->insert(blocks->begin(), *block);
    }
    return blocks;
}

Result<std::vector<marked::Block>> read_form(marked::SourceText& source, CvForm form,
                                             const marked::IncludeResolver& beside)
{
    switch (form) {
    case CvForm::markdown: return markdown::read_markdown(source);
    case CvForm::latex: return latex::read_latex(source, beside);
    case CvForm::bibtex: return data::read_bibtex(source);
    case CvForm::yaml: return data::read_yaml(source);
    case CvForm::json: return data::read_json(source);
    case CvForm::html: return read_page(source);
    case CvForm::docx: return html::read_html(source);
    case CvForm::folder: return read_folder(source, beside);
    case CvForm::org: return read_org_document(source, beside);
    case CvForm::typst: return typst::read_typst(source);
    case CvForm::plain_text:
    case CvForm::pdf: break;
    }
    return plain::read_plain(source);
}

/// Forms whose blocks are those of a page, small ones and of one look.
bool has_page_blocks(CvForm form)
{
    return form == CvForm::markdown || form == CvForm::html || form == CvForm::docx || form == CvForm::org ||
           form == CvForm::typst;
}

} // namespace

Result<std::string> readable_text(std::string content, CvForm form)
{
    return form == CvForm::pdf    ? plain::text_of_pdf(content)
           : form == CvForm::docx ? html::html_of_docx(content)
                                  : Result<std::string>{std::move(content)};
}

Result<std::vector<marked::Block>> read_blocks(marked::SourceText& source, CvForm form,
                                               const marked::IncludeResolver& beside)
{
    auto blocks = read_form(source, form, beside);
    if (blocks) {
        name_columns(*blocks);
    }
    if (blocks && has_page_blocks(form)) {
        fold_abstracts(*blocks);
        gather_titled_entries(*blocks);
        for (marked::Block& block : *blocks) {
            drop_link_labels(block.text);
        }
    }
    return blocks;
}

} // namespace vitalign::document
