#include "harvest/patent_queue.hpp"

#include <algorithm>
#include <array>

namespace vitalign::harvest {

namespace {

/// Families can be large; what a night may ask is not.
constexpr int deepest = 2;

std::string identity(const PatentNumber& number)
{
    return number.country() + number.serial() + (number.is_grant() ? "g" : "");
}

/// Inventors in Hangul or Han are compared through a member of the family that spells them in Latin letters.
std::optional<PatentNumber> latin_member(const SourceRecord& record)
{
    constexpr std::array<std::string_view, 3> latin{"US", "EP", "WO"};
    const bool is_latin =
        std::ranges::all_of(record.authors, [](const Contributor& a) { return a.name.script() == Script::latin; });
    const auto member = std::ranges::find_if(record.patent->family, [&](const PatentNumber& number) {
        return std::ranges::find(latin, number.country()) != latin.end();
    });
    return is_latin || member == record.patent->family.end() ? std::nullopt : std::optional{*member};
}

} // namespace

void PatentQueue::add(std::vector<PatentNumber> candidates, int depth)
{
    if (depth <= deepest && m_seen.insert(identity(candidates.front())).second) {
        m_waiting.push_back({std::move(candidates), depth});
    }
}

void PatentQueue::follow(const SourceRecord& record, int depth)
{
    const PatentFacts& facts = *record.patent;
    m_seen.insert(identity(facts.publication));
    for (const PatentNumber& number : facts.same_application) {
        // An application may have been granted since; a grant's own application says nothing new.
        if (number.is_grant() && !facts.publication.is_grant()) {
            add({number}, depth + 1);
        }
    }
    for (const PatentNumber& number : facts.parents_and_children) {
        add({number}, depth + 1);
    }
    if (const auto member = latin_member(record)) {
        add({*member}, depth + 1);
    }
}

std::optional<WantedPatent> PatentQueue::next()
{
    if (m_waiting.empty()) {
        return std::nullopt;
    }
    WantedPatent first = std::move(m_waiting.front());
    m_waiting.pop_front();
    return first;
}

} // namespace vitalign::harvest
