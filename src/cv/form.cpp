#include "form.hpp"

#include "ascii.hpp"

#include <array>
#include <optional>

namespace vitalign {

namespace {

/// How foreign forms begin, after blanks.
struct Signature {
    std::string_view start;
    std::string_view form;
};

constexpr std::array<Signature, 6> signatures{{{"%PDF", "PDF"},
                                               {"PK\x03\x04", "a Word document or another archive"},
                                               {"\\documentclass", "LaTeX"},
                                               {"<!doctype html", "HTML"},
                                               {"<html", "HTML"},
                                               {"{\\rtf", "RTF"}}};

constexpr std::size_t head_length = 4096;

/// An object or array: a bracket, then a quote, another bracket, or its end.
bool looks_like_json(std::string_view head)
{
    if (head.empty() || (head.front() != '{' && head.front() != '[')) {
        return false;
    }
    const std::string_view inside = ascii::trim(head.substr(1));
    return !inside.empty() && std::string_view{"\"{}"}.find(inside.front()) != std::string_view::npos;
}

bool contains(std::string_view content, std::string_view word)
{
    return content.find(word) != std::string_view::npos;
}

bool uses_markdown(std::string_view content)
{
    return content.starts_with("# ") || contains(content, "\n# ") || contains(content, "\n## ") ||
           contains(content, "**") || contains(content, "](");
}

std::optional<std::string_view> foreign_form(std::string_view content)
{
    const std::string head = ascii::lower(ascii::trim(content.substr(0, head_length)));
    for (const Signature& signature : signatures) {
        if (head.starts_with(ascii::lower(signature.start))) {
            return signature.form;
        }
    }
    if (looks_like_json(head)) {
        return "JSON";
    }
    // Markdown may hold islands of LaTeX.
    if (!uses_markdown(content) && (contains(content, "\\begin{") || contains(content, "\\section{"))) {
        return "LaTeX";
    }
    return contains(content.substr(0, head_length), std::string_view{"\0", 1})
               ? std::optional<std::string_view>{"a binary file"}
               : std::nullopt;
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
