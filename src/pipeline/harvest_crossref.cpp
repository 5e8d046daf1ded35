#include "comparable.hpp"
#include "crossref_requests.hpp"
#include "crossref_works.hpp"
#include "harvest.hpp"
#include "judge.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace vitalign {

namespace {

/// A person's list by ORCID has a few pages; more is a server that repeats itself.
constexpr int most_pages = 20;

/// Nightly questions about entries that Crossref does not know are bounded.
constexpr std::size_t most_references = 60;

class CrossrefHarvest {
public:
    CrossrefHarvest(Asker& asker, const HarvestInput& input) : m_asker(asker), m_input(input)
    {
        m_endpoint = {.url = input.configuration.sources.at(Source::crossref).url,
                      .mailto = input.configuration.mailto};
    }

    Harvest run()
    {
        const bool ok = sweep() && ask_dois() && ask_references();
        static_cast<void>(ok);
        for (auto& [key, harvested] : m_found) {
            m_harvest.records.push_back(std::move(harvested));
        }
        return std::move(m_harvest);
    }

private:
    Result<Answer<crossref::Works>> ask(const std::string& url)
    {
        return m_asker.ask(url, Content::json, [](std::string_view body) { return crossref::read_works(body); });
    }

    bool stop(const Error& error)
    {
        m_harvest.state = m_found.empty() ? CoverageState::failed : CoverageState::partial;
        m_harvest.message = error.message;
        m_harvest.broken_cache = error.code == ErrorCode::storage ? std::optional{error} : std::nullopt;
        return false;
    }

    void take(const SourceRecord& record, std::int64_t response, bool listed)
    {
        const auto [found, fresh] = m_found.emplace(record.key, HarvestedRecord{record, response, listed});
        if (!fresh && listed) {
            found->second.listed = true;
        }
    }

    bool sweep()
    {
        const Profile& profile = m_input.configuration.profile;
        return profile.orcid ? sweep_orcid(*profile.orcid) : sweep_name(profile.name);
    }

    bool sweep_orcid(const Orcid& orcid)
    {
        std::string cursor = "*";
        for (int page = 0; page < most_pages; ++page) {
            const auto works = ask(crossref::orcid_url(m_endpoint, orcid, cursor));
            if (!works) {
                return stop(works.error());
            }
            for (const SourceRecord& record : works->value.records) {
                take(record, works->response, true);
            }
            // The cursor may stay the same from page to page; a short page is the end.
            if (works->value.items < 200 || !works->value.next_cursor) {
                return true;
            }
            cursor = *works->value.next_cursor;
        }
        return stop({ErrorCode::malformed, fmt::format("the list by ORCID does not end after {} pages", most_pages)});
    }

    bool sweep_name(const std::string& name)
    {
        const auto works = ask(crossref::author_url(m_endpoint, name));
        if (!works) {
            return stop(works.error());
        }
        for (const SourceRecord& record : works->value.records) {
            if (has_profile_name(m_input.configuration.profile, record.authors)) {
                take(record, works->response, false);
            }
        }
        return true;
    }

    /// DOIs that other sources or the CV name and the sweep did not bring. arXiv's are registered elsewhere.
    std::vector<Doi> open_dois() const
    {
        std::set<Doi> dois;
        const auto add = [&](const std::optional<Doi>& doi) {
            if (doi && doi->registrant() != "10.48550" && !m_found.contains(doi->str())) {
                dois.insert(*doi);
            }
        };
        for (const StoredRecord& known : m_input.known) {
            add(known.record.doi);
        }
        for (const Cv& cv : m_input.cvs) {
            for (const Entry& entry : cv.entries) {
                add(entry.doi ? std::optional{entry.doi->value} : std::nullopt);
            }
        }
        return {dois.begin(), dois.end()};
    }

    bool ask_dois()
    {
        const auto dois = open_dois();
        std::vector<Doi> together;
        for (const Doi& doi : dois) {
            if (doi.str().find(',') != std::string::npos) {
                if (!ask_one_doi(doi)) {
                    return false;
                }
            } else {
                together.push_back(doi);
            }
        }
        for (std::size_t i = 0; i < together.size(); i += crossref::most_dois_per_request) {
            const auto part =
                std::span{together}.subspan(i, std::min(crossref::most_dois_per_request, together.size() - i));
            const auto works = ask(crossref::dois_url(m_endpoint, part));
            if (!works) {
                return stop(works.error());
            }
            take_all(*works);
        }
        return true;
    }

    bool ask_one_doi(const Doi& doi)
    {
        const auto works = ask(crossref::work_url(m_endpoint, doi));
        if (works) {
            take_all(*works);
        }
        return works || works.error().code == ErrorCode::not_found || stop(works.error());
    }

    void take_all(const Answer<crossref::Works>& works)
    {
        for (const SourceRecord& record : works.value.records) {
            take(record, works.response, false);
        }
    }

    bool is_known(const Comparable& entry) const
    {
        const auto fits = [&](const SourceRecord& record) {
            return judge(entry, comparable(record)).relation <= Relation::same_work;
        };
        return std::ranges::any_of(m_found, [&](const auto& found) { return fits(found.second.record); }) ||
               std::ranges::any_of(m_input.known, [&](const StoredRecord& known) {
                   return known.record.source != Source::google_patents && fits(known.record);
               });
    }

    /// Entries that no record explains are looked for by their reference.
    bool ask_references()
    {
        std::size_t asked = 0;
        for (const Cv& cv : m_input.cvs) {
            for (const Entry& entry : cv.entries) {
                const Comparable form = comparable(entry);
                if (entry.kind == Kind::patent || !entry.title || is_known(form)) {
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

    bool ask_reference(const Entry& entry, const Comparable& form)
    {
        const std::string author = entry.authors.empty() ? "" : " " + entry.authors.front().value.full_family();
        const std::string year = entry.year ? fmt::format(" {}", entry.year->value) : "";
        const auto works = ask(crossref::bibliographic_url(m_endpoint, entry.title->value + author + year));
        if (!works) {
            return stop(works.error());
        }
        // A relevance search always answers something.
        for (const SourceRecord& record : works->value.records) {
            if (judge(form, comparable(record)).relation != Relation::different) {
                take(record, works->response, false);
            }
        }
        return true;
    }

    Asker& m_asker;
    const HarvestInput& m_input;
    crossref::Endpoint m_endpoint;
    std::map<std::string, HarvestedRecord> m_found;
    Harvest m_harvest;
};

} // namespace

Harvest harvest_crossref(Asker& asker, const HarvestInput& input)
{
    return CrossrefHarvest{asker, input}.run();
}

} // namespace vitalign
