#include "pipeline/import.hpp"

#include "cache/archive.hpp"
#include "cache/record_store.hpp"
#include "cache/run_log.hpp"
#include "fetchers/clock.hpp"
#include "harvest/saved_forms.hpp"
#include "harvest/wanted.hpp"
#include "pipeline/relate_works.hpp"
#include "pipeline/workspace.hpp"

#include <algorithm>
#include <set>

namespace vitalign::pipeline {

namespace {

namespace fs = std::filesystem;

/// Files as named, and those in folders in the order of their names.
Result<std::vector<fs::path>> all_files(const std::vector<fs::path>& named)
{
    std::vector<fs::path> files;
    for (const fs::path& path : named) {
        std::error_code error;
        if (!fs::is_directory(path, error)) {
            files.push_back(path);
            continue;
        }
        std::vector<fs::path> inside;
        for (auto entry = fs::recursive_directory_iterator{path, error}; !error && entry != fs::end(entry);
             entry.increment(error)) {
            if (entry->is_regular_file(error) && !entry->path().filename().string().starts_with('.')) {
                inside.push_back(entry->path());
            }
        }
        if (error) {
            return failure(ErrorCode::io, "reading the folder {}: {}", path.string(), error.message());
        }
        std::ranges::sort(inside);
        files.insert(files.end(), inside.begin(), inside.end());
    }
    return files;
}

/// What the files are taken for.
struct ImportTask {
    const config::Configuration& configuration;
    cache::Database& db;
    const fetchers::Clock& clock;
    const harvest::NamedByCv& named;
    std::int64_t profile = 0;
    std::int64_t run = 0;

    Instant now() const { return Instant{clock.now()}; }
};

/// The records as they are kept; a file may use one key twice.
std::map<Source, std::vector<cache::HarvestedRecord>> by_source(const ImportTask& task, const harvest::SavedFile& saved)
{
    std::map<Source, std::vector<cache::HarvestedRecord>> records;
    std::set<std::string> keys;
    const auto free_key = [&](const std::string& wanted) {
        std::string key = wanted;
        for (int n = 2; !keys.insert(key).second; ++n) {
            key = fmt::format("{} ({})", wanted, n);
        }
        return key;
    };
    for (const harvest::SavedRecord& one : saved.records) {
        SourceRecord record = one.record;
        if (record.source == Source::file) {
            record.key = record.doi ? record.doi->str() : free_key(saved.path.filename().string() + "#" + record.key);
            record.url = record.doi ? record.doi->url() : record.link.value_or("");
        }
        const bool listed = harvest::is_listed(task.configuration.profile, saved, record);
        records[one.record.source].push_back({.record = std::move(record), .listed = listed});
    }
    return records;
}

Result<std::int64_t> archive(const ImportTask& task, harvest::SavedFile& saved, Source source)
{
    const std::string url = harvest::row_of(saved.form).address(saved, task.configuration);
    return cache::Archive{task.db}.store({.run = task.run, .source = source, .url = url, .asked = task.now()},
                                         {.status = 200, .body = harvest::body_of(saved)});
}

/// What is known better stays: the record, and that the source assigned it to the person, whatever a file does not
/// tell.
Result<void> keep_better(const ImportTask& task, bool poorer, std::vector<cache::HarvestedRecord>& records)
{
    cache::RecordStore store{task.db};
    const auto of_profile = store.of_profile(task.profile);
    if (!of_profile) {
        return failure_of(of_profile);
    }
    for (cache::HarvestedRecord& harvested : records) {
        harvested.listed = harvested.listed || std::ranges::any_of(*of_profile, [&](const cache::StoredRecord& stored) {
                               return stored.listed && identity_of(stored.record) == identity_of(harvested.record);
                           });
        const auto known = store.find(harvested.record.source, harvested.record.key);
        if (!known) {
            return failure_of(known);
        }
        if (*known && poorer && !(*known)->record.excerpt) {
            harvested.record = (*known)->record;
        }
    }
    return {};
}

Result<void> note_complete(const ImportTask& task, Source source)
{
    return cache::RunLog{task.db}.note(task.run, {.source = source, .state = CoverageState::complete}, task.now());
}

Result<void> take(const ImportTask& task, harvest::SavedFile& saved, ImportOutcome& outcome)
{
    if (saved.records.empty()) {
        return {};
    }
    auto records = by_source(task, saved);
    const bool is_own_page = harvest::is_own_page(task.configuration.profile, saved);
    const auto response = archive(task, saved, records.begin()->first);
    if (!response) {
        return failure_of(response);
    }
    for (auto& [source, harvested] : records) {
        for (cache::HarvestedRecord& one : harvested) {
            one.response = *response;
        }
        if (auto kept = keep_better(task, harvest::row_of(saved.form).poorer, harvested); !kept) {
            return kept;
        }
        auto changes = cache::RecordStore{task.db}.take(task.profile, task.run, source, harvested, false);
        if (!changes) {
            return failure_of(changes);
        }
        std::ranges::move(changes->added, std::back_inserter(outcome.added));
        std::ranges::move(changes->changed, std::back_inserter(outcome.changed));
    }
    return is_own_page ? note_complete(task, Source::dblp) : Result<void>{};
}

/// `named` tells whether the user named the file, or it was found in a folder.
Result<ImportOutcome> take_file(const ImportTask& task, const fs::path& path, bool named)
{
    const config::Profile& profile = task.configuration.profile;
    ImportOutcome outcome{.file = path};
    auto saved = harvest::read_saved_file(path, harvest::filter_for(profile, task.named));
    if (!saved) {
        // A folder may hold other things, too.
        outcome.skipped = !named && saved.error().code == ErrorCode::not_found;
        outcome.error = saved.error().message;
        return outcome;
    }
    outcome.what = harvest::row_of(saved->form).title;
    outcome.records = saved->records.size();
    harvest::keep_wanted(profile, task.named, *saved);
    outcome.taken = saved->records.size();
    const auto taken = take(task, *saved, outcome);
    return taken ? Result<ImportOutcome>{std::move(outcome)} : failure_of(taken);
}

/// The patents are read completely once every number of the CV has its page.
Result<void> note_patents(const ImportTask& task)
{
    const auto known = cache::RecordStore{task.db}.of_profile(task.profile);
    if (!known) {
        return failure_of(known);
    }
    const auto has_page = [&](const std::vector<PatentNumber>& candidates) {
        return std::ranges::any_of(*known, [&](const cache::StoredRecord& stored) {
            return stored.record.patent && !stored.record.excerpt &&
                   std::ranges::any_of(candidates, [&](const PatentNumber& number) {
                       return number.same_document(stored.record.patent->publication);
                   });
        });
    };
    const bool all = !task.named.patents.empty() && std::ranges::all_of(task.named.patents, has_page);
    return all ? note_complete(task, Source::google_patents) : Result<void>{};
}

Result<std::vector<ImportOutcome>> take_files(const ImportTask& task, const std::vector<fs::path>& files,
                                              const std::vector<fs::path>& named)
{
    std::vector<ImportOutcome> outcomes;
    for (const fs::path& file : files) {
        auto outcome = take_file(task, file, std::ranges::find(named, file) != named.end());
        if (!outcome) {
            return failure_of(outcome);
        }
        outcomes.push_back(*std::move(outcome));
    }
    auto finished = note_patents(task).and_then([&] { return relate_works(task.db, task.profile); }).and_then([&] {
        return cache::RunLog{task.db}.finish(task.run, task.now());
    });
    return finished ? Result<std::vector<ImportOutcome>>{std::move(outcomes)} : failure_of(finished);
}

} // namespace

Result<std::vector<ImportOutcome>> import_files(const config::Configuration& configuration,
                                                const std::vector<fs::path>& named)
{
    const auto files = all_files(named);
    if (!files) {
        return failure_of(files);
    }
    const auto cvs = read_cvs(configuration, {});
    if (!cvs) {
        return failure_of(cvs);
    }
    auto db = cache::Database::open(configuration.cache, cache::Database::Access::write);
    if (!db) {
        return failure_of(db);
    }
    const auto lock = cache::CacheLock::take(configuration.cache);
    if (!lock) {
        return failure_of(lock);
    }
    const auto clock = fetchers::make_system_clock();
    const auto profile = (*db)->profile(configuration.profile.name);
    if (!profile) {
        return failure_of(profile);
    }
    const auto run = cache::RunLog{**db}.begin(*profile, Instant{clock->now()});
    if (!run) {
        return failure_of(run);
    }
    const auto named_by_cv = harvest::named_by(*cvs);
    return take_files({configuration, **db, *clock, named_by_cv, *profile, *run}, *files, named);
}

} // namespace vitalign::pipeline
