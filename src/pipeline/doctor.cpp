#include "pipeline/doctor.hpp"

#include "cache/database.hpp"
#include "config/decisions.hpp"
#include "fetchers/answer.hpp"
#include "harvest/source_clients.hpp"
#include "harvest/sources.hpp"
#include "pipeline/workspace.hpp"

namespace vitalign::pipeline {

namespace {

Check check_cvs(const config::Configuration& configuration)
{
    const auto cvs = read_cvs(configuration, {});
    if (!cvs) {
        return {"CV", false, cvs.error().message, "correct `profile.cv` in " + configuration.file.string()};
    }
    std::size_t entries = 0;
    for (const Cv& cv : *cvs) {
        entries += cv.entries.size();
    }
    if (cvs->empty() || entries == 0) {
        return {"CV", false, cvs->empty() ? "none is configured" : "no entries were found",
                "`vitalign parse CV` shows what is read; headings such as Publications and Patents open the lists"};
    }
    return {.what = "CV", .state = fmt::format("{} entries", entries)};
}

Check check_cache(const config::Configuration& configuration)
{
    auto db = cache::Database::open(configuration.cache, cache::Database::Access::read);
    if (!db && db.error().code == ErrorCode::not_found) {
        return {"cache", false, "there is none yet", "run `vitalign sync`"};
    }
    const auto sound = db ? (*db)->integrity() : Result<std::string>{failure_of(db)};
    if (!sound || !sound->empty()) {
        return {"cache", false, sound ? *sound : sound.error().message,
                fmt::format("move {} away and run `vitalign sync`", configuration.cache.string())};
    }
    return {.what = "cache", .state = "sound, " + configuration.cache.string()};
}

Check check_decisions(const config::Configuration& configuration)
{
    const auto decisions = config::read_decisions(configuration.decisions);
    if (!decisions) {
        return {"decisions", false, decisions.error().message, "correct the file by hand"};
    }
    return {.what = "decisions", .state = fmt::format("{} recorded", decisions->size())};
}

std::string remedy_for(const harvest::AskedSource& source, const harvest::Probe& probe, const config::Profile& profile,
                       ErrorCode code)
{
    if (code == ErrorCode::blocked) {
        return source.by_hand(profile) + "; nothing is lost meanwhile";
    }
    return code == ErrorCode::not_found && probe.if_missing
               ? *probe.if_missing
               : "check the network, the proxy settings and `url` in [sources]; nothing is lost meanwhile";
}

Check check_source(const harvest::AskedSource& source, const config::Configuration& configuration,
                   fetchers::HttpClient& client)
{
    const harvest::Probe probe = source.probe(configuration);
    const auto answer = client.get(probe.url).and_then(
        [&](const fetchers::HttpResponse& response) { return fetchers::body_if(probe.wanted, response); });
    const std::string title{title_of(source.source)};
    if (answer || (answer.error().code == ErrorCode::not_found && !probe.if_missing)) {
        return {.what = title, .state = "answers"};
    }
    return {title, false, answer.error().message,
            remedy_for(source, probe, configuration.profile, answer.error().code)};
}

} // namespace

std::vector<Check> examine(const config::Configuration& configuration, bool offline, const std::string& version)
{
    std::vector<Check> checks{{.what = "configuration", .state = configuration.file.string()},
                              check_cvs(configuration),
                              check_cache(configuration),
                              check_decisions(configuration)};
    if (offline) {
        return checks;
    }
    const auto clock = fetchers::make_system_clock();
    const auto network = harvest::make_network_client(configuration, version);
    harvest::SourceClients clients{*network, *clock, fetchers::make_random(), configuration, {}};
    for (const harvest::AskedSource* source : harvest::asked_sources) {
        if (configuration.sources.at(source->source).enabled) {
            checks.push_back(check_source(*source, configuration, clients.of(source->source)));
        }
    }
    return checks;
}

} // namespace vitalign::pipeline
