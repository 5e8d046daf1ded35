#include "fetchers/google_patents_requests.hpp"
#include "harvest/patent_steps.hpp"
#include "harvest/sources.hpp"
#include "harvest/wanted.hpp"

#include <algorithm>

namespace vitalign::harvest {

namespace {

using namespace std::chrono_literals;

/// Blocks are for the whole address and last: the first one ends the run.
Pace pace(bool)
{
    return {.politeness = {.spacing = 12'000ms, .jitter = 0.25},
            .retry = {.tries = 2, .first_pause = 4000ms, .too_many_pause = std::nullopt, .jitter = 0.25},
            .breaker = {.failures = 2, .cool_down = 20min}};
}

void take(PatentFinds& finds, const Answer<SourceRecord>& page, int depth)
{
    const bool known = std::ranges::any_of(finds.harvest.records, [&](const cache::HarvestedRecord& harvested) {
        return harvested.record.key == page.value.key;
    });
    if (!known) {
        finds.harvest.records.push_back({.record = page.value, .response = page.response});
        finds.queue.follow(page.value, depth);
    }
}

/// Takes the first of the numbers that has a page. An error: the source must not be asked any further.
Result<void> take_first(const PatentTask& task, const WantedPatent& wanted, PatentFinds& finds)
{
    for (const PatentNumber& number : wanted.candidates) {
        const auto page = read_patent(task, number, finds);
        if (page) {
            take(finds, *page, wanted.depth);
            return {};
        }
        const ErrorCode code = page.error().code;
        if (code == ErrorCode::not_found || code == ErrorCode::offline) {
            continue;
        }
        // A page that cannot be read says nothing about the next; a source that does not answer does.
        if (code != ErrorCode::malformed) {
            return failure_of(page);
        }
        cut_short(finds.harvest, page.error());
    }
    return {};
}

Result<void> take_all(const PatentTask& task, PatentFinds& finds)
{
    while (const auto wanted = finds.queue.next()) {
        if (auto taken = take_first(task, *wanted, finds); !taken) {
            return taken;
        }
    }
    return {};
}

Harvest harvest_patents(Asker& asker, const HarvestInput& input)
{
    const config::SourceSettings& settings = input.configuration.sources.at(Source::google_patents);
    const PatentTask task{asker, input, settings.url};
    PatentFinds finds;
    for (const std::vector<PatentNumber>& candidates : named_by(input.cvs).patents) {
        finds.queue.add(candidates);
    }
    if (const auto searched = settings.search ? search_patents(task, finds) : Result<void>{}; !searched) {
        cut_short(finds.harvest, searched.error());
        return std::move(finds.harvest);
    }
    for (const cache::StoredRecord& known : input.known) {
        if (known.record.patent) {
            finds.queue.add({known.record.patent->publication});
        }
    }
    asker.expect(pages_due(task, finds.queue));
    if (const auto taken = take_all(task, finds); !taken) {
        cut_short(finds.harvest, taken.error());
    }
    // What came after a failure changes nothing about it.
    if (finds.harvest.message && !finds.harvest.records.empty()) {
        finds.harvest.state = CoverageState::partial;
    }
    return std::move(finds.harvest);
}

Probe probe(const config::Configuration& configuration)
{
    return {fetchers::google_patents::page_url(configuration.sources.at(Source::google_patents).url,
                                               *PatentNumber::parse("US7654321B2")),
            fetchers::Content::html};
}

std::string by_hand(const config::Profile&)
{
    return "save the pages of your patents, or the CSV of a search, in a browser and run `vitalign import FILE...`";
}

} // namespace

const AskedSource patent_source{
    .source = Source::google_patents, .pace = pace, .probe = probe, .by_hand = by_hand, .harvest = harvest_patents};

} // namespace vitalign::harvest
