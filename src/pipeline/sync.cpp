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

class Syncing {
public:
    Syncing(const config::Configuration& configuration, const SyncOptions& options, cache::Database& db,
            fetchers::Clock& clock, harvest::SourceClients* clients)
        : m_configuration(configuration), m_options(options), m_db(db), m_clock(clock), m_clients(clients)
    {
    }

    Result<SyncReport> run(const harvest::Progress& progress)
    {
        auto cvs = read_cvs(m_configuration, {});
        if (!cvs) {
            return failure_of(cvs);
        }
        m_cvs = *std::move(cvs);
        const auto profile = m_db.profile(m_configuration.profile.name);
        if (!profile) {
            return failure_of(profile);
        }
        m_profile = *profile;
        const auto run = cache::RunLog{m_db}.begin(m_profile, now(), now() - resume_within);
        if (!run) {
            return failure_of(run);
        }
        m_run = *run;
        auto finished = harvest(progress).and_then([&] { return relate_works(m_db, m_profile); }).and_then([&] {
            return cache::RunLog{m_db}.finish(m_run, now());
        });
        return finished ? Result<SyncReport>{std::move(m_report)} : failure_of(finished);
    }

private:
    Instant now() const { return Instant{m_clock.now()}; }

    bool is_wanted(Source source) const
    {
        const bool named = m_options.only.empty() || std::ranges::find(m_options.only, source) != m_options.only.end();
        return named && m_configuration.sources.at(source).enabled;
    }

    /// Asks all sources; then takes what they said, in the order of the sources, so that equal answers make equal rows.
    Result<void> harvest(const harvest::Progress& progress)
    {
        const auto known = cache::RecordStore{m_db}.of_profile(m_profile);
        if (!known) {
            return failure_of(known);
        }
        harvest::RunInput input{
            .configuration = m_configuration, .cvs = m_cvs, .known = *known, .run = m_run, .full = m_options.full};
        for (const Source source : all_sources) {
            auto inquiries = cache::InquiryLog{m_db}.of_source(source);
            if (!inquiries) {
                return failure_of(inquiries);
            }
            input.inquiries[source] = *std::move(inquiries);
            if (is_wanted(source)) {
                input.sources.push_back(source);
            }
        }
        cache::Archive archive{m_db};
        for (auto& [source, found] : harvest::run_sources(archive, m_clock, m_clients, input, progress)) {
            if (auto taken = take(source, *known, found); !taken) {
                return taken;
            }
        }
        return m_clients == nullptr ? Result<void>{} : cache::BackoffLog{m_db}.put(m_clients->backoffs());
    }

    Result<void> take(Source source, const std::vector<cache::StoredRecord>& known, harvest::Harvest& found)
    {
        if (found.broken_cache) {
            return tl::unexpected<Error>(*found.broken_cache);
        }
        if (!m_options.accept_drop) {
            raise_alarm_on_drop(source, known, found);
        }
        auto changes = cache::RecordStore{m_db}.take(m_profile, m_run, source, found.records,
                                                     found.state == CoverageState::complete && !m_options.offline,
                                                     m_options.offline ? cache::Inquiries{} : found.inquiries);
        if (!changes) {
            return failure_of(changes);
        }
        return note(source, found, *std::move(changes));
    }

    static bool is_known(const std::vector<cache::StoredRecord>& known, const SourceRecord& record)
    {
        return std::ranges::any_of(
            known, [&](const cache::StoredRecord& r) { return identity_of(r.record) == identity_of(record); });
    }

    /// A source that from one day to the next names less than half of what it knew has a fault, or means somebody else:
    /// nothing may be taken for deleted, and nobody else's records for the person's.
    static void raise_alarm_on_drop(Source source, const std::vector<cache::StoredRecord>& known,
                                    harvest::Harvest& found)
    {
        const auto before =
            std::ranges::count(known, source, [](const cache::StoredRecord& r) { return r.record.source; });
        const auto still = std::ranges::count_if(known, [&](const cache::StoredRecord& r) {
            return r.record.source == source &&
                   std::ranges::any_of(found.records,
                                       [&](const cache::HarvestedRecord& h) { return h.record.key == r.record.key; });
        });
        if (found.state == CoverageState::complete && still * 2 < before) {
            std::erase_if(found.records, [&](const cache::HarvestedRecord& h) { return !is_known(known, h.record); });
            // What was asked for is asked again next time: the answers are not believed.
            found.inquiries.clear();
            harvest::raise_identity_alarm(found,
                                          fmt::format("of {} records known before it names only {}; if that is right, "
                                                      "`vitalign sync --full --accept-drop` takes it over",
                                                      before, still));
        }
    }

    Result<void> note(Source source, const harvest::Harvest& found, cache::HarvestChanges changes)
    {
        cache::RunLog log{m_db};
        // Reading the archive again says nothing about the source.
        if (!m_options.offline) {
            const Coverage ended{.source = source,
                                 .state = found.state,
                                 .message = found.message,
                                 .identity_alarm = found.identity_alarm};
            if (auto noted = log.note(m_run, ended, now()); !noted) {
                return noted;
            }
        }
        const auto coverage = log.coverage(m_profile);
        if (!coverage) {
            return failure_of(coverage);
        }
        SourceOutcome outcome{.coverage = *std::ranges::find(*coverage, source, &Coverage::source),
                              .added = std::move(changes.added),
                              .changed = std::move(changes.changed),
                              .gone = std::move(changes.gone),
                              .hints = found.hints};
        outcome.coverage.message = found.message;
        m_report.incomplete = m_report.incomplete || found.state != CoverageState::complete;
        m_report.sources.push_back(std::move(outcome));
        return {};
    }

    const config::Configuration& m_configuration;
    const SyncOptions& m_options;
    cache::Database& m_db;
    fetchers::Clock& m_clock;
    harvest::SourceClients* m_clients;
    std::vector<Cv> m_cvs;
    std::int64_t m_profile = 0;
    std::int64_t m_run = 0;
    SyncReport m_report;
};

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
    return Syncing{configuration, options, **db, walls.clock, clients.get()}.run(progress);
}

} // namespace vitalign::pipeline
