#include "document/org_document.hpp"

#include "document/read_blocks.hpp"
#include "latex/blocks.hpp"
#include "org/blocks.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>
#include <optional>

namespace vitalign::document {

namespace {

constexpr int deepest_inclusion = 8;
constexpr std::size_t most_inclusions = 100;
constexpr std::size_t most_bytes = 2'000'000;

/// How files within files are read.
struct Inclusion {
    const marked::IncludeResolver& beside;
    std::size_t count = 0;
    std::size_t bytes = 0;
};

void shift(std::vector<marked::Block>& blocks, std::size_t by)
{
    for (marked::Block& block : blocks) {
        std::ranges::for_each(block.text.origin, [by](std::size_t& offset) { offset += by; });
    }
}

std::vector<marked::Block> exported(std::string_view file, const org::Export& part)
{
    if (ascii::lower(part.language) != "latex") {
        return {};
    }
    marked::SourceText own{std::string{file.substr(part.begin, part.end - part.begin)}};
    auto blocks = latex::read_latex(own, {});
    if (!blocks) {
        return {};
    }
    shift(*blocks, part.begin);
    return *std::move(blocks);
}

/// The name in `#+INCLUDE: "papers.org" :lines "5-"`; nothing in another line.
std::optional<std::string> included(std::string_view line)
{
    line = ascii::trim(line);
    if (!ascii::consume(line, "#+include:")) {
        return std::nullopt;
    }
    line = ascii::trim(line);
    const bool quoted = line.starts_with('"');
    line.remove_prefix(quoted ? 1 : 0);
    const std::string_view name = line.substr(0, line.find_first_of(quoted ? "\"" : " \t"));
    return std::string{name.substr(0, name.find("::"))};
}

Result<std::vector<marked::Block>> read_at(marked::SourceText& file, Inclusion& inclusion, int depth);

Result<std::vector<marked::Block>> read_included(marked::SourceText& file, const std::string& name,
                                                 Inclusion& inclusion, int depth)
{
    const bool more = ++inclusion.count <= most_inclusions && inclusion.bytes <= most_bytes;
    auto content = inclusion.beside && more ? inclusion.beside(name) : std::nullopt;
    if (!content) {
        return std::vector<marked::Block>{};
    }
    inclusion.bytes += content->size();
    const auto form = form_of(*content, name);
    if (!form) {
        return std::vector<marked::Block>{};
    }
    marked::SourceText own{*std::move(content)};
    auto blocks = in_file(name, *form == CvForm::org ? read_at(own, inclusion, depth + 1)
                                                     : read_blocks(own, *form, inclusion.beside));
    if (blocks) {
        shift(*blocks, file.adopt(std::move(own), name));
    }
    return blocks;
}

/// The file's blocks, with those of each included file before the first that stands behind its name.
Result<std::vector<marked::Block>> read_at(marked::SourceText& file, Inclusion& inclusion, int depth)
{
    const std::string text{file.text()};
    auto own = org::read_org(file, [&](const org::Export& part) { return exported(text, part); });
    if (!own || depth >= deepest_inclusion) {
        return own;
    }
    std::vector<marked::Block> out;
    auto next = own->begin();
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (const auto name = included(std::string_view{text}.substr(at, end - at))) {
            while (next != own->end() && (next->text.empty() || next->text.origin.front() < at)) {
                out.push_back(std::move(*next++));
            }
            auto more = read_included(file, *name, inclusion, depth);
            if (!more) {
                return more;
            }
            std::ranges::move(*more, std::back_inserter(out));
        }
        at = end + 1;
    }
    std::move(next, own->end(), std::back_inserter(out));
    return out;
}

} // namespace

Result<std::vector<marked::Block>> read_org_document(marked::SourceText& source, const marked::IncludeResolver& beside)
{
    Inclusion inclusion{.beside = beside};
    return read_at(source, inclusion, 0);
}

} // namespace vitalign::document
