#include "cv/read_cv.hpp"

#include "cv/confidence.hpp"
#include "cv/cv_text.hpp"
#include "cv/guided_cv.hpp"
#include "cv/part_at_known.hpp"
#include "cv/patent_entry.hpp"
#include "cv/publication_entry.hpp"
#include "cv/raw_words.hpp"
#include "cv/reading.hpp"
#include "cv/sections.hpp"
#include "schemas/ascii.hpp"
#include "schemas/utf8.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace vitalign::cv {

namespace {

/// No entry is longer. What is, is listed by its beginning, so that nothing is dropped silently.
constexpr std::size_t longest_entry = 10'000;

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
        const bool doubtful =
            is_running_text(entry, candidates[i]) || stands_apart(candidates[i], sections.at(candidates[i].section));
        if (doubtful && !candidates[i].known) {
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

namespace {

Result<Cv> read_blocks(const CvText& text, const std::vector<marked::Block>& blocks, const KnownBlocks& known)
{
    Cv cv{.path = text.path};
    const Candidates found = find_candidates(blocks, known);
    if (const std::size_t words = words_in(found.entries); words > most_words) {
        return failure(ErrorCode::malformed,
                       "{}: its lists hold {} words; a CV has at most {}, so this is something else", text.path, words,
                       most_words);
    }
    add_entries(found.entries, text.source, cv);
    add_left_out(found.left_out, text.source, cv);
    cv.files = text.source.files();
    return cv;
}

} // namespace

Result<Cv> read_entries(const CvText& text)
{
    return read_blocks(text, text.blocks, {});
}

Result<GuidedCv> read_guided(const CvText& text, const KnownTitles& titles)
{
    if (titles.empty()) {
        auto cv = read_entries(text);
        return cv ? Result<GuidedCv>{GuidedCv{*std::move(cv), {}}} : failure_of(cv);
    }
    GuidedCv out;
    KnownBlocks known;
    const auto blocks = part_at_known(text.blocks, text.source, titles);
    for (const marked::Block& block : blocks) {
        for (const FoundTitle& title : titles.find_in(block.text)) {
            out.mentions.push_back({title.record, block.text.span(text.source, title.at.begin, title.at.end)});
            KnownBlock& one = known[&block];
            one.records.push_back(title.record);
            one.mostly_title = one.mostly_title || 2 * (title.at.end - title.at.begin) >= block.text.text.size();
        }
    }
    auto cv = read_blocks(text, blocks, known);
    if (!cv) {
        return failure_of(cv);
    }
    out.cv = *std::move(cv);
    return out;
}

Result<Cv> read_cv(std::string content, const std::filesystem::path& path, const CvReading& how)
{
    const auto text = open_cv(std::move(content), path, how);
    return text ? read_entries(*text) : failure_of(text);
}

} // namespace vitalign::cv
