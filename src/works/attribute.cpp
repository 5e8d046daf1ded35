#include "works/attribute.hpp"

#include "normalise/name_key.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace vitalign::works {

namespace {

/// What a clue is called, and the natural logarithm of how much oftener it is met on works of the person than on those
/// of namesakes. The logarithms of independent clues add up to the weight of the match (I. P. Fellegi and A. B. Sunter,
/// "A Theory for Record Linkage", Journal of the American Statistical Association, 1969). Set by hand, not estimated.
struct Weight {
    std::string_view what;
    double log_ratio;
};

constexpr Weight said_mine{"you said so", 100};
constexpr Weight said_not_mine{"you said it is not", -100};
constexpr Weight listed{"listed under the person's identifier", 10};
constexpr Weight in_cv{"an entry of the CV", 10};
constexpr Weight own_name{"an author has the name", 0.5};
constexpr Weight no_name{"no author has the name", -12};
constexpr Weight own_orcid{"an author has the ORCID iD", 10};
constexpr Weight own_pid{"an author has the DBLP pid", 10};
constexpr Weight other_orcid{"the author of that name has another ORCID iD", -15};
constexpr Weight own_affiliation{"a known affiliation", 4};
constexpr Weight other_affiliations{"only unknown affiliations", -2};
constexpr Weight known_coauthors{"known co-authors", 1}; // and so much more for each, up to a bound:
constexpr double each_coauthor = 2.5;
constexpr double coauthor_again = 1; ///< more for one of several works whose given name is written out
constexpr double most_for_coauthors = 8;
constexpr Weight no_coauthor{"no known co-author", -2};
constexpr Weight own_venue{"where the person has published", 0.5};

// The two thresholds of the theory: from `accept` on (odds of 148 to 1 where both were as likely before) a work is the
// person's, from `doubt` on (7 to 1) it is worth a question.
constexpr double accept = 5;
constexpr double doubt = 2;

using Clue = std::optional<Evidence>;

Clue because(const Weight& weight, bool holds = true)
{
    return holds ? Clue{{std::string{weight.what}, weight.log_ratio}} : std::nullopt;
}

/// The person in the forms that are compared, and the people that the person's works were written with.
struct Profile {
    const Person& person;
    std::vector<normalise::NameKey> names = {};
    std::vector<std::string> affiliations = {}; ///< folded
    std::map<std::string, int> coauthors = {};  ///< by `full_key`; on how many works
    std::set<std::string> venues = {};          ///< folded
};

using Records = std::vector<const SourceRecord*>;
using Authors = std::vector<const Contributor*>;

Authors authors_of(const Records& records)
{
    Authors authors;
    for (const SourceRecord* record : records) {
        for (const Contributor& author : record->authors) {
            authors.push_back(&author);
        }
    }
    return authors;
}

std::string full_key(const PersonName& name)
{
    return text::fold_tight(name.given) + " " + text::fold_tight(name.full_family());
}

bool is_written_out(const PersonName& name)
{
    const auto given = text::folded_words(name.given);
    return std::ranges::any_of(given, [](const std::string& word) { return word.size() > 2; });
}

template <class Test>
bool any_relation(const Profile& profile, const PersonName& name, Test holds)
{
    const normalise::NameKey key = normalise::name_key(name);
    return std::ranges::any_of(profile.names,
                               [&](const normalise::NameKey& own) { return holds(normalise::relate(own, key)); });
}

bool has_name(const Profile& profile, const PersonName& name)
{
    return any_relation(profile, name, normalise::can_be_same);
}

/// Names in a script that the profile's names are not in can neither confirm nor deny.
bool is_comparable(const Profile& profile, const PersonName& name)
{
    return any_relation(profile, name,
                        [](auto relation) { return relation != normalise::NameRelation::not_comparable; });
}

bool is_self(const Profile& profile, const Contributor& author)
{
    return (author.pid && author.pid == profile.person.pid) || (author.orcid && author.orcid == profile.person.orcid) ||
           has_name(profile, author.name);
}

template <class Test>
bool any_author(const Authors& authors, Test holds)
{
    return std::ranges::any_of(authors, [&](const Contributor* author) { return holds(*author); });
}

Clue name_clue(const Profile& profile, const Authors& authors)
{
    if (any_author(authors, [&](const Contributor& a) { return has_name(profile, a.name); })) {
        return because(own_name);
    }
    const bool comparable = any_author(authors, [&](const Contributor& a) { return is_comparable(profile, a.name); });
    return because(no_name, comparable);
}

Clue identifier_clue(const Profile& profile, const Authors& authors)
{
    if (any_author(authors, [&](const Contributor& a) { return a.orcid && a.orcid == profile.person.orcid; })) {
        return because(own_orcid);
    }
    if (any_author(authors, [&](const Contributor& a) { return a.pid && a.pid == profile.person.pid; })) {
        return because(own_pid);
    }
    const bool other = any_author(authors, [&](const Contributor& a) { return a.orcid && has_name(profile, a.name); });
    return because(other_orcid, profile.person.orcid && other);
}

/// Affiliations of the authors with the name, and assignees of patents.
std::vector<std::string> stated_affiliations(const Profile& profile, const Records& records)
{
    std::vector<std::string> stated;
    for (const SourceRecord* record : records) {
        for (const Contributor& author : record->authors) {
            if (has_name(profile, author.name)) {
                stated.insert(stated.end(), author.affiliations.begin(), author.affiliations.end());
            }
        }
        if (record->patent) {
            stated.insert(stated.end(), record->patent->assignees.begin(), record->patent->assignees.end());
        }
    }
    return stated;
}

bool is_own_affiliation(const Profile& profile, const std::string& stated)
{
    const std::string folded = " " + text::fold(stated) + " ";
    return std::ranges::any_of(profile.affiliations, [&](const std::string& own) {
        return folded.find(" " + own + " ") != std::string::npos;
    });
}

Clue affiliation_clue(const Profile& profile, const Records& records)
{
    const auto stated = stated_affiliations(profile, records);
    if (stated.empty() || profile.affiliations.empty()) {
        return std::nullopt;
    }
    const bool known = std::ranges::any_of(stated, [&](const auto& each) { return is_own_affiliation(profile, each); });
    return because(known ? own_affiliation : other_affiliations);
}

Clue coauthor_clue(const Profile& profile, const Authors& authors)
{
    std::map<std::string, std::string> known; // two spellings of one person are one
    double weight = known_coauthors.log_ratio;
    bool others = false;
    for (const Contributor* author : authors) {
        if (is_self(profile, *author)) {
            continue;
        }
        others = true;
        const auto met = profile.coauthors.find(full_key(author->name));
        if (met != profile.coauthors.end() && known.emplace(met->first, author->name.display()).second) {
            weight += each_coauthor + (met->second > 1 && is_written_out(author->name) ? coauthor_again : 0);
        }
    }
    if (known.empty()) {
        return because(no_coauthor, others && !profile.coauthors.empty());
    }
    std::vector<std::string> names;
    std::ranges::transform(known, std::back_inserter(names), [](const auto& each) { return each.second; });
    return Evidence{fmt::format("{}: {}", known_coauthors.what, fmt::join(names, ", ")),
                    std::min(most_for_coauthors, weight)};
}

/// Only beside people: a field has its venues, and namesakes may be of the field.
Clue venue_clue(const Profile& profile, const Records& records)
{
    return because(own_venue, std::ranges::any_of(records, [&](const SourceRecord* record) {
                       return record->venue && profile.venues.contains(text::fold_tight(*record->venue));
                   }));
}

std::vector<Evidence> gather(const Profile& profile, const AttributionInput& input)
{
    if (input.decided) {
        return {*because(*input.decided ? said_mine : said_not_mine)};
    }
    const Records records = records_of(*input.work);
    const Authors authors = authors_of(records);
    std::vector<Evidence> evidence;
    for (Clue clue : {because(listed, input.listed), because(in_cv, input.in_cv), name_clue(profile, authors),
                      identifier_clue(profile, authors), affiliation_clue(profile, records),
                      coauthor_clue(profile, authors), venue_clue(profile, records)}) {
        if (clue) {
            evidence.push_back(*std::move(clue));
        }
    }
    return evidence;
}

Ownership judge(double score)
{
    return score >= accept ? Ownership::mine : score >= doubt ? Ownership::unsure : Ownership::not_mine;
}

/// Remembers whom the person writes with, and where.
void learn(Profile& profile, const Work& work)
{
    std::set<std::string> met;
    const Records records = records_of(work);
    for (const Contributor* author : authors_of(records)) {
        const auto [key, fresh] = met.insert(full_key(author->name));
        if (fresh && !is_self(profile, *author)) {
            ++profile.coauthors[*key];
        }
    }
    for (const SourceRecord* record : records) {
        profile.venues.insert(text::fold_tight(record->venue.value_or("")));
    }
}

} // namespace

std::vector<Attribution> attribute(const Person& person, std::span<const AttributionInput> works)
{
    Profile profile{.person = person};
    std::ranges::transform(person.names, std::back_inserter(profile.names), normalise::name_key);
    std::ranges::transform(person.affiliations, std::back_inserter(profile.affiliations), text::fold);
    for (const AttributionInput& input : works) {
        if (input.decided.value_or(input.listed || input.in_cv)) {
            learn(profile, *input.work);
        }
    }
    std::vector<Attribution> attributions;
    for (const AttributionInput& input : works) {
        auto evidence = gather(profile, input);
        attributions.push_back({judge(total(evidence)), std::move(evidence)});
    }
    return attributions;
}

} // namespace vitalign::works
