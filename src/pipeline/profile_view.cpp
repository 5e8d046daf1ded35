#include "pipeline/profile_view.hpp"

#include "cache/run_log.hpp"
#include "pipeline/load_works.hpp"
#include "pipeline/workspace.hpp"
#include "reconcile/omitted_owner.hpp"

#include <algorithm>
#include <iterator>

namespace vitalign::pipeline {

namespace {

Result<void> load_cache(const config::Configuration& configuration, ProfileView& view)
{
    auto db = cache::Database::open(configuration.cache, cache::Database::Access::read);
    if (!db && db.error().code == ErrorCode::not_found) {
        for (const Source source : all_sources) {
            view.coverage.push_back({.source = source});
        }
        return {};
    }
    if (!db) {
        return failure_of(db);
    }
    view.db = *std::move(db);
    const auto profile = view.db->profile(configuration.profile.name);
    if (!profile) {
        return failure_of(profile);
    }
    view.profile = *profile;
    auto works = load_known_works(*view.db, view.profile);
    auto coverage = cache::RunLog{*view.db}.coverage(view.profile);
    if (!works || !coverage) {
        return works ? failure_of(coverage) : failure_of(works);
    }
    view.works = *std::move(works);
    view.coverage = *std::move(coverage);
    return {};
}

/// Of all works, all versions, all sources.
std::vector<const SourceRecord*> records_of(const std::vector<works::KnownWork>& works)
{
    std::vector<const SourceRecord*> records;
    for (const works::KnownWork& known : works) {
        std::ranges::copy(vitalign::records_of(known.work), std::back_inserter(records));
    }
    return records;
}

/// Known works guide the reading.
Result<void> read_cvs_into(ProfileView& view, const config::Configuration& configuration,
                           const std::vector<std::filesystem::path>& cvs, std::optional<document::CvForm> form)
{
    auto read = read_guided_cvs(configuration, cvs, form, cv::KnownTitles{records_of(view.works)});
    if (!read) {
        return failure_of(read);
    }
    for (cv::GuidedCv& one : *read) {
        view.cvs.push_back(std::move(one.cv));
        view.mentions.push_back(std::move(one.mentions));
    }
    return {};
}

works::Person person_of(const config::Profile& profile)
{
    works::Person person{.pid = profile.dblp, .orcid = profile.orcid, .affiliations = profile.affiliations};
    for (const std::string& name : profile.names()) {
        person.names.push_back(PersonName::parse(name));
    }
    return person;
}

} // namespace

Result<std::unique_ptr<ProfileView>> load_profile_view(const config::Configuration& configuration,
                                                       const std::vector<std::filesystem::path>& cvs,
                                                       std::optional<document::CvForm> form)
{
    auto view = std::make_unique<ProfileView>();
    auto decisions = config::read_decisions(configuration.decisions);
    if (!decisions) {
        return failure_of(decisions);
    }
    view->decisions = *std::move(decisions);
    if (auto loaded = load_cache(configuration, *view); !loaded) {
        return failure_of(loaded);
    }
    if (auto read = read_cvs_into(*view, configuration, cvs, form); !read) {
        return failure_of(read);
    }
    const works::Person person = person_of(configuration.profile);
    for (Cv& cv : view->cvs) {
        reconcile::note_omitted_owner(cv.entries, person.names);
    }
    // A source that is switched off is not asked any more; what it said long ago is not its present state.
    view->input = {.person = person,
                   .cvs = view->cvs,
                   .mentions = view->mentions,
                   .works = view->works,
                   .coverage = view->coverage,
                   .decisions = view->decisions,
                   .patents_searched = configuration.sources.at(Source::google_patents).search};
    for (Coverage& coverage : view->coverage) {
        if (configuration.sources.at(coverage.source).enabled) {
            view->input.enabled.push_back(coverage.source);
        } else {
            coverage.state = CoverageState::never_asked;
        }
    }
    return view;
}

} // namespace vitalign::pipeline
