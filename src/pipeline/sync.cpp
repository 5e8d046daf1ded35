#include "pipeline/sync.hpp"

#include "cache/run_log.hpp"
#include "harvest/run_sources.hpp"
#include "pipeline/relate_works.hpp"
#include "pipeline/workspace.hpp"

#include <algorithm>

namespace vitalign::pipeline {

namespace {

/// A run that was killed longer ago is not gone on with: its answers are old.
constexpr std::chrono::hours resume_within{6};

/// One run for one profile.
struct SyncTask {
    const config::Configuration& configuration;
    const SyncOptions& options;
    cache::Database& db;
    fetchers::Clock& clock;
    harvest::SourceClients* clients; ///< null: nothing is asked
    std::int64_t profile = 0;
    std::int64_t run = 0;

    Instant now() const { return Instant{clock.now()}; }
};

bool is_wanted(const SyncTask& task, Source source)
{
    const auto& only = task.options.only;
    const bool named = only.empty() || std::ranges::find(only, source) != only.end();
    return named && task.configuration.sources.at(source).enabled;
}

bool is_known(std::span<const cache::StoredRecord> known, const SourceRecord& record)
{
    return std::ranges::any_of(
        known, [&](const cache::StoredRecord& r) { return identity_of(r.record) == identity_of(record); });
}

/// A source that from one day to the next names less than half of what it knew has a fault, or means somebody else:
/// nothing may be taken for deleted, and nobody else's records for the person's.
void raise_alarm_on_drop(Source source, std::span<const cache::StoredRecord> known, harvest::Harvest& found)
{
    const auto before = std::ranges::count(known, source, [](const cache::StoredRecord& r) { return r.record.source; });
    const auto still = std::ranges::count_if(known, [&](const cache::StoredRecord& r) {
        return r.record.source == source && std::ranges::any_of(found.records, [&](const cache::HarvestedRecord& h) {
                   return h.record.key == r.record.key;
               });
    });
    if (found.state == CoverageState::complete && still * 2 < before) {
        std::erase_if(found.records, [&](const cache::HarvestedRecord& h) { return !is_known(known, h.record); });
        // What was asked for is asked again next time: the answers are not believed.
        found.inquiries.clear();
        harvest::raise_identity_alarm(found, fmt::format("of {} records known before it names only {}; if that is "
                                                         "right, `vitalign sync --full --accept-drop` takes it over",
                                                         before, still));
    }
}

/// Reading the archive again says nothing about the source, and so is not noted.
Result<void> note(const SyncTask& task, Source source, const harvest::Harvest& found)
{
    const Coverage ended{
        .source = source, .state = found.state, .message = found.message, .identity_alarm = found.identity_alarm};
    return task.options.offline ? Result<void>{} : cache::RunLog{task.db}.note(task.run, ended, task.now());
}

Result<SourceOutcome> take(const SyncTask& task, Source source, std::span<const cache::StoredRecord> known,
                           harvest::Harvest& found)
{
    if (found.broken_cache) {
        return tl::unexpected<Error>(*found.broken_cache);
    }
    if (!task.options.accept_drop) {
        raise_alarm_on_drop(source, known, found);
    }
    const bool offline = task.options.offline;
    auto changes = cache::RecordStore{task.db}.take(task.profile, task.run, source, found.records,
                                                    found.state == CoverageState::complete && !offline,
                                                    offline ? cache::Inquiries{} : found.inquiries);
    if (!changes) {
        return failure_of(changes);
    }
    const auto coverage =
        note(task, source, found).and_then([&] { return cache::RunLog{task.db}.coverage(task.profile); });
    if (!coverage) {
        return failure_of(coverage);
    }
    SourceOutcome outcome{.coverage = *std::ranges::find(*coverage, source, &Coverage::source),
                          .added = std::move(changes->added),
                          .changed = std::move(changes->changed),
                          .gone = std::move(changes->gone),
                          .hints = found.hints};
    outcome.coverage.message = found.message;
    return outcome;
}

/// Asks all sources; then takes what they said, in the order of the sources, so that equal answers make equal rows.
Result<SyncReport> harvest_sources(const SyncTask& task, std::span<const Cv> cvs, const harvest::Progress& progress)
{
    const auto known = cache::RecordStore{task.db}.of_profile(task.profile);
    if (!known) {
        return failure_of(known);
    }
    harvest::RunInput input{
        .configuration = task.configuration, .cvs = cvs, .known = *known, .run = task.run, .full = task.options.full};
    for (const Source source : all_sources) {
        auto inquiries = cache::InquiryLog{task.db}.of_source(source);
        if (!inquiries) {
            return failure_of(inquiries);
        }
        input.inquiries[source] = *std::move(inquiries);
        if (is_wanted(task, source)) {
            input.sources.push_back(source);
        }
    }
    cache::Archive archive{task.db};
    SyncReport report;
    for (auto& [source, found] : harvest::run_sources(archive, task.clock, task.clients, input, progress)) {
        auto outcome = take(task, source, *known, found);
        if (!outcome) {
            return failure_of(outcome);
        }
        report.incomplete = report.incomplete || found.state != CoverageState::complete;
        report.sources.push_back(*std::move(outcome));
    }
    return report;
}

Result<SyncReport> run(SyncTask task, const harvest::Progress& progress)
{
    const auto cvs = read_cvs(task.configuration, {});
    if (!cvs) {
        return failure_of(cvs);
    }
    const auto profile = task.db.profile(task.configuration.profile.name);
    if (!profile) {
        return failure_of(profile);
    }
    task.profile = *profile;
    cache::RunLog log{task.db};
    const auto begun = log.begin(task.profile, task.now(), task.now() - resume_within);
    if (!begun) {
        return failure_of(begun);
    }
    task.run = *begun;
    auto report = harvest_sources(task, *cvs, progress);
    if (!report) {
        return report;
    }
    auto finished =
        (task.clients == nullptr ? Result<void>{} : cache::BackoffLog{task.db}.put(task.clients->backoffs()))
            .and_then([&] { return relate_works(task.db, task.profile); })
            .and_then([&] { return log.finish(task.run, task.now()); });
    return finished ? std::move(report) : failure_of(finished);
}

} // namespace

Result<SyncReport> sync(const config::Configuration& configuration, const SyncOptions& options,
                        const harvest::Progress& progress)
{
    const auto clock = fetchers::make_system_clock();
    // Nothing that could open a socket is even made when the network is forbidden.
    const auto network = options.offline ? nullptr : harvest::make_network_client(configuration, options.version);
    return sync(configuration, options, progress,
                {.clock = *clock, .network = network.get(), .random = fetchers::make_random()});
}

Result<SyncReport> sync(const config::Configuration& configuration, const SyncOptions& options,
                        const harvest::Progress& progress, const SyncDependencies& walls)
{
    auto db = options.dry_run ? cache::Database::copy_in_memory(configuration.cache)
                              : cache::Database::open(configuration.cache, cache::Database::Access::write);
    if (!db) {
        return failure_of(db);
    }
    const auto lock = options.dry_run ? Result<std::optional<cache::CacheLock>>{std::nullopt}
                                      : cache::CacheLock::take(configuration.cache).map([](cache::CacheLock&& held) {
                                            return std::optional<cache::CacheLock>{std::move(held)};
                                        });
    if (!lock) {
        return failure_of(lock);
    }
    const auto backoffs = cache::BackoffLog{**db}.all();
    if (!backoffs) {
        return failure_of(backoffs);
    }
    const auto clients = walls.network == nullptr
                             ? nullptr
                             : std::make_unique<harvest::SourceClients>(*walls.network, walls.clock, walls.random,
                                                                        configuration, *backoffs);
    return run({configuration, options, **db, walls.clock, clients.get()}, progress);
}

} // namespace vitalign::pipeline
