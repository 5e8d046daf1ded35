#include "cv/sections.hpp"

#include "cv/patent_entry.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>

namespace vitalign::cv {

namespace {

/// A heading by its look is below any marked one.
constexpr int level_by_look = 9;

/// A short paragraph that is wholly bold, italic or underlined and names a kind of section.
bool is_marked_heading(const marked::Block& block)
{
    const std::string_view text = ascii::trim(block.text.text);
    constexpr std::size_t longest = 80;
    const bool whole = std::ranges::any_of(block.text.marks, [&](const marked::Mark& mark) {
        return mark.style <= marked::Style::underlined && mark.end - mark.begin + 2 >= text.size();
    });
    return block.kind == marked::Block::Kind::paragraph && whole && text.size() <= longest &&
           std::ranges::none_of(text, ascii::is_digit) && marked::section_class(text) != marked::SectionClass::unknown;
}

/// Which class of section the next block stands in. A topic or a year belongs to the section around it.
class Sections {
public:
    /// Whether the block is a heading, by markup or by its look.
    bool take(const marked::Block& block)
    {
        const std::string_view text = ascii::trim(block.text.text);
        const bool by_look = is_marked_heading(block) ||
                             (block.kind == marked::Block::Kind::paragraph && marked::looks_like_heading(text));
        if (block.kind != marked::Block::Kind::heading && !by_look) {
            return false;
        }
        const int level = block.kind == marked::Block::Kind::heading ? block.level : level_by_look;
        while (!m_open.empty() && m_open.back().level >= level) {
            m_open.pop_back();
        }
        const marked::SectionClass found = marked::section_class(text);
        const marked::SectionClass around = m_open.empty() ? marked::SectionClass::unknown : m_open.back().section;
        current = found == marked::SectionClass::unknown ? around : found;
        m_open.push_back({level, current});
        title = std::string{text};
        return true;
    }

    bool wanted() const
    {
        return current == marked::SectionClass::publications || current == marked::SectionClass::patents;
    }

    marked::SectionClass current = marked::SectionClass::unknown;
    std::string title = {};

private:
    struct Open {
        int level = 0;
        marked::SectionClass section = marked::SectionClass::unknown;
    };

    std::vector<Open> m_open; ///< the headings around the next block, the outermost first
};

/// A remark below an entry, or a legend, is none itself.
bool can_be_entry(const marked::Block& block)
{
    constexpr std::size_t shortest = 25;
    const std::string lower = ascii::lower(ascii::trim(block.text.text).substr(0, 20));
    const bool footer = lower.starts_with("updated") || lower.starts_with("last updated") ||
                        lower.starts_with("last modified") || lower.starts_with("latest at");
    return block.text.text.size() >= shortest && block.level <= 1 && !footer;
}

} // namespace

std::vector<Candidate> find_candidates(const std::vector<marked::Block>& blocks)
{
    std::vector<Candidate> candidates;
    Sections sections;
    for (const marked::Block& block : blocks) {
        if (!sections.take(block) && sections.wanted() && can_be_entry(block)) {
            const bool patent = sections.current == marked::SectionClass::patents || looks_like_patent(block.text.text);
            candidates.push_back({&block, sections.title, patent});
        }
    }
    return candidates;
}

} // namespace vitalign::cv
