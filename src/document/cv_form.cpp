#include "document/cv_form.hpp"

#include "schemas/ascii.hpp"

#include <algorithm>
#include <array>

namespace vitalign::document {

namespace {

struct Name {
    CvForm form;
    std::string_view name;
};

constexpr std::array<Name, 12> names{{{CvForm::markdown, "markdown"},
                                      {CvForm::plain_text, "text"},
                                      {CvForm::latex, "latex"},
                                      {CvForm::bibtex, "bibtex"},
                                      {CvForm::yaml, "yaml"},
                                      {CvForm::json, "json"},
                                      {CvForm::html, "html"},
                                      {CvForm::org, "org"},
                                      {CvForm::typst, "typst"},
                                      {CvForm::pdf, "pdf"},
                                      {CvForm::docx, "docx"},
                                      {CvForm::folder, "folder"}}};

struct Extension {
    std::string_view extension;
    CvForm form;
};

/// Of forms that are text. PDF and Word are known by their beginning alone.
constexpr std::array<Extension, 14> extensions{{{".md", CvForm::markdown},
                                                {".markdown", CvForm::markdown},
                                                {".qmd", CvForm::markdown},
                                                {".rmd", CvForm::markdown},
                                                {".tex", CvForm::latex},
                                                {".ltx", CvForm::latex},
                                                {".bib", CvForm::bibtex},
                                                {".yaml", CvForm::yaml},
                                                {".yml", CvForm::yaml},
                                                {".json", CvForm::json},
                                                {".html", CvForm::html},
                                                {".htm", CvForm::html},
                                                {".org", CvForm::org},
                                                {".typ", CvForm::typst}}};

/// How files begin, after blanks, in small letters. Those without a form cannot be read.
struct Signature {
    std::string_view start;
    std::optional<CvForm> form;
    std::string_view name;
};

constexpr std::array<Signature, 10> signatures{{{"%pdf", CvForm::pdf, "PDF"},
                                                {"pk\x03\x04", CvForm::docx, "Word"},
                                                {"\\documentclass", CvForm::latex, "LaTeX"},
                                                {"<!doctype html", CvForm::html, "HTML"},
                                                {"<html", CvForm::html, "HTML"},
                                                {"<?xml", CvForm::html, "HTML"},
                                                {"{\\rtf", std::nullopt, "RTF"},
                                                {"\xD0\xCF\x11\xE0", std::nullopt, "an old Word document"},
                                                {"\x89png", std::nullopt, "a picture"},
                                                {"%!ps", std::nullopt, "PostScript"}}};

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

bool begins_a_line(std::string_view content, std::string_view word)
{
    return content.starts_with(word) || contains(content, std::string{"\n"}.append(word));
}

bool uses_markdown(std::string_view content)
{
    return begins_a_line(content, "# ") || begins_a_line(content, "## ") || contains(content, "**") ||
           contains(content, "](");
}

/// `@article{key,` at the start of a line.
bool looks_like_bibtex(std::string_view content)
{
    for (const std::string_view type : {"@article{", "@inproceedings{", "@misc{", "@book{", "@incollection{",
                                        "@phdthesis{", "@string{", "@conference{", "@techreport{", "@patent{"}) {
        if (begins_a_line(content, type)) {
            return true;
        }
    }
    return false;
}

bool looks_like_latex(std::string_view content)
{
    for (const std::string_view sign : {"\\begin{", "\\section{", "\\section*{", "\\cvsection{", "\\item ", "\\cventry",
                                        "\\cvitem", "\\textbf{", "\\subsection{"}) {
        if (contains(content, sign)) {
            return true;
        }
    }
    return false;
}

bool looks_like_org(std::string_view content)
{
    return begins_a_line(content, "* ") && (contains(content, "\n** ") || begins_a_line(content, "#+"));
}

bool looks_like_typst(std::string_view content)
{
    return begins_a_line(content, "#import \"") || begins_a_line(content, "#let ") || begins_a_line(content, "#show");
}

/// A line begins with a key: `- title: ...`. Keys are words, other than what stands before a colon in a sentence.
bool looks_like_yaml(std::string_view content)
{
    constexpr std::size_t longest_key = 60;
    const auto in_key = [](char c) {
        return ascii::is_alnum(c) || static_cast<unsigned char>(c) >= 0x80 || c == '_' || c == '"' || c == '\'';
    };
    if (content.starts_with('{') || content.starts_with('[')) {
        return true;
    }
    for (std::size_t at = content.find(':'); at != std::string_view::npos; at = content.find(':', at + 1)) {
        const std::string_view before = content.substr(0, at).substr(at - std::min(at, longest_key));
        const std::string_view line = before.substr(before.rfind('\n') + 1);
        const std::string_view key = ascii::trim(line.substr(std::min(line.find_first_not_of(" \t-"), line.size())));
        const bool ends = at + 1 == content.size() || ascii::is_space(content[at + 1]);
        if (ends && !key.empty() && std::ranges::all_of(key, in_key)) {
            return true;
        }
    }
    return false;
}

std::optional<CvForm> by_extension(const std::filesystem::path& path)
{
    const std::string extension = ascii::lower(path.extension().string());
    const auto* found = std::ranges::find(extensions, extension, &Extension::extension);
    return found == extensions.end() ? std::nullopt : std::optional{found->form};
}

/// By the marks of the form, where neither its beginning nor its name tells.
CvForm by_content(std::string_view content)
{
    return looks_like_typst(content)                               ? CvForm::typst
           : looks_like_org(content)                               ? CvForm::org
           : uses_markdown(content)                                ? CvForm::markdown // which may hold islands of LaTeX
           : looks_like_latex(content)                             ? CvForm::latex
           : contains(content, "<li>") || contains(content, "<p>") ? CvForm::html
                                                                   : CvForm::plain_text;
}

/// Names lie: a `.md` may hold nothing but LaTeX or Org, a `.json` Markdown.
bool fits(CvForm form, std::string_view content)
{
    switch (form) {
    case CvForm::latex: return looks_like_latex(content) || contains(content, "\\");
    case CvForm::bibtex: return contains(content, "@");
    case CvForm::yaml: return looks_like_yaml(content);
    case CvForm::json: return contains(content, "{") || contains(content, "[");
    case CvForm::html: return contains(content, "<");
    case CvForm::typst: return contains(content, "#") || contains(content, "= ");
    case CvForm::markdown:
        return uses_markdown(content) ||
               !(looks_like_latex(content) || looks_like_org(content) || looks_like_typst(content));
    default: return true;
    }
}

} // namespace

std::string_view name_of(CvForm form)
{
    return std::ranges::find(names, form, &Name::form)->name;
}

std::optional<CvForm> cv_form(std::string_view name)
{
    const auto* found = std::ranges::find(names, name, &Name::name);
    return found == names.end() || found->form == CvForm::folder ? std::nullopt : std::optional{found->form};
}

std::vector<std::string_view> cv_form_names()
{
    std::vector<std::string_view> out;
    for (const Name& name : names) {
        if (name.form != CvForm::folder) { // nobody has to say so
            out.push_back(name.name);
        }
    }
    return out;
}

Result<CvForm> form_of(std::string_view content, const std::filesystem::path& path)
{
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    content.remove_prefix(content.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
    const std::string head = ascii::lower(ascii::trim(content.substr(0, head_length)));
    for (const Signature& signature : signatures) {
        if (head.starts_with(signature.start)) {
            return signature.form ? Result<CvForm>{*signature.form}
                                  : failure(ErrorCode::malformed,
                                            "it is {}; save the CV as PDF, DOCX, LaTeX, HTML, "
                                            "Markdown or plain text",
                                            signature.name);
        }
    }
    if (contains(content.substr(0, head_length), std::string_view{"\0", 1})) {
        return failure(ErrorCode::malformed, "it is a binary file; save the CV as PDF, DOCX, LaTeX, HTML, Markdown or "
                                             "plain text in UTF-8");
    }
    if (looks_like_json(head)) {
        return CvForm::json;
    }
    if (looks_like_bibtex(content) && !uses_markdown(content)) {
        return CvForm::bibtex;
    }
    const auto named = by_extension(path);
    return named && fits(*named, content) ? *named : by_content(content);
}

} // namespace vitalign::document
