#include "works/attribute.hpp"

#include "normalise/name_key.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace vitalign::works {

namespace {

// Log-odds: from `accept` on a work is the person's, from `doubt` on it is worth a question.
constexpr double accept = 5;
constexpr double doubt = 2;

Evidence because(std::string_view what, double weight)
{
    return {std::string{what}, weight};
}

class Attributing {
public:
    explicit Attributing(const Person& person) : m_person(person)
    {
        for (const PersonName& name : person.names) {
            m_names.push_back(normalise::name_key(name));
        }
        for (const std::string& affiliation : person.affiliations) {
            m_affiliations.push_back(text::fold(affiliation));
        }
    }

    Attribution decide(const AttributionInput& input) const
    {
        Attribution result;
        if (input.decided) {
            result.evidence.push_back(
                because(*input.decided ? "you said so" : "you said it is not", *input.decided ? 100.0 : -100.0));
        } else {
            gather(input, result.evidence);
        }
        const double score = total(result.evidence);
        result.ownership = score >= accept ? Ownership::mine : score >= doubt ? Ownership::unsure : Ownership::not_mine;
        return result;
    }

    /// Remembers whom the person writes with.
    void learn(const Work& work)
    {
        std::set<std::string> people;
        for (const SourceRecord* record : records_of(work)) {
            for (const Contributor& author : record->authors) {
                if (!is_self(author)) {
                    people.insert(full_key(author.name));
                }
            }
        }
        for (const std::string& name : people) {
            ++m_coauthors[name];
        }
    }

private:
    static std::string full_key(const PersonName& name)
    {
        return text::fold_tight(name.given) + " " + text::fold_tight(name.full_family());
    }

    bool has_name(const PersonName& name) const
    {
        const normalise::NameKey key = normalise::name_key(name);
        return std::ranges::any_of(m_names, [&](const normalise::NameKey& own) {
            return normalise::can_be_same(normalise::relate(own, key));
        });
    }

    bool is_self(const Contributor& author) const
    {
        return (author.pid && author.pid == m_person.pid) || (author.orcid && author.orcid == m_person.orcid) ||
               has_name(author.name);
    }

    void gather(const AttributionInput& input, std::vector<Evidence>& evidence) const
    {
        if (input.listed) {
            evidence.push_back(because("listed under the person's identifier", 10));
        }
        if (input.in_cv) {
            evidence.push_back(because("an entry of the CV", 10));
        }
        const auto records = records_of(*input.work);
        add_name(records, evidence);
        add_identifiers(records, evidence);
        add_affiliations(records, evidence);
        add_coauthors(records, evidence);
    }

    /// Names in a script that the profile's names are not in can neither confirm nor deny.
    bool is_comparable(const PersonName& name) const
    {
        const normalise::NameKey key = normalise::name_key(name);
        return std::ranges::any_of(m_names, [&](const normalise::NameKey& own) {
            return normalise::relate(own, key) != normalise::NameRelation::not_comparable;
        });
    }

    void add_name(const std::vector<const SourceRecord*>& records, std::vector<Evidence>& evidence) const
    {
        bool named = false;
        bool comparable = false;
        for (const SourceRecord* record : records) {
            for (const Contributor& author : record->authors) {
                named = named || has_name(author.name);
                comparable = comparable || is_comparable(author.name);
            }
        }
        if (named || comparable) {
            evidence.push_back(named ? because("an author has the name", 0.5) : because("no author has the name", -12));
        }
    }

    void add_identifiers(const std::vector<const SourceRecord*>& records, std::vector<Evidence>& evidence) const
    {
        const auto any_author = [&](const auto& holds) {
            return std::ranges::any_of(
                records, [&](const SourceRecord* record) { return std::ranges::any_of(record->authors, holds); });
        };
        if (m_person.orcid && any_author([&](const Contributor& a) { return a.orcid == m_person.orcid; })) {
            evidence.push_back(because("an author has the ORCID iD", 10));
        } else if (m_person.pid && any_author([&](const Contributor& a) { return a.pid == m_person.pid; })) {
            evidence.push_back(because("an author has the DBLP pid", 10));
        } else if (m_person.orcid && any_author([&](const Contributor& a) { return a.orcid && has_name(a.name); })) {
            evidence.push_back(because("the author of that name has another ORCID iD", -15));
        }
    }

    /// Affiliations of the author with the name, and assignees of patents.
    void add_affiliations(const std::vector<const SourceRecord*>& records, std::vector<Evidence>& evidence) const
    {
        std::vector<std::string> stated;
        for (const SourceRecord* record : records) {
            for (const Contributor& author : record->authors) {
                if (has_name(author.name)) {
                    stated.insert(stated.end(), author.affiliations.begin(), author.affiliations.end());
                }
            }
            if (record->patent) {
                stated.insert(stated.end(), record->patent->assignees.begin(), record->patent->assignees.end());
            }
        }
        if (stated.empty() || m_affiliations.empty()) {
            return;
        }
        const bool known =
            std::ranges::any_of(stated, [&](const std::string& text) { return is_own_affiliation(text::fold(text)); });
        evidence.push_back(known ? because("a known affiliation", 4) : because("only unknown affiliations", -2));
    }

    bool is_own_affiliation(const std::string& folded) const
    {
        return std::ranges::any_of(m_affiliations, [&](const std::string& own) {
            return (" " + folded + " ").find(" " + own + " ") != std::string::npos;
        });
    }

    void add_coauthors(const std::vector<const SourceRecord*>& records, std::vector<Evidence>& evidence) const
    {
        std::map<std::string, std::string> known; // two spellings of one person are one
        std::size_t others = 0;
        for (const SourceRecord* record : records) {
            for (const Contributor& author : record->authors) {
                const bool other = !is_self(author);
                others += other;
                if (other && m_coauthors.contains(full_key(author.name))) {
                    known.emplace(full_key(author.name), author.name.display());
                }
            }
        }
        if (!known.empty()) {
            std::vector<std::string> names;
            for (const auto& [key, name] : known) {
                names.push_back(name);
            }
            evidence.push_back(because(fmt::format("known co-authors: {}", fmt::join(names, ", ")),
                                       std::min(8.0, 2.5 * static_cast<double>(known.size()) + 1)));
        } else if (others > 0 && !m_coauthors.empty()) {
            evidence.push_back(because("no known co-author", -2));
        }
    }

    const Person& m_person;
    std::vector<normalise::NameKey> m_names;
    std::vector<std::string> m_affiliations;
    std::map<std::string, int> m_coauthors;
};

} // namespace

std::vector<Attribution> attribute(const Person& person, std::span<const AttributionInput> works)
{
    Attributing attributing{person};
    for (const AttributionInput& input : works) {
        if (!input.decided.value_or(true) || !(input.listed || input.in_cv || input.decided)) {
            continue;
        }
        attributing.learn(*input.work);
    }
    std::vector<Attribution> attributions;
    for (const AttributionInput& input : works) {
        attributions.push_back(attributing.decide(input));
    }
    return attributions;
}

} // namespace vitalign::works
