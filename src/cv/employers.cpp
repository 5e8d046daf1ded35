#include "cv/employers.hpp"

#include "cv/entry_places.hpp"
#include "cv/person_heading.hpp"
#include "marked/headings.hpp"
#include "schemas/ascii.hpp"
#include "schemas/utf8.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace vitalign::cv {

namespace {

constexpr std::size_t most_employers = 6;
constexpr std::size_t head = 8; ///< blocks in which a CV says who its owner is

/// Words of headings under which positions stand; folded.
constexpr std::array<std::string_view, 36> position_words{
    "experience", "employment",  "employers",       "positions",  "position",  "appointments",  "appointment",
    "career",     "affiliation", "affiliations",    "education",  "work",      "professional",  "internships",
    "internship", "occupation",  "berufserfahrung", "ausbildung", "werdegang", "beschaftigung", "formation",
    "parcours",   "emplois",     "experiencia",     "educacion",  "formacion", "formacao",      "educacao",
    "experienza", "istruzione",  "werkervaring",    "opleiding",  "経歴",      "学歴",          "職歴",
    "학력"};

/// Of organisations in scripts without blanks.
constexpr std::array<std::string_view, 13> organisation_ends{"대학교", "대학원", "연구원", "연구소", "大学",
                                                             "大學",   "研究所", "研究院", "学院",   "株式会社",
                                                             "公司",   "理化学", "高校"};

/// Of journals, publishers, titles of posts: the piece is no organisation that employs; folded.
constexpr std::array<std::string_view, 24> other_words{
    "conference", "journal",   "letters",   "press",    "proceedings", "workshop",  "symposium", "transactions",
    "interest",   "interests", "scientist", "engineer", "professor",   "assistant", "fellow",    "student",
    "intern",     "previous",  "current",   "my",       "review",      "annual",    "award",     "statement"};

constexpr std::string_view separators = ",;|\n\t()[]";

bool is_position_heading(std::string_view heading)
{
    return std::ranges::any_of(text::folded_words(heading),
                               [](const std::string& word) { return ascii::is_one_of(position_words, word); });
}

bool begins_like_name(std::string_view piece)
{
    const auto letters = utf8::decode(piece);
    return !letters.empty() && !text::is_small(letters.front()) && text::is_letter(letters.front());
}

bool names_eastern_organisation(std::string_view piece)
{
    return std::ranges::any_of(organisation_ends,
                               [&](std::string_view end) { return piece.find(end) != std::string_view::npos; });
}

/// A short piece with capitals and a word of organisations, and not that word alone.
bool is_organisation(std::string_view piece)
{
    constexpr std::size_t longest = 70;
    constexpr std::size_t most_words = 9;
    if (piece.size() > longest || piece.find_first_of("0123456789@/=:\"{}\\") != std::string_view::npos ||
        !begins_like_name(piece)) {
        return false;
    }
    const auto words = text::folded_words(piece);
    const bool named = std::ranges::any_of(words, names_organisation) && words.size() >= 2;
    if (std::ranges::any_of(words, [](const std::string& word) { return ascii::is_one_of(other_words, word); })) {
        return false;
    }
    const bool talks = std::ranges::count_if(ascii::split_words(piece),
                                             [](std::string_view word) { return ascii::is_lower(word.front()); }) > 3;
    return words.size() <= most_words && !talks && (named || names_eastern_organisation(piece)) &&
           marked::announcement(piece).known < 0.6F;
}

/// The bounds of the pieces of a text, cut also at dashes with blanks and at " at ".
std::vector<marked::Part> pieces_of(std::string_view text)
{
    constexpr std::array<std::string_view, 8> dashes{": ",           " - ",      " -- ", "\xE2\x80\x93",
                                                     "\xE2\x80\x94", "\xC2\xB7", " at ", ". "};
    std::vector<marked::Part> out;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size();) {
        const auto dash =
            std::ranges::find_if(dashes, [&](std::string_view sign) { return text.substr(at).starts_with(sign); });
        const bool sign = at == text.size() || separators.find(text[at]) != std::string_view::npos;
        if (!sign && dash == dashes.end()) {
            ++at;
            continue;
        }
        out.push_back({begin, at});
        at += sign ? 1 : dash->size();
        begin = at;
    }
    return out;
}

class Finding {
public:
    explicit Finding(const CvText& cv) : m_cv(cv) {}

    void take(const marked::Block& block)
    {
        constexpr std::size_t longest = 1500;
        const std::string_view text = std::string_view{block.text.text}.substr(0, longest);
        auto parts = pieces_of(text);
        for (const marked::Mark& mark : block.text.marks) {
            if (mark.end <= text.size() && mark.begin < mark.end) {
                parts.push_back({mark.begin, mark.end}); // a field of its own, or what is set in bold
            }
        }
        for (const marked::Part& part : parts) {
            add(block, marked::trimmed(block.text, part, "*_.:"));
        }
    }

    std::vector<Spelling> found() { return std::move(m_found); }

private:
    void add(const marked::Block& block, marked::Part part)
    {
        const std::string name = part.empty() ? "" : utf8::squeeze(part.in(block.text));
        const bool known = std::ranges::any_of(m_found, [&](const Spelling& other) {
            return text::fold(other.text).find(text::fold(name)) != std::string::npos;
        });
        if (name.empty() || known || m_found.size() >= most_employers || !is_organisation(name)) {
            return;
        }
        const Span at = block.text.span(m_cv.source, part.begin, part.end);
        m_found.push_back({name, {included_file(m_cv.path, m_cv.source.files().at(at.file)), at.line}});
    }

    const CvText& m_cv;
    std::vector<Spelling> m_found;
};

} // namespace

std::vector<Spelling> employers_in(const CvText& cv, const Cv& read)
{
    const EntryPlaces entries{read};
    Finding finding{cv};
    bool open = false;
    int level = 0;
    std::size_t seen = 0;
    bool in_head = true;
    for (const marked::Block& block : cv.blocks) {
        if (block.kind == marked::Block::Kind::heading) {
            const bool closes = !open || block.level <= level;
            const bool opens = is_position_heading(block.text.text);
            in_head = in_head && seen == 0;
            level = closes && opens ? block.level : level;
            open = closes ? opens : open;
        }
        if (entries.touches(block.text.span(cv.source, 0, block.text.text.size()))) {
            in_head = false;
        } else if (open || (in_head && seen < head && block.text.text.size() < 300)) {
            finding.take(block);
        }
        seen += block.text.text.empty() ? 0 : 1;
    }
    return finding.found();
}

} // namespace vitalign::cv
