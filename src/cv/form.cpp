#include "form.hpp"

#include "ascii.hpp"

#include <array>

namespace vitalign {

namespace {

/// How foreign forms begin, after blanks.
struct Signature {
    std::string_view start;
    std::string_view form;
};

constexpr std::array<Signature, 8> signatures{{{"%PDF", "PDF"},
                                               {"PK\x03\x04", "a Word document or another archive"},
                                               {"\\documentclass", "LaTeX"},
                                               {"<!doctype html", "HTML"},
                                               {"<html", "HTML"},
                                               {"{\\rtf", "RTF"},
                                               {"{\n", "JSON"},
                                               {"{\"", "JSON"}}};

std::optional<std::string_view> foreign_form(std::string_view content)
{
    const std::string head = ascii::lower(ascii::trim(content.substr(0, 4096)));
    for (const Signature& signature : signatures) {
        if (head.starts_with(ascii::lower(signature.start))) {
            return signature.form;
        }
    }
    if (content.find("\\begin{") != std::string_view::npos || content.find("\\section{") != std::string_view::npos) {
        return "LaTeX";
    }
    return content.substr(0, 4096).find('\0') == std::string_view::npos
               ? std::nullopt
               : std::optional<std::string_view>{"a binary file"};
}

bool uses_markdown(std::string_view content)
{
    return content.starts_with("# ") || content.find("\n# ") != std::string_view::npos ||
           content.find("\n## ") != std::string_view::npos || content.find("**") != std::string_view::npos ||
           content.find("](") != std::string_view::npos;
}

} // namespace

Result<CvForm> form_of(std::string_view content, const std::filesystem::path& path)
{
    if (const auto form = foreign_form(content)) {
        return failure(ErrorCode::malformed, "it is {}; vitalign reads CVs in Markdown and plain text", *form);
    }
    const std::string extension = ascii::lower(path.extension().string());
    const bool markdown = extension == ".md" || extension == ".markdown" || uses_markdown(content);
    return markdown ? CvForm::markdown : CvForm::plain_text;
}

} // namespace vitalign
