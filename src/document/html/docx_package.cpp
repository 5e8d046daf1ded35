#include "html/docx_package.hpp"

#include "schemas/ascii.hpp"

#include <array>
#include <memory>
#include <zip.h>

namespace vitalign::html::docx {

namespace {

constexpr std::size_t largest_part = 20'000'000; ///< bytes, unpacked

struct ArchiveDiscard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct FileClose {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Archive = std::unique_ptr<zip_t, ArchiveDiscard>;

Result<Archive> open_archive(const std::string& bytes)
{
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, nullptr);
    if (archive == nullptr) {
        zip_source_free(source);
        return failure(ErrorCode::malformed, "the Word document is damaged: it is no ZIP archive; save it again");
    }
    return Archive{archive};
}

/// The unpacked content; nothing if the archive has no such part. It is read in pieces: the size that the archive tells
/// may be a lie.
Result<std::optional<std::string>> part(zip_t* archive, const char* name)
{
    const std::unique_ptr<zip_file_t, FileClose> file{zip_fopen(archive, name, 0)};
    if (!file) {
        return std::nullopt;
    }
    std::string out;
    std::array<char, 65536> piece{};
    for (;;) {
        const zip_int64_t count = zip_fread(file.get(), piece.data(), piece.size());
        if (count < 0) {
            return failure(ErrorCode::malformed, "the Word document is damaged: {} cannot be unpacked; save it again",
                           name);
        }
        if (count == 0) {
            return out;
        }
        out.append(piece.data(), static_cast<std::size_t>(count));
        if (out.size() > largest_part) {
            return failure(ErrorCode::malformed, "the Word document is larger than any CV: {} has more than {} bytes",
                           name, largest_part);
        }
    }
}

/// Whether the part was there; it may be missing.
Result<bool> load(zip_t* archive, const char* name, pugi::xml_document& into)
{
    const auto content = part(archive, name);
    if (!content) {
        return failure_of(content);
    }
    if (!*content) {
        return false;
    }
    const auto parsed =
        into.load_buffer((*content)->data(), (*content)->size(), pugi::parse_default | pugi::parse_ws_pcdata);
    return parsed ? Result<bool>{true}
                  : failure(ErrorCode::malformed, "the Word document is damaged: {} is no XML: {}", name,
                            parsed.description());
}

std::map<std::string, std::string> links_in(const pugi::xml_document& relationships)
{
    std::map<std::string, std::string> out;
    for (const pugi::xml_node node : relationships.child("Relationships")) {
        if (std::string_view{node.attribute("TargetMode").value()} == "External") {
            out[node.attribute("Id").value()] = node.attribute("Target").value();
        }
    }
    return out;
}

/// Ids are in the language of the author; names of the built-in styles are English.
Style style_of(pugi::xml_node style)
{
    const std::string name = ascii::lower(val(style, "w:name"));
    Style out;
    if (name == "title") {
        out.heading = 1;
    } else if (name.starts_with("heading ") && name.size() == 9 && ascii::is_digit(name[8])) {
        out.heading = name[8] - '0';
    }
    out.list =
        style.child("w:pPr").child("w:numPr") || name.starts_with("list bullet") || name.starts_with("list number");
    return out;
}

} // namespace

std::string_view val(pugi::xml_node node, const char* child)
{
    return node.child(child).attribute("w:val").value();
}

Result<Package> open(const std::string& bytes)
{
    const auto archive = open_archive(bytes);
    if (!archive) {
        return failure_of(archive);
    }
    Package package;
    pugi::xml_document relationships;
    pugi::xml_document styles;
    struct Part {
        const char* name;
        pugi::xml_document* into;
        bool needed;
    };
    for (const Part& wanted :
         {Part{"word/document.xml", &package.document, true},
          Part{"word/_rels/document.xml.rels", &relationships, false}, Part{"word/styles.xml", &styles, false}}) {
        const auto loaded = load(archive->get(), wanted.name, *wanted.into);
        if (!loaded && wanted.needed) {
            return failure_of(loaded);
        }
        if (wanted.needed && !*loaded) {
            return failure(ErrorCode::malformed, "it is an archive without {}, no Word document", wanted.name);
        }
    }
    package.links = links_in(relationships);
    for (const pugi::xml_node style : styles.child("w:styles").children("w:style")) {
        package.styles[style.attribute("w:styleId").value()] = style_of(style);
    }
    return package;
}

} // namespace vitalign::html::docx
