#include "fetchers/crossref_requests.hpp"
#include "harvest/crossref_listing.hpp"
#include "harvest/harvest.hpp"
#include "harvest/wanted.hpp"
#include "linkage/judge.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace vitalign::harvest {

namespace {

/// Nightly questions about entries that no source knows are bounded.
constexpr std::size_t most_references = 60;
constexpr std::size_t most_agencies = 10;

/// How many days what was asked for stays true enough.
constexpr int whole_list_days = 30; ///< in between only what changed in the index is asked for
constexpr int doi_days = 7;
constexpr int reference_days = 30;
constexpr int agency_days = 90;

/// Registrants whose DOIs DataCite keeps: arXiv, Zenodo, figshare, Dryad, Dagstuhl.
constexpr std::array<std::string_view, 5> datacite{"10.48550", "10.5281", "10.6084", "10.5061", "10.4230"};

class CrossrefHarvest {
public:
    CrossrefHarvest(Asker& asker, const HarvestInput& input) : m_asker(asker), m_input(input)
    {
        m_endpoint = {.url = input.configuration.sources.at(Source::crossref).url,
                      .mailto = input.configuration.mailto};
        for (const Cv& cv : input.cvs) {
            for (const Entry& entry : cv.entries) {
                if (entry.title && entry.kind != Kind::patent) {
                    m_entries.push_back(m_collection.add(entry));
                }
            }
        }
    }

    Harvest run()
    {
        read_known();
        if (m_asker.offline()) {
            return reread();
        }
        const bool ok = sweep() && ask_dois() && ask_agencies() && ask_references();
        static_cast<void>(ok);
        keep_known();
        for (auto& [key, harvested] : m_found) {
            m_harvest.records.push_back(std::move(harvested));
        }
        return std::move(m_harvest);
    }

private:
    /// Without the network the archive is read again.
    Harvest reread()
    {
        for (auto& [key, known] : m_known) {
            m_harvest.records.push_back(std::move(known));
        }
        if (m_harvest.records.empty()) {
            cut_short(m_harvest, {ErrorCode::offline, "nothing of it is in the archive, and --offline forbids to ask"});
        }
        return std::move(m_harvest);
    }

    static Result<fetchers::crossref::Works> read(std::string_view body)
    {
        return fetchers::crossref::read_works(body);
    }

    bool stop(const Error& error)
    {
        cut_short(m_harvest, error);
        if (!m_found.empty()) {
            m_harvest.state = CoverageState::partial;
        }
        return false;
    }

    void note_asked(const std::string& key, bool known)
    {
        m_harvest.inquiries.insert_or_assign(key, cache::Inquiry{m_asker.now(), known});
    }

    void take(const SourceRecord& record, std::int64_t response, bool listed)
    {
        const auto [found, fresh] = m_found.try_emplace(record.key);
        found->second = {record, response, listed || (!fresh && found->second.listed)};
    }

    /// What the archive says of the records that are known: parsers improve.
    void read_known()
    {
        std::map<std::int64_t, std::vector<const cache::StoredRecord*>> by_response;
        for (const cache::StoredRecord& known : m_input.known) {
            if (known.record.source == Source::crossref) {
                by_response[known.response].push_back(&known);
            }
        }
        for (const auto& [response, stored] : by_response) {
            const auto works = m_asker.reread(response, read);
            for (const cache::StoredRecord* known : stored) {
                const auto again = works
                                       ? std::ranges::find(works->value.records, known->record.key, &SourceRecord::key)
                                       : std::vector<SourceRecord>::const_iterator{};
                const bool found = works && again != works->value.records.end();
                m_known.emplace(known->record.key,
                                cache::HarvestedRecord{found ? *again : known->record, response, known->listed});
            }
        }
    }

    /// What is known stays without being asked for every night, as long as there is a reason for it.
    void keep_known()
    {
        const auto dois = named_dois();
        for (const auto& [key, known] : m_known) {
            const auto denied = m_harvest.inquiries.find(key);
            const bool is_denied = denied != m_harvest.inquiries.end() && !denied->second.known;
            const bool named = dois.contains(*known.record.doi);
            const bool listed = known.listed && !m_whole_list;
            if (!is_denied && !m_found.contains(key) && (named || listed || fits_entry(known.record))) {
                m_found.emplace(key, cache::HarvestedRecord{known.record, known.response, listed});
            }
        }
    }

    linkage::Relation relation_of(const linkage::RecordForm& entry, const SourceRecord& record)
    {
        return linkage::judge(entry, m_collection.form_of(record), m_collection).relation;
    }

    bool fits_entry(const SourceRecord& record)
    {
        const linkage::RecordForm form = m_collection.form_of(record);
        return std::ranges::any_of(m_entries, [&](const linkage::RecordForm& entry) {
            return linkage::judge(entry, form, m_collection).relation != linkage::Relation::different;
        });
    }

    bool is_due(const std::string& key, int days) const { return harvest::is_due(m_asker, m_input, key, days); }

    bool sweep()
    {
        const config::Profile& profile = m_input.configuration.profile;
        return profile.orcid ? sweep_orcid(*profile.orcid) : sweep_name(profile.name);
    }

    /// The whole list now and then, in between what changed since the last time.
    bool sweep_orcid(const Orcid& orcid)
    {
        const std::string whole = "orcid:" + orcid.str();
        const std::string changes = "orcid-changes:" + orcid.str();
        m_whole_list = is_due(whole, whole_list_days);
        const auto last = m_input.inquiries.find(changes);
        std::optional<std::string> since;
        if (!m_whole_list && last != m_input.inquiries.end()) {
            // Windows overlap, because the index is not written in an instant.
            since = (last->second.asked - std::chrono::days{1}).day();
        }
        const CursorUrl url_of = [&](std::string_view cursor) {
            return fetchers::crossref::orcid_url(m_endpoint, orcid, cursor, since);
        };
        const cache::Inquiry asked{m_asker.now()};
        std::vector<Answer<fetchers::crossref::Works>> pages;
        const auto listing = read_listing(m_asker, url_of, url_of("*"), pages);
        for (const Answer<fetchers::crossref::Works>& page : pages) {
            check_pool(page.headers);
            take_all(page, true);
        }
        if (!listing) {
            m_whole_list = false;
            return stop(listing.error());
        }
        m_harvest.inquiries.insert_or_assign(changes, asked);
        if (m_whole_list) {
            m_harvest.inquiries.insert_or_assign(whole, asked);
        }
        return true;
    }

    bool sweep_name(const std::string& name)
    {
        const auto works =
            m_asker.ask({.url = fetchers::crossref::author_url(m_endpoint, name)}, fetchers::Content::json, read);
        if (!works) {
            return stop(works.error());
        }
        check_pool(works->headers);
        for (const SourceRecord& record : works->value.records) {
            if (has_profile_name(m_input.configuration.profile, record.authors)) {
                take(record, works->response, false);
            }
        }
        return true;
    }

    /// Identification fails open: a mistyped contact silently lands among the anonymous.
    void check_pool(const std::map<std::string, std::string>& headers)
    {
        const auto pool = headers.find("x-api-pool");
        if (m_endpoint.mailto && pool != headers.end() && pool->second.starts_with("public") &&
            m_harvest.hints.empty()) {
            m_harvest.hints.emplace_back(
                "Crossref did not accept `contact.mailto` and answers from its slower public pool");
        }
    }

    /// DOIs that other sources or the CV name.
    std::set<Doi> named_dois() const
    {
        std::set<Doi> dois = cv_dois();
        const auto add = [&](const SourceRecord& record) {
            if (record.source != Source::crossref && record.doi) {
                dois.insert(*record.doi);
            }
        };
        for (const cache::StoredRecord& known : m_input.known) {
            add(known.record);
        }
        for (const cache::HarvestedRecord& harvested : m_input.dblp()) {
            add(harvested.record);
        }
        return dois;
    }

    std::set<Doi> cv_dois() const
    {
        std::set<Doi> dois;
        for (const Cv& cv : m_input.cvs) {
            for (const Entry& entry : cv.entries) {
                if (entry.doi) {
                    dois.insert(entry.doi->value);
                }
            }
        }
        return dois;
    }

    static bool is_elsewhere(const Doi& doi) { return std::ranges::find(datacite, doi.registrant()) != datacite.end(); }

    /// Whether this night's list has the work, or would have it if it had changed.
    bool is_read(const Doi& doi) const
    {
        const auto known = m_known.find(doi.str());
        const bool only_changes = m_input.configuration.profile.orcid && !m_whole_list;
        return m_found.contains(doi.str()) || (only_changes && known != m_known.end() && known->second.listed);
    }

    bool ask_dois()
    {
        std::set<Doi> wanted = named_dois();
        for (const auto& [key, known] : m_known) {
            if (!known.listed && fits_entry(known.record)) {
                wanted.insert(*known.record.doi);
            }
        }
        std::vector<Doi> together;
        for (const Doi& doi : wanted) {
            if (is_elsewhere(doi) || is_read(doi) || !is_due(doi.str(), doi_days)) {
                continue;
            }
            if (doi.str().find(',') == std::string::npos) {
                together.push_back(doi);
            } else if (!ask_one_doi(doi)) { // a comma parts the values of a filter
                return false;
            }
        }
        m_asker.expect((together.size() + fetchers::crossref::most_dois_per_request - 1) /
                       fetchers::crossref::most_dois_per_request);
        for (std::size_t i = 0; i < together.size(); i += fetchers::crossref::most_dois_per_request) {
            const std::size_t count = std::min(fetchers::crossref::most_dois_per_request, together.size() - i);
            if (!ask_dois_together(std::span{together}.subspan(i, count))) {
                return false;
            }
        }
        return true;
    }

    bool ask_dois_together(std::span<const Doi> dois)
    {
        const auto works =
            m_asker.ask({.url = fetchers::crossref::dois_url(m_endpoint, dois)}, fetchers::Content::json, read);
        if (!works) {
            return stop(works.error());
        }
        take_all(*works, false);
        for (const Doi& doi : dois) {
            note_asked(doi.str(), m_found.contains(doi.str()));
        }
        return true;
    }

    bool ask_one_doi(const Doi& doi)
    {
        const auto works =
            m_asker.ask({.url = fetchers::crossref::work_url(m_endpoint, doi)}, fetchers::Content::json, read);
        if (works) {
            take_all(*works, false);
        } else if (works.error().code != ErrorCode::not_found) {
            return stop(works.error());
        }
        note_asked(doi.str(), works.has_value());
        return true;
    }

    void take_all(const Answer<fetchers::crossref::Works>& works, bool listed)
    {
        for (const SourceRecord& record : works.value.records) {
            take(record, works.response, listed);
        }
    }

    /// A DOI of the CV that Crossref does not know may belong to another agency, or to nobody.
    bool ask_agencies()
    {
        std::size_t asked = 0;
        for (const Doi& doi : cv_dois()) {
            const auto denied = m_harvest.inquiries.find(doi.str());
            const bool unknown = denied != m_harvest.inquiries.end() && !denied->second.known;
            if (unknown && is_due("agency:" + doi.str(), agency_days) && asked++ < most_agencies && !ask_agency(doi)) {
                return false;
            }
        }
        return true;
    }

    bool ask_agency(const Doi& doi)
    {
        const auto agency =
            m_asker.ask({.url = fetchers::crossref::agency_url(m_endpoint, doi)}, fetchers::Content::json,
                        [](std::string_view body) { return fetchers::crossref::read_agency(body); });
        if (!agency && agency.error().code != ErrorCode::not_found) {
            return stop(agency.error());
        }
        note_asked("agency:" + doi.str(), agency.has_value());
        if (!agency) {
            m_harvest.hints.push_back(
                fmt::format("no agency knows the DOI {} of the CV: is a character wrong?", doi.str()));
        }
        return true;
    }

    bool is_known(const linkage::RecordForm& entry)
    {
        const auto fits = [&](const SourceRecord& record) {
            return record.source != Source::google_patents &&
                   relation_of(entry, record) <= linkage::Relation::same_work;
        };
        return std::ranges::any_of(m_found, [&](const auto& found) { return fits(found.second.record); }) ||
               std::ranges::any_of(m_known, [&](const auto& known) { return fits(known.second.record); }) ||
               std::ranges::any_of(m_input.known,
                                   [&](const cache::StoredRecord& known) { return fits(known.record); }) ||
               std::ranges::any_of(m_input.dblp(),
                                   [&](const cache::HarvestedRecord& harvested) { return fits(harvested.record); });
    }

    static std::string reference_of(const Entry& entry)
    {
        const std::string author = entry.authors.empty() ? "" : " " + entry.authors.front().value.full_family();
        const std::string year = entry.year ? fmt::format(" {}", entry.year->value) : "";
        return entry.title->value + author + year;
    }

    static std::string reference_key(const Entry& entry) { return "reference:" + reference_of(entry); }

    /// Entries that no record explains are looked for by their reference.
    bool ask_references()
    {
        std::size_t asked = 0;
        for (const Cv& cv : m_input.cvs) {
            for (const Entry& entry : cv.entries) {
                if (entry.kind == Kind::patent || !entry.title || !is_due(reference_key(entry), reference_days)) {
                    continue;
                }
                const linkage::RecordForm form = m_collection.form_of(entry);
                if (is_known(form)) {
                    continue;
                }
                if (++asked > most_references) {
                    return stop({ErrorCode::blocked,
                                 fmt::format("{} references a run are the limit; the CV has more that no source knows",
                                             most_references)});
                }
                if (!ask_reference(entry, form)) {
                    return false;
                }
            }
        }
        return true;
    }

    bool ask_reference(const Entry& entry, const linkage::RecordForm& form)
    {
        const auto works = m_asker.ask({.url = fetchers::crossref::bibliographic_url(m_endpoint, reference_of(entry))},
                                       fetchers::Content::json, read);
        if (!works) {
            return stop(works.error());
        }
        bool known = false;
        // A relevance search always answers something.
        for (const SourceRecord& record : works->value.records) {
            if (relation_of(form, record) != linkage::Relation::different) {
                take(record, works->response, false);
                known = true;
            }
        }
        note_asked(reference_key(entry), known);
        return true;
    }

    Asker& m_asker;
    const HarvestInput& m_input;
    fetchers::crossref::Endpoint m_endpoint;
    linkage::Collection m_collection;
    std::vector<linkage::RecordForm> m_entries; ///< of the CV, without patents
    std::map<std::string, cache::HarvestedRecord> m_known;
    std::map<std::string, cache::HarvestedRecord> m_found;
    bool m_whole_list = false;
    Harvest m_harvest;
};

} // namespace

Harvest harvest_crossref(Asker& asker, const HarvestInput& input)
{
    return CrossrefHarvest{asker, input}.run();
}

} // namespace vitalign::harvest
