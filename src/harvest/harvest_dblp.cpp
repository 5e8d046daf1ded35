#include "bibliography/bibtex_records.hpp"
#include "fetchers/dblp_requests.hpp"
#include "fetchers/dblp_search.hpp"
#include "fetchers/dblp_sparql.hpp"
#include "harvest/ask_dblp.hpp"
#include "harvest/find_dblp_person.hpp"

#include <set>

namespace vitalign::harvest {

namespace {

using Records = std::vector<SourceRecord>;

Result<Records> read_bib(std::string_view body)
{
    auto records = bibliography::read_bibtex(body).map(
        [](const std::vector<bibliography::BibtexEntry>& entries) { return bibliography::records_of(entries); });
    if (records) {
        std::erase_if(*records, [](const SourceRecord& record) { return record.source != Source::dblp; });
    }
    return records;
}

class DblpHarvest {
public:
    DblpHarvest(Asker& asker, const HarvestInput& input)
        : m_asker(asker), m_input(input), m_dblp(input.configuration.sources.at(Source::dblp))
    {
    }

    Harvest run()
    {
        const auto& pid = m_input.configuration.profile.dblp;
        if (pid) {
            by_pid(*pid);
        } else {
            by_name();
        }
        return std::move(m_harvest);
    }

private:
    void by_pid(const DblpPid& pid)
    {
        const auto page = ask_dblp_person(m_asker, m_input, pid);
        if (page) {
            take_page(*page, pid);
        } else if (!another_may_answer(page.error()) || !(by_sparql(pid) || by_bib(pid))) {
            cut_short(m_harvest, page.error());
            if (page.error().code == ErrorCode::blocked) {
                m_harvest.hints.push_back(fmt::format("open {}.xml in a browser, save it as a file and run `vitalign "
                                                      "import FILE`: that is as good as being answered",
                                                      pid.url()));
            }
        }
    }

    void by_name()
    {
        const auto found = find_dblp_person(m_asker, m_input, m_harvest);
        if (!found) {
            cut_short(m_harvest, found.error());
        } else if (*found) {
            take_page(**found, (**found).value.pid);
        } else {
            by_publications();
        }
    }

    void take_page(const Answer<fetchers::dblp::Person>& page, const DblpPid& pid)
    {
        // Nothing may be taken for deleted, and nobody else's works for the person's, because a page has become another
        // one.
        const bool moved = page.value.pid != pid;
        if (page.value.disambiguation || moved) {
            const std::string what =
                moved ? "has moved to " + page.value.pid.str() : "is a list of people of one name now";
            raise_identity_alarm(m_harvest,
                                 fmt::format("the page of pid {} {}; the old records are kept", pid.str(), what));
            return;
        }
        for (const SourceRecord& record : page.value.records) {
            m_harvest.records.push_back({.record = record, .response = page.response, .listed = true});
        }
    }

    bool by_sparql(const DblpPid& pid)
    {
        return m_dblp.sparql &&
               take_poorer(m_asker.ask({.url = fetchers::dblp::sparql_url(*m_dblp.sparql, pid),
                                        .headers = {{"Accept", std::string{fetchers::dblp::sparql_json}}}},
                                       fetchers::Content::json,
                                       [](std::string_view body) { return fetchers::dblp::read_sparql(body); }));
    }

    bool by_bib(const DblpPid& pid)
    {
        return take_poorer(ask_dblp(
            m_asker, m_dblp, [&](const std::string& base) { return fetchers::dblp::person_bib_url(base, pid); },
            fetchers::Content::other, read_bib));
    }

    /// A list that says less of each record than the person page: what is known better is kept.
    bool take_poorer(const Result<Answer<Records>>& list)
    {
        if (!list || list->value.empty()) {
            return false;
        }
        for (const SourceRecord& record : list->value) {
            const auto known = std::ranges::find_if(m_input.known, [&](const cache::StoredRecord& stored) {
                return stored.record.source == Source::dblp && stored.record.key == record.key;
            });
            m_harvest.records.push_back(known == m_input.known.end()
                                            ? cache::HarvestedRecord{record, list->response, true}
                                            : cache::HarvestedRecord{known->record, known->response, true});
        }
        return true;
    }

    /// Nobody has a page: what the name alone finds may be the person's.
    void by_publications()
    {
        m_harvest.hints.emplace_back(
            "DBLP knows nobody of the name; if that is wrong, set `dblp` in [profile] to your pid");
        const config::Profile& profile = m_input.configuration.profile;
        const auto hits = ask_dblp(
            m_asker, m_dblp,
            [&](const std::string& base) { return fetchers::dblp::publication_search_url(base, profile.name); },
            fetchers::Content::json, [](std::string_view body) { return fetchers::dblp::read_publication_hits(body); });
        if (!hits) {
            cut_short(m_harvest, hits.error());
            return;
        }
        for (const SourceRecord& record : hits->value) {
            if (has_profile_name(profile, record.authors)) {
                m_harvest.records.push_back({.record = record, .response = hits->response});
            }
        }
    }

    Asker& m_asker;
    const HarvestInput& m_input;
    const config::SourceSettings& m_dblp;
    Harvest m_harvest;
};

} // namespace

Harvest harvest_dblp(Asker& asker, const HarvestInput& input)
{
    return DblpHarvest{asker, input}.run();
}

} // namespace vitalign::harvest
