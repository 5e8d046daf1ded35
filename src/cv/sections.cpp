#include "cv/sections.hpp"

#include "cv/patent_entry.hpp"
#include "cv/reference_look.hpp"
#include "cv/section_gate.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>
#include <optional>

namespace vitalign::cv {

namespace {

/// The blocks between two headings.
struct Run {
    Gate gate = Gate::judged;
    bool patents = false;
    std::string title = {};
    std::vector<const marked::Block*> blocks = {};
};

std::vector<Run> runs_of(const std::vector<marked::Block>& blocks)
{
    std::vector<Run> runs(1);
    SectionGates gates;
    for (const marked::Block& block : blocks) {
        if (gates.take(block)) {
            runs.push_back({gates.gate(), gates.patents(), gates.title()});
        } else {
            runs.back().blocks.push_back(&block);
        }
    }
    return runs;
}

bool can_be_entry(const marked::Block& block, bool open)
{
    constexpr std::size_t shortest = 25;
    constexpr std::size_t longest_unannounced = 3'000; // no reference is longer
    return block.text.text.size() >= shortest && (open || block.text.text.size() <= longest_unannounced);
}

/// Log-odds from which on a block passes.
constexpr float in_list = -2.6F; ///< under the heading of a list nearly everything is an entry
constexpr float among_references = -1.5F;
constexpr float beside_list = 1;      ///< in a CV that has a list with a heading
constexpr float without_list = 0.2F;  ///< in one that has none
constexpr float within_topic = -0.3F; ///< under a kind of work inside a list
constexpr float alone = 1;            ///< so much more where no sibling tells the same

float least_look(const Run& run, bool has_list)
{
    const float more = run.blocks.size() < 3 ? alone : 0;
    switch (run.gate) {
    case Gate::open: return in_list;
    case Gate::ajar: return within_topic;
    case Gate::judged:
    case Gate::closed: break;
    }
    return (has_list ? beside_list : without_list) + more;
}

class Finder {
public:
    explicit Finder(bool has_list) : m_has_list(has_list) {}

    void take(const Run& run)
    {
        const auto looks = reference_looks(run.blocks);
        const float least = least_look(run, m_has_list);
        const bool open = run.gate == Gate::open;
        const std::size_t before = m_found.entries.size();
        std::vector<const marked::Block*> others;
        bool below_entry = false;
        for (std::size_t i = 0; i < run.blocks.size(); ++i) {
            const marked::Block& block = *run.blocks[i];
            const bool nested = block.kind == marked::Block::Kind::item && block.level > 1;
            const bool passes =
                can_be_entry(block, open) &&
                (nested ? looks.together[i] >= std::max(least, without_list)
                 : open ? looks.own[i] >= in_list
                        : looks.together[i] >= least || (looks.agree && looks.own[i] >= among_references));
            if (passes && !(nested && below_entry)) {
                const bool item = block.kind == marked::Block::Kind::item;
                add(block, run, open && (item || (looks.agree && looks.own[i] >= among_references)));
            } else {
                others.push_back(&block);
            }
            below_entry = nested ? below_entry : passes;
        }
        if (open || run.gate == Gate::ajar || m_found.entries.size() > before) {
            m_found.left_out.insert(m_found.left_out.end(), others.begin(), others.end());
        }
    }

    Candidates found() { return std::move(m_found); }

private:
    void add(const marked::Block& block, const Run& run, bool listed)
    {
        m_found.entries.push_back({&block, run.title, run.patents || looks_like_patent(block.text.text), listed});
    }

    bool m_has_list;
    Candidates m_found;
};

} // namespace

Candidates find_candidates(const std::vector<marked::Block>& blocks)
{
    const auto runs = runs_of(blocks);
    const bool has_list =
        std::ranges::any_of(runs, [](const Run& run) { return run.gate == Gate::open && !run.blocks.empty(); });
    Finder finder{has_list};
    for (const Run& run : runs) {
        if (run.gate != Gate::closed) {
            finder.take(run);
        }
    }
    return finder.found();
}

} // namespace vitalign::cv
