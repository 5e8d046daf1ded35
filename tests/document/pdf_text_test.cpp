#include "catch.hpp"
#include "plain/pdf_text.hpp"

#include <vector>

using namespace vitalign;
using namespace vitalign::plain;

namespace {

/// A PDF of one page in Courier; each line at its own height.
std::string pdf_of(const std::vector<std::string>& lines)
{
    std::string content = "BT /F1 10 Tf 50 750 Td 12 TL\n";
    for (const std::string& line : lines) {
        content += "(" + line + ") Tj T*\n";
    }
    content += "ET";
    const std::vector<std::string> objects{
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> "
        ">>",
        fmt::format("<< /Length {} >>\nstream\n{}\nendstream", content.size(), content),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>",
    };
    std::string out = "%PDF-1.4\n";
    std::string table = fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
    for (std::size_t i = 0; i < objects.size(); ++i) {
        table += fmt::format("{:010} 00000 n \n", out.size());
        out += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
    }
    return fmt::format("{}{}trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n", out, table,
                       objects.size() + 1, out.size());
}

bool reads_pdf()
{
    const auto text = text_of_pdf("");
    return text.error().message.find("without poppler") == std::string::npos;
}

} // namespace

TEST_CASE("The text of a PDF keeps its lines and columns", "[pdf]")
{
    if (!reads_pdf()) {
        SUCCEED("built without poppler");
        return;
    }
    const auto text =
        text_of_pdf(pdf_of({"Publications", "", "2020    Ann Oh, Bo Kim. Maps of Lists.", "        J. Lists"}));
    REQUIRE(text);
    CHECK(text->find("Publications\n") != std::string::npos);
    CHECK(text->find("2020    Ann Oh, Bo Kim. Maps of Lists.\n        J. Lists\n") != std::string::npos);
    CHECK(text->ends_with('\f'));
}

TEST_CASE("A PDF that cannot be read is an error in a sentence", "[pdf]")
{
    if (!reads_pdf()) {
        SUCCEED("built without poppler");
        return;
    }
    const std::string whole = pdf_of({"Maps"});
    const std::vector<std::pair<std::string, std::string>> rows{
        {"", "the PDF is damaged and cannot be opened; save it again"},
        {"%PDF-1.4\nnothing more", "the PDF is damaged and cannot be opened; save it again"},
        {pdf_of({}), "the PDF holds no text, perhaps only pictures of it; save the CV in another form"},
    };
    for (const auto& [bytes, message] : rows) {
        const auto text = text_of_pdf(bytes);
        REQUIRE_FALSE(text);
        CHECK(text.error().code == ErrorCode::malformed);
        CHECK(text.error().message == message);
    }
    for (std::size_t length = 0; length < whole.size(); length += 50) {
        static_cast<void>(text_of_pdf(whole.substr(0, length))); // cut off anywhere: an answer or an error, no crash
    }
}
