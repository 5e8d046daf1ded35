#include "sync.hpp"

#include "harvest.hpp"
#include "relate_works.hpp"
#include "run_log.hpp"
#include "source_clients.hpp"
#include "workspace.hpp"

#include <algorithm>

namespace vitalign {

namespace {

/// A run that was killed longer ago is not gone on with: its answers are old.
constexpr std::chrono::hours resume_within{6};

class Syncing {
public:
    Syncing(const Configuration& configuration, const SyncOptions& options, Database& db, Clock& clock,
            SourceClients* clients)
        : m_configuration(configuration), m_options(options), m_db(db), m_clock(clock), m_clients(clients)
    {
    }

    Result<SyncReport> run(const Progress& progress)
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
        const auto run = RunLog{m_db}.begin(m_profile, now(), iso_time(m_clock.now() - resume_within));
        if (!run) {
            return failure_of(run);
        }
        m_run = *run;
        for (const Source source : all_sources) {
            if (is_wanted(source)) {
                progress(std::string{title_of(source)});
                if (auto done = sync_source(source); !done) {
                    return failure_of(done);
                }
            }
        }
        auto finished = relate_works(m_db, m_profile).and_then([&] { return RunLog{m_db}.finish(m_run, now()); });
        return finished ? Result<SyncReport>{std::move(m_report)} : failure_of(finished);
    }

private:
    std::string now() const { return iso_time(m_clock.now()); }

    bool is_wanted(Source source) const
    {
        const bool named = m_options.only.empty() || std::ranges::find(m_options.only, source) != m_options.only.end();
        return named && m_configuration.sources.at(source).enabled;
    }

    Harvest harvest(Source source, Asker& asker, const HarvestInput& input)
    {
        switch (source) {
        case Source::dblp: return harvest_dblp(asker, input);
        case Source::crossref: return harvest_crossref(asker, input);
        case Source::google_patents: return harvest_patents(asker, input);
        }
        return {};
    }

    Result<void> sync_source(Source source)
    {
        RecordStore store{m_db};
        const auto known = store.of_profile(m_profile);
        if (!known) {
            return failure_of(known);
        }
        Archive archive{m_db};
        Asker asker{archive, m_clock, m_clients == nullptr ? nullptr : &m_clients->of(source), source, m_run};
        Harvest found = harvest(
            source, asker, {.configuration = m_configuration, .cvs = m_cvs, .known = *known, .full = m_options.full});
        if (found.broken_cache) {
            return tl::unexpected<Error>(*found.broken_cache);
        }
        raise_alarm_on_drop(source, *known, found);
        auto changes = store.take(m_profile, m_run, source, found.records,
                                  found.state == CoverageState::complete && !m_options.offline);
        if (!changes) {
            return failure_of(changes);
        }
        return note(source, found, *std::move(changes));
    }

    static bool is_known(const std::vector<StoredRecord>& known, const SourceRecord& record)
    {
        return std::ranges::any_of(known,
                                   [&](const StoredRecord& r) { return identity_of(r.record) == identity_of(record); });
    }

    /// A source that from one day to the next names less than half of what it knew has a fault, or means somebody else:
    /// nothing may be taken for deleted, and nobody else's records for the person's.
    static void raise_alarm_on_drop(Source source, const std::vector<StoredRecord>& known, Harvest& found)
    {
        const auto before = std::ranges::count(known, source, [](const StoredRecord& r) { return r.record.source; });
        const auto still = std::ranges::count_if(known, [&](const StoredRecord& r) {
            return r.record.source == source && std::ranges::any_of(found.records, [&](const HarvestedRecord& h) {
                       return h.record.key == r.record.key;
                   });
        });
        if (found.state == CoverageState::complete && still * 2 < before) {
            found.state = CoverageState::failed;
            std::erase_if(found.records, [&](const HarvestedRecord& h) { return !is_known(known, h.record); });
            found.message = fmt::format("{}: of {} records known before it names only {}; if that is right, "
                                        "move the cache away and sync anew",
                                        identity_alarm_mark, before, still);
        }
    }

    Result<void> note(Source source, const Harvest& found, HarvestChanges changes)
    {
        RunLog log{m_db};
        // Reading the archive again says nothing about the source.
        if (!m_options.offline) {
            if (auto noted = log.note(
                    m_run, {.source = source, .state = found.state, .fetched = now(), .message = found.message});
                !noted) {
                return noted;
            }
        }
        const auto coverage = log.coverage(m_profile);
        if (!coverage) {
            return failure_of(coverage);
        }
        SourceOutcome outcome{.added = std::move(changes.added),
                              .changed = std::move(changes.changed),
                              .gone = std::move(changes.gone),
                              .hints = found.hints};
        outcome.coverage = *std::ranges::find(*coverage, source, &Coverage::source);
        outcome.coverage.message = found.message;
        m_report.incomplete = m_report.incomplete || found.state != CoverageState::complete;
        m_report.sources.push_back(std::move(outcome));
        return {};
    }

    const Configuration& m_configuration;
    const SyncOptions& m_options;
    Database& m_db;
    Clock& m_clock;
    SourceClients* m_clients;
    std::vector<Cv> m_cvs;
    std::int64_t m_profile = 0;
    std::int64_t m_run = 0;
    SyncReport m_report;
};

} // namespace

Result<SyncReport> sync(const Configuration& configuration, const SyncOptions& options, const Progress& progress)
{
    auto db = options.dry_run ? Database::copy_in_memory(configuration.cache)
                              : Database::open(configuration.cache, Database::Access::write);
    if (!db) {
        return failure_of(db);
    }
    const auto lock = options.dry_run ? Result<std::optional<CacheLock>>{std::nullopt}
                                      : CacheLock::take(configuration.cache).map([](CacheLock&& held) {
                                            return std::optional<CacheLock>{std::move(held)};
                                        });
    if (!lock) {
        return failure_of(lock);
    }
    const auto clock = make_system_clock();
    // Nothing that could open a socket is even made when the network is forbidden.
    const auto network = options.offline ? nullptr : make_network_client(configuration, options.version);
    const auto clients = network ? std::make_unique<SourceClients>(*network, *clock, configuration) : nullptr;
    return Syncing{configuration, options, **db, *clock, clients.get()}.run(progress);
}

} // namespace vitalign
