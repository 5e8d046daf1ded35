#include "cv/read_cv.hpp"

#include "cv/confidence.hpp"
#include "cv/hard_wrap.hpp"
#include "cv/heading_lines.hpp"
#include "cv/patent_entry.hpp"
#include "cv/publication_entry.hpp"
#include "cv/raw_words.hpp"
#include "cv/reading.hpp"
#include "cv/sections.hpp"
#include "document/read_blocks.hpp"
#include "schemas/ascii.hpp"
#include "schemas/utf8.hpp"
#include "text/utf8_check.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace vitalign::cv {

namespace {

/// No entry is longer. What is, is listed by its beginning, so that nothing is dropped silently.
constexpr std::size_t longest_entry = 10'000;

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

std::string beginning_of(const marked::MarkedText& text)
{
    constexpr std::size_t shown = 200;
    return utf8::squeeze(text.text.substr(0, shown));
}

Entry read_entry(const Candidate& candidate, const Reading& reading, const AuthorStyle& style,
                 const marked::SourceText& source)
{
    const marked::MarkedText& text = candidate.block->text;
    if (text.text.size() > longest_entry) {
        return {.at = text.span(source, 0, text.text.size()), .raw = beginning_of(text), .confidence = 0};
    }
    Entry entry =
        candidate.patent ? read_patent(text, reading, source, style) : read_publication(text, reading, source, style);
    entry.words = raw_words(text, source);
    entry.confidence = confidence_of(entry, reading);
    return entry;
}

/// "### 2023": the year of what stands below, where that tells none.
void take_year_of_heading(std::string_view heading, Entry& entry)
{
    const auto year = heading.size() == 4 ? ascii::number(heading) : std::nullopt;
    constexpr int earliest = 1900;
    constexpr int latest = 2100;
    if (!entry.year && year && *year >= earliest && *year <= latest) {
        entry.year = Stated<int>{*year, entry.at};
    }
}

/// Of what makes an entry, how much there is: who, where, when, and a number.
int substance(const Entry& entry)
{
    return (entry.authors.empty() ? 0 : 1) + (entry.venue && entry.kind != Kind::patent ? 1 : 0) +
           (entry.year || entry.status ? 1 : 0) + (entry.doi || entry.arxiv || entry.patent ? 1 : 0);
}

/// How many items and how many paragraphs a section has.
struct Makeup {
    std::size_t items = 0;
    std::size_t paragraphs = 0;
};

std::map<std::string, Makeup> makeup_of(const std::vector<Candidate>& candidates)
{
    std::map<std::string, Makeup> sections;
    for (const Candidate& one : candidates) {
        Makeup& makeup = sections[one.section];
        one.block->kind == marked::Block::Kind::item ? ++makeup.items : ++makeup.paragraphs;
    }
    return sections;
}

/// A paragraph where nearly all others of the section are list items: an introduction.
bool stands_apart(const Candidate& candidate, const Makeup& makeup)
{
    return candidate.block->kind == marked::Block::Kind::paragraph && makeup.items >= 3 * makeup.paragraphs;
}

/// Text between the entries: without a title, or with hardly more than one.
bool is_running_text(const Entry& entry, const Candidate& candidate)
{
    const bool item = candidate.block->kind == marked::Block::Kind::item;
    const int least = (item || entry.year || entry.patent ? 1 : 2) - (candidate.listed ? 1 : 0);
    return entry.raw.size() < longest_entry && (!entry.title || substance(entry) < least) && entry.confidence > 0;
}

/// How the lists of publications and those of patents print their authors.
std::array<AuthorStyle, 2> author_styles(const std::vector<Unread>& texts, const std::vector<Reading>& readings)
{
    std::array<AuthorStyle, 2> own;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        for (const marked::Part part : readings[i].of(Label::authors)) {
            own[texts[i].patent ? 1 : 0].add(cut_authors(*texts[i].text, part));
        }
    }
    auto styles = own;
    styles[0].add_others(own[1]);
    styles[1].add_others(own[0]);
    return styles;
}

void add_entries(const std::vector<Candidate>& candidates, const marked::SourceText& source, Cv& cv)
{
    static const marked::MarkedText nothing;
    std::vector<Unread> texts;
    for (const Candidate& one : candidates) {
        const bool huge = one.block->text.text.size() > longest_entry;
        texts.push_back({.text = huge ? &nothing : &one.block->text, .patent = one.patent});
    }
    const auto readings = read_list(texts);
    const auto styles = author_styles(texts, readings);
    const auto sections = makeup_of(candidates);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        Entry entry = read_entry(candidates[i], readings[i], styles[candidates[i].patent ? 1 : 0], source);
        take_year_of_heading(candidates[i].section, entry);
        if (is_running_text(entry, candidates[i]) || stands_apart(candidates[i], sections.at(candidates[i].section))) {
            cv.left_out.push_back({beginning_of(candidates[i].block->text), entry.at});
            continue;
        }
        entry.section = candidates[i].section;
        if (cv.entries.empty() || cv.entries.back().section != entry.section) {
            cv.sections.push_back(entry.at);
        }
        cv.entries.push_back(std::move(entry));
    }
}

/// Lists of more words than this are no CV's: five thousand entries of thirty words.
constexpr std::size_t most_words = 150'000;

/// About how many words stand in the candidates.
std::size_t words_in(const std::vector<Candidate>& candidates)
{
    std::size_t words = 0;
    for (const Candidate& one : candidates) {
        words += static_cast<std::size_t>(std::ranges::count_if(
            one.block->text.text, [](char c) { return c == ' ' || c == ',' || c == ';' || c == '\n'; }));
    }
    return words;
}

/// All that is left out, in the order of the CV.
void add_left_out(const std::vector<const marked::Block*>& blocks, const marked::SourceText& source, Cv& cv)
{
    for (const marked::Block* block : blocks) {
        cv.left_out.push_back({beginning_of(block->text), block->text.span(source, 0, block->text.text.size())});
    }
    std::ranges::stable_sort(cv.left_out, {}, [](const auto& one) { return std::pair{one.at.line, one.at.column}; });
}

} // namespace

Result<Cv> read_cv(std::string content, const std::filesystem::path& path, const CvReading& how)
{
    const auto form =
        how.form ? Result<document::CvForm>{*how.form} : while_doing(path.string(), document::form_of(content, path));
    if (!form) {
        return failure_of(form);
    }
    auto text = while_doing(path.string(), document::readable_text(std::move(content), *form));
    if (!text) {
        return failure_of(text);
    }
    if (text->size() > largest_cv) {
        return failure(ErrorCode::malformed, "{}: {} MB of text; a CV has at most {}, so this is something else",
                       path.string(), (text->size() + megabyte - 1) / megabyte, largest_cv / megabyte);
    }
    marked::SourceText source{*std::move(text)};
    if (const auto broken = text::first_broken_byte(source.text())) {
        const Span at = source.span(*broken, *broken);
        return failure(ErrorCode::malformed, "{}:{}:{}: not UTF-8; save the file in that encoding", path.string(),
                       at.line, at.column);
    }
    auto blocks = in_file(path.string(), document::read_blocks(source, *form, how.beside));
    if (!blocks) {
        return failure_of(blocks);
    }
    auto parted = with_headings_apart(*std::move(blocks));
    even_out(parted);
    Cv cv{.path = path.string()};
    const Candidates found = find_candidates(parted);
    if (const std::size_t words = words_in(found.entries); words > most_words) {
        return failure(ErrorCode::malformed,
                       "{}: its lists hold {} words; a CV has at most {}, so this is something else", path.string(),
                       words, most_words);
    }
    add_entries(found.entries, source, cv);
    add_left_out(found.left_out, source, cv);
    cv.files = source.files();
    return cv;
}

} // namespace vitalign::cv
