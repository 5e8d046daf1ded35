#include "read_cv.hpp"

#include "ascii.hpp"
#include "form.hpp"
#include "headings.hpp"
#include "markdown_reader.hpp"
#include "name_key.hpp"
#include "patent_entry.hpp"
#include "plain_reader.hpp"
#include "publication_entry.hpp"
#include "utf8.hpp"

#include <map>

namespace vitalign {

namespace {

Result<std::vector<Block>> blocks_of(const SourceText& source, const std::filesystem::path& path)
{
    const auto form = form_of(source.text(), path);
    if (!form) {
        return failure_of(form);
    }
    return *form == CvForm::markdown ? read_markdown(source) : Result<std::vector<Block>>{read_plain(source)};
}

/// Follows the headings: which class of section the next block stands in.
class Sections {
public:
    /// Whether the block is a heading, by markup or by its look.
    bool take(const Block& block)
    {
        const std::string_view text = ascii::trim(block.text.text);
        const bool marked = block.kind == Block::Kind::heading;
        if (!marked && !(block.kind == Block::Kind::paragraph && looks_like_heading(text))) {
            return false;
        }
        const int level = marked ? block.level : 9; // a heading by its look is below any marked one
        const SectionClass found = section_class(text);
        if (found != SectionClass::unknown) {
            current = found;
            m_level = level;
        } else if (level <= m_level) {
            current = SectionClass::unknown;
            m_level = level;
        }
        title = std::string{text};
        return true;
    }

    SectionClass current = SectionClass::unknown;
    std::string title = {};

private:
    int m_level = 0;
};

/// Where the text stops being UTF-8.
std::optional<std::size_t> first_broken_byte(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = utf8::sequence_length(static_cast<unsigned char>(text[i]));
        const bool plain = static_cast<unsigned char>(text[i]) < 0x80;
        const std::string_view sequence = text.substr(i, length);
        if (!plain && (length == 1 || utf8::decode(sequence).front() == U'\uFFFD') && sequence != "\uFFFD") {
            return i;
        }
        i += length;
    }
    return std::nullopt;
}

/// A remark below an entry, or a legend, is none itself.
bool can_be_entry(const Block& block)
{
    constexpr std::size_t shortest = 25;
    return block.text.text.size() >= shortest && block.level <= 1;
}

/// No entry is longer. What is, is listed by its beginning, so that nothing is dropped silently.
constexpr std::size_t longest_entry = 10'000;

Entry unread(const Block& block, const SourceText& source)
{
    constexpr std::size_t shown = 200;
    return {.at = block.text.span(source, 0, block.text.text.size()),
            .raw = utf8::squeeze(block.text.text.substr(0, shown))};
}

} // namespace

Result<Cv> read_cv(std::string content, const std::filesystem::path& path)
{
    const SourceText source{std::move(content)};
    const auto blocks = while_doing(path.string(), blocks_of(source, path));
    if (!blocks) {
        return failure_of(blocks);
    }
    if (const auto broken = first_broken_byte(source.text())) {
        const Span at = source.span(*broken, *broken);
        return failure(ErrorCode::malformed, "{}:{}:{}: not UTF-8; save the file in that encoding", path.string(),
                       at.line, at.column);
    }
    Cv cv{.path = path.string()};
    Sections sections;
    for (const Block& block : *blocks) {
        if (sections.take(block)) {
            continue;
        }
        const bool wanted = sections.current == SectionClass::publications || sections.current == SectionClass::patents;
        if (!wanted || !can_be_entry(block)) {
            continue;
        }
        const bool patent = sections.current == SectionClass::patents || looks_like_patent(block.text.text);
        Entry entry = block.text.text.size() > longest_entry ? unread(block, source)
                      : patent                               ? read_patent(block.text, source)
                                                             : read_publication(block.text, source);
        if (!entry.title && block.kind == Block::Kind::paragraph) {
            continue; // running text between the entries
        }
        entry.section = sections.title;
        if (cv.entries.empty() || cv.entries.back().section != entry.section) {
            cv.sections.push_back(entry.at);
        }
        cv.entries.push_back(std::move(entry));
    }
    return cv;
}

std::optional<std::string> owner_of(const std::string& content, const Cv& cv)
{
    std::map<std::string, std::size_t> count;
    for (const Entry& entry : cv.entries) {
        for (const auto& author : entry.authors) {
            ++count[author.value.display()];
        }
    }
    const auto most = std::ranges::max_element(count, {}, [](const auto& item) { return item.second; });
    // The line a CV begins with, if an author has that name.
    for (std::string_view line : ascii::split(content, '\n')) {
        while (line.starts_with('#') || line.starts_with("\xEF\xBB\xBF")) {
            line.remove_prefix(line.starts_with('#') ? 1 : 3);
        }
        const std::string name{ascii::trim(line)};
        if (name.empty()) {
            continue;
        }
        if (count.contains(name)) {
            return name;
        }
        break;
    }
    return most == count.end() ? std::nullopt : std::optional{most->first};
}

} // namespace vitalign
