#include "dblp_person.hpp"
#include "dblp_requests.hpp"
#include "dblp_search.hpp"
#include "harvest.hpp"
#include "name_key.hpp"
#include "title_form.hpp"

#include <algorithm>
#include <set>

namespace vitalign {

namespace {

/// More people of one name than this are not looked at one by one.
constexpr std::size_t most_candidates = 5;

/// So many of the CV's titles must be on a page for it to be the person's.
constexpr std::size_t enough_titles = 2;

struct Candidate {
    dblp::AuthorHit hit;
    Answer<dblp::Person> page;
    std::size_t titles = 0; ///< of the CV that the page has
};

Result<Answer<dblp::Person>> ask_person(Asker& asker, const HarvestInput& input, const DblpPid& pid)
{
    const std::string url = dblp::person_url(input.configuration.sources.at(Source::dblp).url, pid);
    return asker.ask(url, Content::xml, [](std::string_view body) { return dblp::read_person(body); });
}

std::set<std::string> cv_titles(const HarvestInput& input)
{
    std::set<std::string> titles;
    for (const Cv& cv : input.cvs) {
        for (const Entry& entry : cv.entries) {
            if (entry.title && entry.kind != Kind::patent) {
                titles.insert(title_form(entry.title->value).tight);
            }
        }
    }
    return titles;
}

std::size_t titles_in(const dblp::Person& person, const std::set<std::string>& titles)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        person.records, [&](const SourceRecord& record) { return titles.contains(title_form(record.title).tight); }));
}

bool can_be_profile(const Profile& profile, const dblp::AuthorHit& hit)
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

Result<std::vector<Candidate>> ask_candidates(Asker& asker, const HarvestInput& input)
{
    const Profile& profile = input.configuration.profile;
    const std::string url = dblp::author_search_url(input.configuration.sources.at(Source::dblp).url, profile.name);
    const auto hits = asker.ask(url, Content::json, [](std::string_view body) { return dblp::read_author_hits(body); });
    if (!hits) {
        return failure_of(hits);
    }
    const auto titles = cv_titles(input);
    std::vector<Candidate> candidates;
    for (const dblp::AuthorHit& hit : hits->value) {
        if (!can_be_profile(profile, hit) || candidates.size() == most_candidates) {
            continue;
        }
        auto page = ask_person(asker, input, hit.pid);
        if (!page) {
            return failure_of(page);
        }
        const std::size_t shared = titles_in(page->value, titles);
        candidates.push_back({hit, *std::move(page), shared});
    }
    std::ranges::stable_sort(candidates, std::ranges::greater{}, &Candidate::titles);
    return candidates;
}

/// The person whose page has the CV's titles, if exactly one has; nothing if nobody has the name.
Result<std::optional<Answer<dblp::Person>>> find_person(Asker& asker, const HarvestInput& input, Harvest& harvest)
{
    auto candidates = ask_candidates(asker, input);
    if (!candidates) {
        return failure_of(candidates);
    }
    const std::size_t needed = std::min(enough_titles, cv_titles(input).size());
    const bool confirmed = !candidates->empty() && needed > 0 && candidates->front().titles >= needed &&
                           (candidates->size() == 1 || (*candidates)[1].titles < candidates->front().titles);
    if (candidates->empty()) {
        harvest.hints.emplace_back(
            "DBLP knows nobody of the name; if that is wrong, set `dblp` in [profile] to your pid");
        return std::optional<Answer<dblp::Person>>{};
    }
    if (!confirmed) {
        return failure(ErrorCode::not_found,
                       "the CV does not tell who of DBLP you are: it could be {}; set `dblp` in [profile] to your pid",
                       listing(*candidates));
    }
    harvest.hints.push_back(fmt::format("DBLP knows you as {}; add `dblp = \"{}\"` to [profile] to save the search",
                                        candidates->front().hit.pid.str(), candidates->front().hit.pid.str()));
    return std::optional{std::move(candidates->front().page)};
}

} // namespace

Harvest harvest_dblp(Asker& asker, const HarvestInput& input)
{
    Harvest harvest;
    const auto& pid = input.configuration.profile.dblp;
    const auto found = pid ? ask_person(asker, input, *pid).map([](Answer<dblp::Person>&& page) {
        return std::optional{std::move(page)};
    })
                           : find_person(asker, input, harvest);
    if (!found) {
        cut_short(harvest, found.error());
        return harvest;
    }
    if (!*found) {
        return harvest;
    }
    const auto& person = *found;
    // Nothing may be taken for deleted, and nobody else's works for the person's, because a page has become another
    // one.
    const bool moved = pid && person->value.pid != *pid;
    if (person->value.disambiguation || moved) {
        const std::string what =
            moved ? "has moved to " + person->value.pid.str() : "is a list of people of one name now";
        cut_short(harvest, {ErrorCode::malformed,
                            fmt::format("{}: the page of pid {} {}; the old records are kept", identity_alarm_mark,
                                        pid ? pid->str() : person->value.pid.str(), what)});
        return harvest;
    }
    for (const SourceRecord& record : person->value.records) {
        harvest.records.push_back({.record = record, .response = person->response, .listed = true});
    }
    return harvest;
}

} // namespace vitalign
