#include "cv/owner.hpp"

#include "cv/name_claims.hpp"
#include "cv/printed_names.hpp"

#include <algorithm>
#include <fmt/ranges.h>
#include <map>
#include <utility>

namespace vitalign::cv {

namespace {

/// Log-odds of an entry that names the person, and of one that does not: of a hundred entries of a CV the reader
/// misses the owner in five; a co-author is in fewer than half.
constexpr double in_entry = 0.64;
constexpr double not_in_entry = -2.3;
constexpr double perhaps_cut_off = -0.4; ///< "et al." hides the person
constexpr double among_the_others = -3;  ///< "With X and Y" leaves the owner out
constexpr double only_author = 1.5;
constexpr double alone_set_apart = 2.5;
constexpr double other_set_apart = -1.5;
constexpr double first_author = 0.4;
constexpr double most_first = 2.4;
constexpr double most = 10; ///< of all that speaks for somebody, or against: many entries repeat one habit

constexpr double most_for_labels = 6;

constexpr double enough = 2;      ///< to be the owner
constexpr double clear_lead = 2;  ///< before anybody else
constexpr double least_doubt = 0; ///< to be asked about
constexpr std::size_t most_asked = 5;

struct Tally {
    double pro = 0;
    double contra = 0;
    double sum = 0; ///< of both, not bounded
    std::size_t first = 0;
    std::size_t in = 0;
    std::size_t of = 0; ///< entries that name authors in the person's script
    std::size_t marked = 0;
};

double weight_of(const PrintedEntry& entry, std::size_t own)
{
    const bool there = own < entry.names.size();
    if (entry.self_omitted) {
        return there ? among_the_others : 0;
    }
    double weight = there             ? in_entry + (entry.names.size() == 1 && !entry.truncated ? only_author : 0)
                    : entry.truncated ? perhaps_cut_off
                                      : not_in_entry;
    if (entry.set_apart) {
        weight += there && *entry.set_apart == own ? alone_set_apart : there ? other_set_apart : 0;
    }
    return weight;
}

Tally tally(const normalise::NameKey& person, const PrintedNames& printed)
{
    Tally out;
    for (const PrintedEntry& entry : printed.entries) {
        if (!entry.has(person.script)) {
            continue;
        }
        const std::size_t own = entry.position_of(person);
        out.in += own < entry.names.size() ? 1 : 0;
        out.of += entry.self_omitted ? 0 : 1;
        out.marked += entry.set_apart && *entry.set_apart == own ? 1 : 0;
        out.first += own == 0 && entry.names.size() > 1 ? 1 : 0;
        const double weight = weight_of(entry, own);
        (weight > 0 ? out.pro : out.contra) += weight;
    }
    out.sum = out.pro + out.contra;
    out.pro = std::min(out.pro, most) + std::min(first_author * static_cast<double>(out.first), most_first);
    out.contra = std::max(out.contra, -most);
    return out;
}

/// A person with all that speaks for them.
struct Person {
    PersonName name = {};
    normalise::NameKey key = {};
    Place at = {};
    std::vector<std::string> why = {};
    std::vector<Spelling> claimed = {}; ///< spellings beside the lists
    double score = 0;
    Tally tally = {};
};

std::size_t letters(const PersonName& name)
{
    return name.given.size() + name.family.size() + name.particle.size();
}

bool same_person(const normalise::NameKey& a, const normalise::NameKey& b)
{
    return normalise::can_be_same(normalise::relate(a, b));
}

class Weighing {
public:
    Weighing(const CvText& text, const Cv& cv)
        : m_entries(cv.entries.size()), m_printed(printed_names(text, cv)), m_claims(name_claims(text, cv))
    {
    }

    std::vector<OwnerCandidate> owners()
    {
        add_people();
        std::ranges::stable_sort(m_people, std::ranges::greater{}, &Person::score);
        std::vector<OwnerCandidate> out;
        std::erase_if(m_people, [&](const Person& person) { return !is_at_home(person); });
        const double best = m_people.empty() ? 0 : m_people.front().score;
        std::vector<const Person*> fitting;
        for (const Person& person : m_people) {
            const bool known = std::ranges::any_of(fitting, [&](const Person* other) {
                return same_person(person.key, other->key) || other->key.script != person.key.script;
            });
            if (!known && person.score > best - clear_lead && person.score >= least_doubt &&
                fitting.size() < most_asked) {
                fitting.push_back(&person);
            }
        }
        if (fitting.size() == 1 && best < enough) {
            return out;
        }
        for (const Person* person : fitting) {
            out.push_back(candidate(*person));
        }
        return out;
    }

    OwnerCandidate named(const std::string& name)
    {
        const PersonName parsed = PersonName::parse(name);
        Person person{.name = parsed, .key = normalise::name_key(parsed)};
        for (const NameClaim& claim : m_claims) {
            add_other_scripts(claim);
        }
        weigh(person);
        OwnerCandidate owner = candidate(person);
        const Spelling printed = std::exchange(owner.name, Spelling{name, {}});
        if (!printed.at.file.empty()) {
            add_alias(owner, printed);
        }
        return owner;
    }

private:
    /// Where most entries name no authors, those of the others say nothing.
    bool is_at_home(const Person& person) const
    {
        const std::size_t without_authors = m_entries - m_printed.entries.size();
        return !person.claimed.empty() || person.tally.marked > 0 ||
               2 * person.tally.in >= person.tally.of + without_authors;
    }

    void add_other_scripts(const NameClaim& claim)
    {
        for (const PersonName& other : claim.person.others) {
            m_other_scripts.push_back({claim.person.name, {other.display(), claim.at}});
        }
    }

    void add_people()
    {
        for (const NameClaim& claim : m_claims) {
            add({.name = claim.person.name, .key = normalise::name_key(claim.person.name), .at = claim.at});
            add_other_scripts(claim);
        }
        for (const PrintedForm& form : m_printed.forms) {
            if (!form.name.given.empty()) {
                add({.name = form.name, .key = form.key, .at = form.at});
            }
        }
        for (Person& person : m_people) {
            weigh(person);
        }
        // A list in which nobody is at home leaves its owner out.
        const bool omits_owner =
            std::ranges::none_of(m_people, [](const Person& person) { return person.tally.sum > 0; });
        for (Person& person : m_people) {
            person.score += person.tally.pro + (omits_owner && !person.claimed.empty() ? 0 : person.tally.contra);
        }
    }

    void add(Person person)
    {
        const bool known = std::ranges::any_of(m_people, [&](const Person& other) { return other.key == person.key; });
        constexpr std::size_t enough_people = 300;
        if (!known && m_people.size() < enough_people) {
            m_people.push_back(std::move(person));
        }
    }

    void weigh(Person& person)
    {
        std::map<std::string, double> said; // of each kind of place the strongest, of labels the sum
        for (const NameClaim& claim : m_claims) {
            if (same_person(person.key, normalise::name_key(claim.person.name))) {
                double& weight = said[claim.what];
                weight = claim.is_repeatable() ? std::min(weight + claim.weight, most_for_labels)
                                               : std::max(weight, claim.weight);
                person.claimed.push_back({claim.person.name.display(), claim.at});
            }
        }
        for (const auto& [what, weight] : said) {
            person.score += weight;
            person.why.push_back(what);
        }
        person.tally = tally(person.key, m_printed);
        if (person.tally.in > 0) {
            person.why.push_back(
                fmt::format("in {} of {} entries{}", person.tally.in, std::max(person.tally.of, person.tally.in),
                            person.tally.marked > 0 ? fmt::format(", set apart in {}", person.tally.marked) : ""));
        }
    }

    /// The fullest form: what the CV says beside its lists, or else the longest that is printed there.
    OwnerCandidate candidate(const Person& person) const
    {
        OwnerCandidate out{.why = fmt::format("{}", fmt::join(person.why, "; ")), .score = person.score};
        std::vector<std::pair<PersonName, Spelling>> forms;
        const NameClaim* best = nullptr;
        for (const NameClaim& claim : m_claims) {
            if (same_person(person.key, normalise::name_key(claim.person.name)) &&
                (best == nullptr || claim.weight > best->weight)) {
                best = &claim;
            }
        }
        const auto own = m_printed.forms_of(person.key);
        const PrintedForm* fullest = nullptr;
        for (const PrintedForm* form : own) {
            if (fullest == nullptr || letters(form->name) > letters(fullest->name)) {
                fullest = form;
            }
        }
        out.name = best != nullptr      ? Spelling{best->person.name.display(), best->at}
                   : fullest != nullptr ? Spelling{fullest->name.display(), fullest->at}
                                        : Spelling{person.name.display(), person.at};
        for (const Spelling& alias : m_printed.aliases_of(person.key, own)) {
            add_alias(out, alias);
        }
        for (const auto& [name, other] : m_other_scripts) {
            if (same_person(person.key, normalise::name_key(name))) {
                add_alias(out, other);
            }
        }
        for (const Spelling& claimed : person.claimed) {
            add_alias(out, claimed);
        }
        return out;
    }

    static void add_alias(OwnerCandidate& candidate, const Spelling& alias)
    {
        const auto says_the_same = [&](const Spelling& other) { return spelled_alike(other.text, alias.text); };
        if (!says_the_same(candidate.name) && std::ranges::none_of(candidate.aliases, says_the_same)) {
            candidate.aliases.push_back(alias);
        }
    }

    std::size_t m_entries; ///< of the CV, with authors or without
    PrintedNames m_printed;
    std::vector<NameClaim> m_claims;
    std::vector<Person> m_people = {};
    std::vector<std::pair<PersonName, Spelling>> m_other_scripts = {};
};

} // namespace

std::vector<OwnerCandidate> owners_of(const CvText& text, const Cv& cv)
{
    return Weighing{text, cv}.owners();
}

OwnerCandidate forms_of_owner(const std::string& name, const CvText& text, const Cv& cv)
{
    return Weighing{text, cv}.named(name);
}

} // namespace vitalign::cv
