#include "plain/pdf_text.hpp"

#ifdef VITALIGN_HAS_POPPLER

#include "plain/cork_letters.hpp"
#include "schemas/ascii.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <climits>
#include <memory>
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

namespace vitalign::plain {

namespace {

constexpr int most_pages = 500;
constexpr std::size_t longest_text = 10'000'000; ///< bytes

/// Poppler tells of every flaw on the standard error stream, unless told otherwise.
void stay_silent(const std::string& /*message*/, void* /*nothing*/) {}

Result<std::string> text_of(const poppler::document& document)
{
    std::string out;
    for (int i = 0; i < std::min(document.pages(), most_pages); ++i) {
        const std::unique_ptr<poppler::page> page{document.create_page(i)};
        if (page) {
            const auto text = page->text({}, poppler::page::physical_layout).to_utf8();
            out.append(text.begin(), text.end());
        }
        out += out.ends_with('\f') ? "" : "\f";
        if (out.size() > longest_text) {
            return failure(ErrorCode::malformed, "the PDF holds more text than any CV");
        }
    }
    // A page break that the page text itself holds is one of ours.
    const bool empty = std::ranges::all_of(out, ascii::is_space);
    return empty ? failure(ErrorCode::malformed, "the PDF holds no text, perhaps only pictures of it; save the CV in "
                                                 "another form")
                 : Result<std::string>{text::nfc(with_cork_letters(std::move(out)))};
}

} // namespace

Result<std::string> text_of_pdf(const std::string& bytes)
{
    poppler::set_debug_error_function(stay_silent, nullptr);
    if (bytes.size() > static_cast<std::size_t>(INT_MAX)) {
        return failure(ErrorCode::malformed, "the PDF is too large");
    }
    const std::unique_ptr<poppler::document> document{
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size()))};
    if (!document) {
        return failure(ErrorCode::malformed, "the PDF is damaged and cannot be opened; save it again");
    }
    if (document->is_locked()) {
        return failure(ErrorCode::malformed, "the PDF is encrypted; save it without a password");
    }
    return text_of(*document);
}

} // namespace vitalign::plain

#else

namespace vitalign::plain {

Result<std::string> text_of_pdf(const std::string& /*bytes*/)
{
    return failure(ErrorCode::malformed, "vitalign was built without poppler and reads no PDF; convert it with "
                                         "`pdftotext -layout`, or give the form it was made from");
}

} // namespace vitalign::plain

#endif
