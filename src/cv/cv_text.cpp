#include "cv/cv_text.hpp"

#include "cv/hard_wrap.hpp"
#include "cv/heading_lines.hpp"
#include "cv/nested_lines.hpp"
#include "document/read_blocks.hpp"
#include "text/utf8_check.hpp"

namespace vitalign::cv {

namespace {

constexpr std::size_t megabyte = 1'000'000;
constexpr std::size_t largest_cv = 4 * megabyte;

/// Blanks as blanks, and line ends as blanks where they only wrap the text.
void even_out(std::vector<marked::Block>& blocks)
{
    std::vector<const marked::MarkedText*> texts;
    for (marked::Block& block : blocks) {
        block.text.even_blanks();
        if (block.kind != marked::Block::Kind::heading) {
            texts.push_back(&block.text);
        }
    }
    const HardWrap wrap = hard_wrap_of(texts);
    for (marked::Block& block : blocks) {
        if (wrap.holds(block.text)) {
            block.text.join_lines();
        }
    }
}

Result<marked::SourceText> source_of(std::string content, document::CvForm form, const std::string& path)
{
    auto text = while_doing(path, document::readable_text(std::move(content), form));
    if (!text) {
        return failure_of(text);
    }
    if (text->size() > largest_cv) {
        return failure(ErrorCode::malformed, "{}: {} MB of text; a CV has at most {}, so this is something else", path,
                       (text->size() + megabyte - 1) / megabyte, largest_cv / megabyte);
    }
    marked::SourceText source{*std::move(text)};
    if (const auto broken = text::first_broken_byte(source.text())) {
        const Span at = source.span(*broken, *broken);
        return failure(ErrorCode::malformed, "{}:{}:{}: not UTF-8; save the file in that encoding", path, at.line,
                       at.column);
    }
    return source;
}

} // namespace

Result<CvText> open_cv(std::string content, const std::filesystem::path& path, const CvReading& how)
{
    const auto form =
        how.form ? Result<document::CvForm>{*how.form} : while_doing(path.string(), document::form_of(content, path));
    if (!form) {
        return failure_of(form);
    }
    auto source = source_of(std::move(content), *form, path.string());
    if (!source) {
        return failure_of(source);
    }
    CvText out{.path = path.string(), .source = *std::move(source)};
    marked::IncludeResolver keeping = {};
    if (how.beside) {
        keeping = [&](const std::string& name) {
            auto text = how.beside(name);
            if (text) {
                out.beside.push_back({name, *text});
            }
            return text;
        };
    }
    auto blocks = in_file(path.string(), document::read_blocks(out.source, *form, keeping));
    if (!blocks) {
        return failure_of(blocks);
    }
    out.blocks = with_nested_lines_joined(with_headings_apart(*std::move(blocks)));
    even_out(out.blocks);
    return out;
}

} // namespace vitalign::cv
