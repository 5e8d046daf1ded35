#include "harvest/crossref_steps.hpp"
#include "harvest/sources.hpp"

namespace vitalign::harvest {

namespace {

using namespace std::chrono_literals;

/// The limits of December 2025, https://doi.org/10.64000/wadve-3tj60
Pace pace(bool polite_pool)
{
    return {.politeness = polite_pool
                              ? fetchers::Politeness{.spacing = 400ms, .single_spacing = 120ms, .slowed = 1200ms}
                              : fetchers::Politeness{.spacing = 1100ms, .single_spacing = 220ms, .slowed = 3000ms},
            .retry = {.tries = 4, .first_pause = 2000ms, .too_many_pause = 10'000ms, .growth = 3, .jitter = 0.25},
            .breaker = {.cool_down = 10min}};
}

fetchers::crossref::Endpoint endpoint_of(const config::Configuration& configuration)
{
    return {.url = configuration.sources.at(Source::crossref).url, .mailto = configuration.mailto};
}

Harvest with_records(Harvest harvest, CrossrefRecords&& records)
{
    for (auto& [key, harvested] : records) {
        harvest.records.push_back(std::move(harvested));
    }
    return harvest;
}

/// Without the network the archive is read again.
Harvest reread(CrossrefRecords known)
{
    Harvest harvest = with_records({}, std::move(known));
    if (harvest.records.empty()) {
        cut_short(harvest, {ErrorCode::offline, "nothing of it is in the archive, and --offline forbids to ask"});
    }
    return harvest;
}

Harvest harvest_crossref(Asker& asker, const HarvestInput& input)
{
    const CrossrefTask task{asker, input, endpoint_of(input.configuration)};
    CrossrefFinds finds{.known = read_known(task)};
    if (asker.offline()) {
        return reread(std::move(finds.known));
    }
    CvForms cv{input.cvs};
    const auto asked = ask_person(task, finds)
                           .and_then([&] { return ask_dois(task, cv, finds); })
                           .and_then([&] { return ask_agencies(task, finds); })
                           .and_then([&] { return ask_references(task, cv, finds); });
    if (!asked) {
        cut_short(finds.harvest, asked.error());
        finds.harvest.state = finds.found.empty() ? CoverageState::failed : CoverageState::partial;
    }
    keep_known(task, cv, finds);
    return with_records(std::move(finds.harvest), std::move(finds.found));
}

Probe probe(const config::Configuration& configuration)
{
    return {fetchers::crossref::bibliographic_url(endpoint_of(configuration), configuration.profile.name),
            fetchers::Content::json};
}

std::string by_hand(const config::Profile&)
{
    return "wait a day";
}

} // namespace

const AskedSource crossref_source{.source = Source::crossref,
                                  .pace = pace,
                                  .probe = probe,
                                  .by_hand = by_hand,
                                  .harvest = harvest_crossref,
                                  .waits_for = Source::dblp,
                                  .without_contact = fetchers::crossref::without_contact};

} // namespace vitalign::harvest
