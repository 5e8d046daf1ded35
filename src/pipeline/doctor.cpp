#include "pipeline/doctor.hpp"

#include "cache/database.hpp"
#include "config/decisions.hpp"
#include "fetchers/answer.hpp"
#include "fetchers/crossref_requests.hpp"
#include "fetchers/dblp_requests.hpp"
#include "fetchers/google_patents_requests.hpp"
#include "harvest/source_clients.hpp"
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

/// One small request that the source always answers in its own format.
std::pair<std::string, fetchers::Content> probe_of(Source source, const config::Configuration& configuration)
{
    const std::string& url = configuration.sources.at(source).url;
    const config::Profile& profile = configuration.profile;
    switch (source) {
    case Source::dblp:
        return profile.dblp ? std::pair{fetchers::dblp::person_url(url, *profile.dblp), fetchers::Content::xml}
                            : std::pair{fetchers::dblp::author_search_url(url, profile.name), fetchers::Content::json};
    case Source::crossref:
        return {fetchers::crossref::bibliographic_url({.url = url, .mailto = configuration.mailto}, profile.name),
                fetchers::Content::json};
    case Source::google_patents:
        return {fetchers::google_patents::page_url(url, *PatentNumber::parse("US7654321B2")), fetchers::Content::html};
    case Source::file: break;
    }
    return {};
}

/// What a person can save in a browser where the program is not let in.
std::string by_hand(Source source, const config::Configuration& configuration)
{
    switch (source) {
    case Source::dblp:
        return configuration.profile.dblp
                   ? fmt::format("open {}.xml in a browser, save it and run `vitalign import FILE`",
                                 configuration.profile.dblp->url())
                   : "set `dblp` in [profile]; then your page can be saved in a browser and imported";
    case Source::crossref: return "wait a day";
    case Source::google_patents:
        return "save the pages of your patents, or the CSV of a search, in a browser and run `vitalign import FILE...`";
    case Source::file: break;
    }
    return "";
}

std::string remedy_for(Source source, const config::Configuration& configuration, const Error& error)
{
    if (error.code == ErrorCode::blocked) {
        return by_hand(source, configuration) + "; nothing is lost meanwhile";
    }
    if (error.code == ErrorCode::not_found) {
        return "nobody has this pid: correct `dblp` in [profile], or leave it out to be found by name";
    }
    return "check the network, the proxy settings and `url` in [sources]; nothing is lost meanwhile";
}

Check check_source(Source source, const config::Configuration& configuration, fetchers::HttpClient& client)
{
    const auto [url, wanted] = probe_of(source, configuration);
    const auto answer = client.get(url).and_then(
        [wanted = wanted](const fetchers::HttpResponse& response) { return fetchers::body_if(wanted, response); });
    // A page that is not there is an answer, too, unless it is the person's own.
    const bool own = source == Source::dblp && configuration.profile.dblp;
    if (answer || (!own && answer.error().code == ErrorCode::not_found)) {
        return {.what = std::string{title_of(source)}, .state = "answers"};
    }
    return {std::string{title_of(source)}, false, answer.error().message,
            remedy_for(source, configuration, answer.error())};
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
    for (const Source source : all_sources) {
        if (configuration.sources.at(source).enabled) {
            checks.push_back(check_source(source, configuration, clients.of(source)));
        }
    }
    return checks;
}

} // namespace vitalign::pipeline
