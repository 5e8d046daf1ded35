#include "harvest/crossref_steps.hpp"

namespace vitalign::harvest {

namespace {

Harvest harvest_of(CrossrefFinds finds)
{
    Harvest harvest{.hints = std::move(finds.hints), .inquiries = std::move(finds.inquiries)};
    for (auto& [key, harvested] : finds.found) {
        harvest.records.push_back(std::move(harvested));
    }
    return harvest;
}

/// Without the network the archive is read again.
Harvest reread(CrossrefFinds finds)
{
    finds.found = std::move(finds.known);
    Harvest harvest = harvest_of(std::move(finds));
    if (harvest.records.empty()) {
        cut_short(harvest, {ErrorCode::offline, "nothing of it is in the archive, and --offline forbids to ask"});
    }
    return harvest;
}

} // namespace

Harvest harvest_crossref(Asker& asker, const HarvestInput& input)
{
    const config::Configuration& configuration = input.configuration;
    const CrossrefTask task{
        asker, input, {.url = configuration.sources.at(Source::crossref).url, .mailto = configuration.mailto}};
    CrossrefFinds finds{.known = read_known(task)};
    if (asker.offline()) {
        return reread(std::move(finds));
    }
    CvForms cv{input.cvs};
    const auto asked = ask_person(task, finds)
                           .and_then([&] { return ask_dois(task, cv, finds); })
                           .and_then([&] { return ask_agencies(task, finds); })
                           .and_then([&] { return ask_references(task, cv, finds); });
    const bool nothing_new = finds.found.empty();
    keep_known(task, cv, finds);
    Harvest harvest = harvest_of(std::move(finds));
    if (!asked) {
        cut_short(harvest, asked.error());
        // What was known before is not what this run has read.
        harvest.state = nothing_new ? CoverageState::failed : CoverageState::partial;
    }
    return harvest;
}

} // namespace vitalign::harvest
