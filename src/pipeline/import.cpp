#include "pipeline/import.hpp"

#include "cache/archive.hpp"
#include "cache/run_log.hpp"
#include "fetchers/clock.hpp"
#include "fetchers/dblp_requests.hpp"
#include "fetchers/google_patents_requests.hpp"
#include "harvest/harvest.hpp"
#include "harvest/saved_file.hpp"
#include "normalise/title_form.hpp"
#include "pipeline/relate_works.hpp"
#include "pipeline/workspace.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>
#include <set>

namespace vitalign::pipeline {

namespace {

namespace fs = std::filesystem;

/// Forms that say less of a record than the source's own page: what is known better stays.
bool is_poorer(fetchers::SavedForm form)
{
    return form == fetchers::SavedForm::bibtex || form == fetchers::SavedForm::dblp_publications ||
           form == fetchers::SavedForm::patent_csv || form == fetchers::SavedForm::patent_search;
}

/// The longest run of plain letters in the family names: every record of the person contains it.
std::string needle_for(const config::Profile& profile)
{
    const std::string family = PersonName::parse(profile.name).family;
    const bool plain = std::ranges::all_of(family, [](char c) { return ascii::is_alpha(c); });
    return plain && profile.aliases.empty() ? family : "";
}

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

class Importing {
public:
    Importing(const config::Configuration& configuration, cache::Database& db, const fetchers::Clock& clock,
              std::vector<Cv> cvs)
        : m_configuration(configuration), m_db(db), m_clock(clock), m_cvs(std::move(cvs))
    {
        for (const Cv& cv : m_cvs) {
            for (const Entry& entry : cv.entries) {
                note_entry(entry);
            }
        }
        m_filter = {.person = configuration.profile.dblp,
                    .needle = needle_for(configuration.profile),
                    .wanted = [this](const SourceRecord& record) { return is_wanted(record); }};
    }

    Result<std::vector<ImportOutcome>> run(const std::vector<fs::path>& files, const std::vector<fs::path>& named)
    {
        m_named.insert(named.begin(), named.end());
        const auto profile = m_db.profile(m_configuration.profile.name);
        if (!profile) {
            return failure_of(profile);
        }
        m_profile = *profile;
        const auto run = cache::RunLog{m_db}.begin(m_profile, now());
        if (!run) {
            return failure_of(run);
        }
        m_run = *run;
        std::vector<ImportOutcome> outcomes;
        for (const fs::path& file : files) {
            auto outcome = take_file(file);
            if (!outcome) {
                return failure_of(outcome);
            }
            outcomes.push_back(*std::move(outcome));
        }
        auto finished = note_patents().and_then([&] { return relate_works(m_db, m_profile); }).and_then([&] {
            return cache::RunLog{m_db}.finish(m_run, now());
        });
        return finished ? Result<std::vector<ImportOutcome>>{std::move(outcomes)} : failure_of(finished);
    }

private:
    Instant now() const { return Instant{m_clock.now()}; }

    void note_entry(const Entry& entry)
    {
        if (entry.doi) {
            m_dois.insert(entry.doi->value);
        }
        if (entry.patent) {
            m_numbers.push_back(entry.patent->value.candidates);
        }
        if (entry.title && entry.kind == Kind::patent) {
            m_patent_titles.insert(normalise::title_form(entry.title->value).tight);
        }
    }

    bool is_named(const PatentNumber& number) const
    {
        return std::ranges::any_of(m_numbers, [&](const std::vector<PatentNumber>& candidates) {
            return std::ranges::any_of(candidates,
                                       [&](const PatentNumber& named) { return named.same_document(number); });
        });
    }

    bool is_wanted(const SourceRecord& record) const
    {
        const auto& pid = m_configuration.profile.dblp;
        const bool is_other = pid && std::ranges::none_of(record.authors, [&](const Contributor& author) {
                                  return !author.pid || author.pid == pid;
                              });
        return (record.doi && m_dois.contains(*record.doi)) ||
               (record.patent && is_named(record.patent->publication)) ||
               (record.excerpt && m_patent_titles.contains(normalise::title_form(record.title).tight)) ||
               (!is_other && harvest::has_profile_name(m_configuration.profile, record.authors));
    }

    Result<ImportOutcome> take_file(const fs::path& path)
    {
        ImportOutcome outcome{.file = path};
        auto saved = harvest::read_saved_file(path, m_filter);
        if (!saved) {
            // A folder may hold other things, too.
            outcome.skipped = !m_named.contains(path) && saved.error().code == ErrorCode::not_found;
            outcome.error = saved.error().message;
            return outcome;
        }
        outcome.what = harvest::title_of(saved->form);
        outcome.records = saved->records.size();
        keep_wanted(*saved);
        if (auto taken = take(*saved, outcome); !taken) {
            return failure_of(taken);
        }
        return outcome;
    }

    bool is_own_page(const harvest::SavedFile& saved) const
    {
        const auto& pid = m_configuration.profile.dblp;
        return saved.person &&
               (pid ? saved.person == pid
                    : std::ranges::all_of(saved.records, [&](const harvest::SavedRecord& saved_record) {
                          return harvest::has_profile_name(m_configuration.profile, saved_record.record.authors);
                      }));
    }

    void keep_wanted(harvest::SavedFile& saved) const
    {
        if (is_own_page(saved)) {
            return;
        }
        std::erase_if(saved.records, [&](const harvest::SavedRecord& one) {
            // In the dump a name stands for one person only.
            const bool other = !saved.person_names.empty() && !one.dblp_names.empty() &&
                               std::ranges::find_first_of(one.dblp_names, saved.person_names) == one.dblp_names.end();
            return other || !is_wanted(one.record);
        });
    }

    /// The address whose answer the file is, where it tells; else its name.
    std::string url_of(const harvest::SavedFile& saved) const
    {
        if (saved.person) {
            return fetchers::dblp::person_url(m_configuration.sources.at(Source::dblp).url, *saved.person);
        }
        if (saved.form == fetchers::SavedForm::patent_page) {
            return fetchers::google_patents::page_url(m_configuration.sources.at(Source::google_patents).url,
                                                      saved.records.front().record.patent->publication);
        }
        return "import:" + saved.path.filename().string();
    }

    /// The answer as it is archived: the whole file, or what was kept of a large one.
    static std::string body_of(harvest::SavedFile& saved)
    {
        if (!saved.content.empty()) {
            return std::move(saved.content);
        }
        std::string body = saved.form == fetchers::SavedForm::dblp_records ? "<dblp>\n" : "";
        for (const harvest::SavedRecord& one : saved.records) {
            body += one.raw + "\n";
        }
        return body + (saved.form == fetchers::SavedForm::dblp_records ? "</dblp>\n" : "");
    }

    bool is_listed(const harvest::SavedFile& saved, const SourceRecord& record) const
    {
        const auto& orcid = m_configuration.profile.orcid;
        return is_own_page(saved) || (!saved.person_names.empty() && record.source == Source::dblp) ||
               (orcid && record.source == Source::crossref &&
                std::ranges::any_of(record.authors, [&](const Contributor& author) { return author.orcid == orcid; }));
    }

    /// A file may use one key twice.
    std::string free_key(const std::string& wanted)
    {
        std::string key = wanted;
        for (int n = 2; !m_file_keys.insert(key).second; ++n) {
            key = fmt::format("{} ({})", wanted, n);
        }
        return key;
    }

    Result<void> take(harvest::SavedFile& saved, ImportOutcome& outcome)
    {
        m_file_keys.clear();
        outcome.taken = saved.records.size();
        if (saved.records.empty()) {
            return {};
        }
        std::map<Source, std::vector<cache::HarvestedRecord>> by_source;
        for (const harvest::SavedRecord& one : saved.records) {
            SourceRecord record = one.record;
            if (record.source == Source::file) {
                record.key =
                    record.doi ? record.doi->str() : free_key(saved.path.filename().string() + "#" + record.key);
                record.url = record.doi ? record.doi->url() : record.link.value_or("");
            }
            by_source[record.source].push_back({.record = record, .listed = is_listed(saved, record)});
        }
        const bool complete_dblp = is_own_page(saved);
        const fetchers::SavedForm form = saved.form;
        const auto response = archive(saved, by_source.begin()->first);
        if (!response) {
            return failure_of(response);
        }
        for (auto& [source, records] : by_source) {
            if (auto taken = take(source, records, *response, form, outcome); !taken) {
                return taken;
            }
        }
        return complete_dblp ? note_complete(Source::dblp) : Result<void>{};
    }

    Result<std::int64_t> archive(harvest::SavedFile& saved, Source source)
    {
        const std::string url = url_of(saved);
        return cache::Archive{m_db}.store({.run = m_run, .source = source, .url = url, .asked = now()},
                                          {.status = 200, .body = body_of(saved)});
    }

    Result<void> take(Source source, std::vector<cache::HarvestedRecord>& records, std::int64_t response,
                      fetchers::SavedForm form, ImportOutcome& outcome)
    {
        cache::RecordStore store{m_db};
        const auto of_profile = store.of_profile(m_profile);
        if (!of_profile) {
            return failure_of(of_profile);
        }
        for (cache::HarvestedRecord& harvested : records) {
            harvested.response = response;
            // What the source assigned to the person stays so, whatever a file does not tell.
            harvested.listed =
                harvested.listed || std::ranges::any_of(*of_profile, [&](const cache::StoredRecord& stored) {
                    return stored.listed && identity_of(stored.record) == identity_of(harvested.record);
                });
            const auto known = store.find(source, harvested.record.key);
            if (!known) {
                return failure_of(known);
            }
            if (*known && is_poorer(form) && !(*known)->record.excerpt) {
                harvested.record = (*known)->record;
            }
        }
        auto changes = store.take(m_profile, m_run, source, records, false);
        if (!changes) {
            return failure_of(changes);
        }
        std::ranges::move(changes->added, std::back_inserter(outcome.added));
        std::ranges::move(changes->changed, std::back_inserter(outcome.changed));
        return {};
    }

    Result<void> note_complete(Source source)
    {
        return cache::RunLog{m_db}.note(m_run, {.source = source, .state = CoverageState::complete}, now());
    }

    /// The patents are read completely once every number of the CV has its page.
    Result<void> note_patents()
    {
        const auto known = cache::RecordStore{m_db}.of_profile(m_profile);
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
        std::erase_if(m_numbers, [](const auto& candidates) { return candidates.empty(); });
        const bool all = !m_numbers.empty() && std::ranges::all_of(m_numbers, has_page);
        return all ? note_complete(Source::google_patents) : Result<void>{};
    }

    const config::Configuration& m_configuration;
    cache::Database& m_db;
    const fetchers::Clock& m_clock;
    std::vector<Cv> m_cvs;
    harvest::SavedFilter m_filter;
    std::set<Doi> m_dois;
    std::set<std::string> m_patent_titles;
    std::set<fs::path> m_named;        ///< by the user, not found in a folder
    std::set<std::string> m_file_keys; ///< of the file under way
    std::vector<std::vector<PatentNumber>> m_numbers;
    std::int64_t m_profile = 0;
    std::int64_t m_run = 0;
};

} // namespace

Result<std::vector<ImportOutcome>> import_files(const config::Configuration& configuration,
                                                const std::vector<fs::path>& named)
{
    const auto files = all_files(named);
    if (!files) {
        return failure_of(files);
    }
    auto cvs = read_cvs(configuration, {});
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
    return Importing{configuration, **db, *clock, *std::move(cvs)}.run(*files, named);
}

} // namespace vitalign::pipeline
