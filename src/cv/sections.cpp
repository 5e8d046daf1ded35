#include "cv/sections.hpp"

#include "cv/patent_entry.hpp"
#include "cv/reference_look.hpp"
#include "cv/section_gate.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>
#include <optional>
#include <set>

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
constexpr float may_look_worse = 1;   ///< than the entries of known works beside it
constexpr float holds_known_work = 1;
constexpr float holds_known_works = 2.5F;
constexpr float alone = 1; ///< so much more where no sibling tells the same

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
    Finder(bool has_list, const KnownBlocks& known) : m_has_list(has_list), m_known(known) {}

    void take(const Run& run)
    {
        const auto looks = reference_looks(run.blocks);
        const float least = least_look(run, m_has_list) - said_by_known_works(run);
        const bool open = run.gate == Gate::open;
        const Examples examples = examples_in(run, looks.own);
        const std::size_t before = m_found.entries.size();
        std::vector<const marked::Block*> others;
        bool below_entry = false;
        for (std::size_t i = 0; i < run.blocks.size(); ++i) {
            const marked::Block& block = *run.blocks[i];
            const bool nested = block.kind == marked::Block::Kind::item && block.level > 1;
            const bool passes =
                can_be_entry(block, open) &&
                (nested ? looks.together[i] >= std::max(least, without_list)
                        : (open ? looks.own[i] >= in_list
                                : looks.together[i] >= least || (looks.agree && looks.own[i] >= among_references)) ||
                              is_example(block, looks.own[i]) || examples.fit(block, looks.own[i]));
            if (passes && !(nested && below_entry)) {
                const bool item = block.kind == marked::Block::Kind::item;
                const bool quoted = signs_of(block.text).test(static_cast<std::size_t>(Sign::quoted));
                add(block, run, open && (item || quoted || (looks.agree && looks.own[i] >= among_references)));
            } else {
                others.push_back(&block);
            }
            below_entry = nested ? below_entry : passes;
        }
        if (open || run.gate == Gate::ajar || m_found.entries.size() > before) {
            m_found.left_out.insert(m_found.left_out.end(), others.begin(), others.end());
        }
    }

    bool is_empty() const { return m_found.entries.empty(); }

    Candidates found() { return std::move(m_found); }

private:
    void add(const marked::Block& block, const Run& run, bool listed)
    {
        const auto known = m_known.find(&block);
        const bool patent = known != m_known.end()
                                ? known->second.is_patent() || (run.patents && looks_like_patent(block.text.text))
                                : run.patents || looks_like_patent(block.text.text);
        m_found.entries.push_back({&block, run.title, patent, listed, known != m_known.end()});
    }

    /// Whether the block is surely the entry of a known work, and not prose that speaks of it.
    bool is_example(const marked::Block& block, float look) const
    {
        const auto known = m_known.find(&block);
        return known != m_known.end() && (known->second.mostly_title || look >= in_list);
    }

    /// Log-odds by which the siblings of known works need to look less like references.
    float said_by_known_works(const Run& run) const
    {
        if (run.gate != Gate::judged || m_known.empty()) {
            return 0;
        }
        const auto known = static_cast<std::size_t>(
            std::ranges::count_if(run.blocks, [&](const marked::Block* block) { return m_known.contains(block); }));
        return known == 0 ? 0 : Examples::are_enough(known, run.blocks.size()) ? holds_known_works : holds_known_work;
    }

    /// Entries of known works: their siblings need to look no better.
    struct Examples {
        std::size_t count = 0;
        std::size_t of = 0;
        float least = 0;
        std::size_t longest = 0;
        marked::Block::Kind kind = marked::Block::Kind::item;

        static bool are_enough(std::size_t known, std::size_t all) { return known >= 3 || 3 * known >= all; }

        bool fit(const marked::Block& block, float look) const
        {
            return count > 0 && are_enough(count, of) && block.kind == kind && look >= least - may_look_worse &&
                   block.text.text.size() <= 2 * longest;
        }
    };

    Examples examples_in(const Run& run, const std::vector<float>& looks) const
    {
        Examples out{.of = run.blocks.size()};
        for (std::size_t i = 0; i < run.blocks.size() && !m_known.empty(); ++i) {
            const marked::Block& block = *run.blocks[i];
            if (is_example(block, looks[i])) {
                out.least = out.count == 0 ? looks[i] : std::min(out.least, looks[i]);
                out.longest = std::max(out.longest, block.text.text.size());
                out.kind = block.kind;
                ++out.count;
            }
        }
        return out;
    }

    bool m_has_list;
    const KnownBlocks& m_known;
    Candidates m_found;
};

bool holds_known(const Run& run, const KnownBlocks& known)
{
    return std::ranges::any_of(run.blocks, [&](const marked::Block* block) { return known.contains(block); });
}

/// Without the blocks that only repeat what stands in a list under its heading.
KnownBlocks without_repeated(const std::vector<Run>& runs, KnownBlocks known)
{
    std::set<const SourceRecord*> listed;
    for (const Run& run : runs) {
        for (const marked::Block* block : run.blocks) {
            const auto one = run.gate == Gate::open ? known.find(block) : known.end();
            if (one != known.end()) {
                listed.insert(one->second.records.begin(), one->second.records.end());
            }
        }
    }
    for (const Run& run : runs) {
        for (const marked::Block* block : run.blocks) {
            const auto one = run.gate == Gate::open ? known.end() : known.find(block);
            if (one != known.end() && std::ranges::all_of(one->second.records, [&](const SourceRecord* record) {
                    return listed.contains(record);
                })) {
                known.erase(one);
            }
        }
    }
    return known;
}

} // namespace

bool KnownBlock::is_patent() const
{
    return std::ranges::any_of(records, [](const SourceRecord* record) { return record->kind == Kind::patent; });
}

Candidates find_candidates(const std::vector<marked::Block>& blocks, const KnownBlocks& all_known)
{
    auto runs = runs_of(blocks);
    const KnownBlocks known = without_repeated(runs, all_known);
    const bool has_list =
        std::ranges::any_of(runs, [](const Run& run) { return run.gate == Gate::open && !run.blocks.empty(); });
    Finder finder{has_list, known};
    for (const Run& run : runs) {
        if (run.gate != Gate::closed) {
            finder.take(run);
        }
    }
    if (finder.is_empty() && !known.empty()) {
        for (Run& run : runs) {
            if (run.gate == Gate::closed && holds_known(run, known)) {
                run.gate = Gate::judged;
                finder.take(run);
            }
        }
    }
    return finder.found();
}

} // namespace vitalign::cv
