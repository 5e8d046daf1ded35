#include "harvest/find_dblp_person.hpp"

#include "fetchers/dblp_requests.hpp"
#include "fetchers/dblp_search.hpp"
#include "harvest/ask_dblp.hpp"
#include "harvest/cv_entries.hpp"
#include "harvest/wanted.hpp"
#include "normalise/title_form.hpp"

#include <set>

namespace vitalign::harvest {

namespace {

/// More people of one name than this are not looked at one by one.
constexpr std::size_t most_candidates = 5;

/// So many of the CV's titles must be on a page for it to be the person's.
constexpr std::size_t enough_titles = 2;

struct Candidate {
    fetchers::dblp::AuthorHit hit;
    Answer<fetchers::dblp::Person> page;
    std::size_t titles = 0; ///< of the CV that the page has
};

/// In order: who is the person most likely stands first.
struct Candidates {
    std::vector<Candidate> people = {};
    bool all = true; ///< nobody of the name was left out
};

std::set<std::string> cv_titles(const HarvestInput& input)
{
    std::set<std::string> titles;
    for (const Entry& entry : entries_of(input.cvs)) {
        if (is_titled_publication(entry)) {
            titles.insert(normalise::title_form(entry.title->value).tight);
        }
    }
    return titles;
}

std::size_t titles_in(const fetchers::dblp::Person& person, const std::set<std::string>& titles)
{
    return static_cast<std::size_t>(std::ranges::count_if(person.records, [&](const SourceRecord& record) {
        return titles.contains(normalise::title_form(record.title).tight);
    }));
}

bool can_be_profile(const config::Profile& profile, const fetchers::dblp::AuthorHit& hit)
{
    std::vector<Contributor> names{{.name = PersonName::parse(hit.name)}};
    for (const std::string& alias : hit.aliases) {
        names.push_back({.name = PersonName::parse(alias)});
    }
    return has_profile_name(profile, names);
}

std::string listing(const std::vector<Candidate>& candidates)
{
    std::string out;
    for (const Candidate& candidate : candidates) {
        out += fmt::format(
            "{}{} ({}{}, {} of the CV's titles)", out.empty() ? "" : "; ", candidate.hit.pid.str(), candidate.hit.name,
            candidate.hit.affiliations.empty() ? "" : ", " + candidate.hit.affiliations.front(), candidate.titles);
    }
    return out;
}

Result<Candidates> ask_candidates(Asker& asker, const HarvestInput& input)
{
    const config::Profile& profile = input.configuration.profile;
    const auto hits = ask_dblp(
        asker, input.configuration.sources.at(Source::dblp),
        [&](const std::string& base) { return fetchers::dblp::author_search_url(base, profile.name); },
        fetchers::Content::json, [](std::string_view body) { return fetchers::dblp::read_author_hits(body); });
    if (!hits) {
        return failure_of(hits);
    }
    const auto titles = cv_titles(input);
    Candidates candidates;
    for (const fetchers::dblp::AuthorHit& hit : hits->value) {
        if (!can_be_profile(profile, hit)) {
            continue;
        }
        if (candidates.people.size() == most_candidates) {
            candidates.all = false;
            break;
        }
        auto page = ask_dblp_person(asker, input, hit.pid);
        if (!page) {
            return failure_of(page);
        }
        const std::size_t shared = titles_in(page->value, titles);
        candidates.people.push_back({hit, *std::move(page), shared});
    }
    const auto rank = [&](const Candidate& candidate) {
        return std::pair{profile.orcid && candidate.page.value.orcid == profile.orcid, candidate.titles};
    };
    std::ranges::stable_sort(candidates.people, std::ranges::greater{}, rank);
    return candidates;
}

/// Of a person with one paper there, who has no other on the page, one title is enough.
bool has_enough_titles(const Candidate& candidate)
{
    return candidate.titles >= enough_titles ||
           (candidate.titles > 0 && candidate.titles == candidate.page.value.records.size());
}

/// Whether the first is the one.
bool is_confirmed(const std::vector<Candidate>& candidates, const HarvestInput& input)
{
    const auto& orcid = input.configuration.profile.orcid;
    if (orcid && candidates.front().page.value.orcid == orcid) {
        return true;
    }
    const bool all = candidates.front().titles > 0 && candidates.front().titles == cv_titles(input).size();
    return (all || has_enough_titles(candidates.front())) &&
           (candidates.size() == 1 || candidates[1].titles < candidates.front().titles);
}

/// All were looked at, and no page has what the person's would have: a title alone may stand on a namesake's by
/// mistake.
bool are_namesakes(const Candidates& candidates, const HarvestInput& input)
{
    return candidates.all && candidates.people.front().titles < std::min(enough_titles, cv_titles(input).size());
}

} // namespace

Result<Answer<fetchers::dblp::Person>> ask_dblp_person(Asker& asker, const HarvestInput& input, const DblpPid& pid)
{
    return ask_dblp(
        asker, input.configuration.sources.at(Source::dblp),
        [&](const std::string& base) { return fetchers::dblp::person_url(base, pid); }, fetchers::Content::xml,
        [](std::string_view body) { return fetchers::dblp::read_person(body); });
}

Result<std::optional<Answer<fetchers::dblp::Person>>> find_dblp_person(Asker& asker, const HarvestInput& input,
                                                                       Harvest& harvest)
{
    auto candidates = ask_candidates(asker, input);
    if (!candidates) {
        return failure_of(candidates);
    }
    auto& people = candidates->people;
    if (people.empty()) {
        harvest.hints.emplace_back(
            "DBLP knows nobody of the name; if that is wrong, set `dblp` in [profile] to your pid");
        return std::optional<Answer<fetchers::dblp::Person>>{};
    }
    if (is_confirmed(people, input)) {
        const std::string& pid = people.front().hit.pid.str();
        harvest.hints.push_back(
            fmt::format("DBLP knows you as {}; add `dblp = \"{}\"` to [profile] to save the search", pid, pid));
        return std::optional{std::move(people.front().page)};
    }
    if (are_namesakes(*candidates, input)) {
        harvest.hints.push_back(fmt::format(
            "DBLP has only namesakes of yours, {}; if you are one of them, set `dblp` in [profile] to your pid",
            listing(people)));
        return std::optional<Answer<fetchers::dblp::Person>>{};
    }
    return failure(ErrorCode::not_found,
                   "the CV does not tell who of DBLP you are: it could be {}; set `dblp` in [profile] to your pid",
                   listing(people));
}

} // namespace vitalign::harvest
