#include "document/folder.hpp"

#include "document/read_blocks.hpp"
#include "marked/headings.hpp"
#include "schemas/ascii.hpp"
#include "text/utf8_check.hpp"

#include <algorithm>
#include <set>

namespace vitalign::document {

namespace {

constexpr int folder_level = -1; ///< above all headings of the files
constexpr std::size_t most_bytes = 4'000'000;

/// Of two files of one name, the one is often made from the other.
constexpr std::array<std::string_view, 14> extensions{".md",  ".markdown", ".qmd", ".rmd",  ".tex",  ".org", ".typ",
                                                      ".bib", ".yaml",     ".yml", ".json", ".html", ".htm", ".txt"};

std::string extension_of(const std::string& name)
{
    return ascii::lower(std::filesystem::path{name}.extension().string());
}

std::string stem_of(const std::string& name)
{
    return ascii::lower(std::filesystem::path{name}.stem().string());
}

std::ptrdiff_t rank(const std::string& name)
{
    return std::ranges::find(extensions, extension_of(name)) - extensions.begin();
}

bool speaks_of_the_folder(const std::string& name)
{
    const std::string stem = stem_of(name);
    return name.starts_with('.') || name.starts_with('_') || stem == "readme" || stem == "license" ||
           stem == "changelog" || stem == "contributing";
}

/// `_publications`, `selected-papers`: the words.
std::string words_of(const std::string& name)
{
    std::string words = std::filesystem::path{name}.stem().string();
    std::ranges::replace_if(
        words, [](char c) { return c == '_' || c == '-'; }, ' ');
    return std::string{ascii::trim(words)};
}

marked::Block heading_of(const std::string& file, const std::string& folder, std::size_t offset)
{
    const std::string own = words_of(file);
    const bool says = marked::section_class(own) != marked::SectionClass::unknown;
    marked::Block heading{.kind = marked::Block::Kind::heading, .level = folder_level};
    heading.text.append(says ? own : words_of(folder), offset, true);
    return heading;
}

struct File {
    std::string name = {};
    std::string content = {};
};

/// A document of LaTeX names the other files that it is made of.
void leave_out_parts(std::vector<File>& files)
{
    const auto is_latex = [](const File& file) { return extension_of(file.name) == ".tex"; };
    const auto is_whole = [&](const File& file) {
        return is_latex(file) && file.content.find("\\begin{document}") != std::string::npos;
    };
    if (std::ranges::any_of(files, is_whole)) {
        std::erase_if(files, [&](const File& file) {
            return (is_latex(file) && !is_whole(file)) || extension_of(file.name) == ".bib";
        });
    }
}

/// Reads a file by itself under its heading; its blocks keep their places when the file is taken over.
Result<std::vector<marked::Block>> read_file(marked::SourceText& source, File file, const std::string& folder,
                                             const marked::IncludeResolver& beside)
{
    const auto form = form_of(file.content, file.name);
    if (!form) {
        return failure_of(form);
    }
    marked::SourceText own{std::move(file.content)};
    if (const auto broken = text::first_broken_byte(own.text())) {
        return failure(ErrorCode::malformed, "{}: not UTF-8; save the file in that encoding",
                       marked::place_in(own.text(), *broken));
    }
    auto blocks = read_blocks(own, *form, beside);
    if (blocks) {
        const std::size_t shift = source.adopt(std::move(own), file.name);
        for (marked::Block& block : *blocks) {
            std::ranges::for_each(block.text.origin, [shift](std::size_t& offset) { offset += shift; });
        }
        blocks->insert(blocks->begin(), heading_of(file.name, folder, shift));
    }
    return blocks;
}

} // namespace

std::vector<std::string> readable_names(std::vector<std::string> names)
{
    std::erase_if(names, [](const std::string& name) {
        return speaks_of_the_folder(name) || text::first_broken_byte(name) || name.find('\n') < name.size() ||
               rank(name) == static_cast<std::ptrdiff_t>(extensions.size());
    });
    std::ranges::sort(names, [](const std::string& a, const std::string& b) {
        return std::tuple{stem_of(a), rank(a)} < std::tuple{stem_of(b), rank(b)};
    });
    const auto same_stem = [](const std::string& a, const std::string& b) { return stem_of(a) == stem_of(b); };
    names.erase(std::unique(names.begin(), names.end(), same_stem), names.end());
    return names;
}

Result<std::vector<marked::Block>> read_folder(marked::SourceText& source, const marked::IncludeResolver& beside)
{
    std::vector<File> files;
    std::size_t bytes = 0;
    const auto lines = ascii::split(source.text(), '\n');
    const std::string name{lines.empty() ? std::string_view{} : lines.front()};
    for (std::size_t i = 1; i < lines.size(); ++i) {
        std::string file{lines[i]};
        if (auto content = beside && !file.empty() ? beside(file) : std::nullopt) {
            bytes += content->size();
            files.push_back({std::move(file), *std::move(content)});
        }
        if (bytes > most_bytes) {
            return failure(ErrorCode::malformed, "more than {} MB of text; a CV has less, so this is something else",
                           most_bytes / 1'000'000);
        }
    }
    leave_out_parts(files);
    std::vector<marked::Block> out;
    for (File& file : files) {
        const std::string file_name = file.name;
        auto blocks = in_file(file_name, read_file(source, std::move(file), name, beside));
        if (!blocks) {
            return failure_of(blocks);
        }
        std::ranges::move(*blocks, std::back_inserter(out));
    }
    return out;
}

} // namespace vitalign::document
