#include "bibliography/bibtex_records.hpp"
#include "fetchers/dblp_requests.hpp"
#include "fetchers/dblp_search.hpp"
#include "fetchers/dblp_sparql.hpp"
#include "harvest/ask_dblp.hpp"
#include "harvest/find_dblp_person.hpp"
#include "harvest/sources.hpp"
#include "harvest/wanted.hpp"

namespace vitalign::harvest {

namespace {

using namespace std::chrono_literals;
using Records = std::vector<SourceRecord>;

Pace pace(bool)
{
    return {.politeness = {.spacing = 2000ms, .slowed = 6000ms},
            .retry = {.first_pause = 5000ms, .too_many_pause = 60'000ms, .jitter = 0.25},
            .breaker = {.cool_down = 1h}};
}

const config::SourceSettings& dblp_of(const HarvestInput& input)
{
    return input.configuration.sources.at(Source::dblp);
}

Result<Records> read_bib(std::string_view body)
{
    auto records = bibliography::bibtex_records(body);
    if (records) {
        std::erase_if(*records, [](const SourceRecord& record) { return record.source != Source::dblp; });
    }
    return records;
}

void take_page(Harvest& harvest, const Answer<fetchers::dblp::Person>& page, const DblpPid& pid)
{
    // Nothing may be taken for deleted, and nobody else's works for the person's, because a page has become another
    // one.
    const bool moved = page.value.pid != pid;
    if (page.value.disambiguation || moved) {
        raise_identity_alarm(harvest, fmt::format("the page of pid {} {}; the old records are kept", pid.str(),
                                                  moved ? "has moved to " + page.value.pid.str()
                                                        : "is a list of people of one name now"));
        return;
    }
    for (const SourceRecord& record : page.value.records) {
        harvest.records.push_back({.record = record, .response = page.response, .listed = true});
    }
}

Result<Answer<Records>> ask_sparql(Asker& asker, const HarvestInput& input, const DblpPid& pid)
{
    const auto& address = dblp_of(input).sparql;
    return address ? asker.ask({.url = fetchers::dblp::sparql_url(*address, pid),
                                .headers = {{"Accept", std::string{fetchers::dblp::sparql_json}}}},
                               fetchers::Content::json,
                               [](std::string_view body) { return fetchers::dblp::read_sparql(body); })
                   : Result<Answer<Records>>{failure(ErrorCode::not_found, "no knowledge graph is configured")};
}

Result<Answer<Records>> ask_bib(Asker& asker, const HarvestInput& input, const DblpPid& pid)
{
    return ask_dblp(
        asker, dblp_of(input), [&](const std::string& base) { return fetchers::dblp::person_bib_url(base, pid); },
        fetchers::Content::other, read_bib);
}

/// A list that says less of each record than the person page: what is known better is kept. Whether there is one.
bool take_poorer(Harvest& harvest, const HarvestInput& input, const Result<Answer<Records>>& list)
{
    if (!list || list->value.empty()) {
        return false;
    }
    for (const SourceRecord& record : list->value) {
        const auto known = std::ranges::find_if(input.known, [&](const cache::StoredRecord& stored) {
            return stored.record.source == Source::dblp && stored.record.key == record.key;
        });
        harvest.records.push_back(known == input.known.end()
                                      ? cache::HarvestedRecord{record, list->response, true}
                                      : cache::HarvestedRecord{known->record, known->response, true});
    }
    return true;
}

Harvest by_pid(Asker& asker, const HarvestInput& input, const DblpPid& pid)
{
    Harvest harvest;
    const auto page = ask_dblp_person(asker, input, pid);
    if (page) {
        take_page(harvest, *page, pid);
    } else if (!another_may_answer(page.error()) || !(take_poorer(harvest, input, ask_sparql(asker, input, pid)) ||
                                                      take_poorer(harvest, input, ask_bib(asker, input, pid)))) {
        cut_short(harvest, page.error());
        if (page.error().code == ErrorCode::blocked) {
            harvest.hints.push_back(fmt::format("open {}.xml in a browser, save it as a file and run `vitalign "
                                                "import FILE`: that is as good as being answered",
                                                pid.url()));
        }
    }
    return harvest;
}

/// The person has no page: what the name alone finds may be the person's.
void take_publications(Harvest& harvest, Asker& asker, const HarvestInput& input)
{
    const config::Profile& profile = input.configuration.profile;
    const auto hits = ask_dblp(
        asker, dblp_of(input),
        [&](const std::string& base) { return fetchers::dblp::publication_search_url(base, profile.name); },
        fetchers::Content::json, [](std::string_view body) { return fetchers::dblp::read_publication_hits(body); });
    if (!hits) {
        cut_short(harvest, hits.error());
        return;
    }
    for (const SourceRecord& record : hits->value) {
        if (has_profile_name(profile, record.authors)) {
            harvest.records.push_back({.record = record, .response = hits->response});
        }
    }
}

Harvest by_name(Asker& asker, const HarvestInput& input)
{
    Harvest harvest;
    const auto found = find_dblp_person(asker, input, harvest);
    if (!found) {
        cut_short(harvest, found.error());
    } else if (*found) {
        take_page(harvest, **found, (**found).value.pid);
    } else {
        take_publications(harvest, asker, input);
    }
    return harvest;
}

Harvest harvest_dblp(Asker& asker, const HarvestInput& input)
{
    const auto& pid = input.configuration.profile.dblp;
    return pid ? by_pid(asker, input, *pid) : by_name(asker, input);
}

Probe probe(const config::Configuration& configuration)
{
    const std::string& url = configuration.sources.at(Source::dblp).url;
    const config::Profile& profile = configuration.profile;
    return profile.dblp ? Probe{fetchers::dblp::person_url(url, *profile.dblp), fetchers::Content::xml,
                                "nobody has this pid: correct `dblp` in [profile], or leave it out to be found by name"}
                        : Probe{fetchers::dblp::author_search_url(url, profile.name), fetchers::Content::json};
}

std::string by_hand(const config::Profile& profile)
{
    return profile.dblp
               ? fmt::format("open {}.xml in a browser, save it and run `vitalign import FILE`", profile.dblp->url())
               : "set `dblp` in [profile]; then your page can be saved in a browser and imported";
}

} // namespace

const AskedSource dblp_source{
    .source = Source::dblp, .pace = pace, .probe = probe, .by_hand = by_hand, .harvest = harvest_dblp};

} // namespace vitalign::harvest
