#include "harvest/crossref_steps.hpp"
#include "harvest/wanted.hpp"

#include <algorithm>

namespace vitalign::harvest {

namespace {

constexpr int doi_days = 7;

/// Registrants whose DOIs DataCite keeps: arXiv, Zenodo, figshare, Dryad, Dagstuhl.
constexpr std::array<std::string_view, 5> datacite{arxiv_registrant, "10.5281", "10.6084", "10.5061", "10.4230"};

bool is_elsewhere(const Doi& doi)
{
    return std::ranges::find(datacite, doi.registrant()) != datacite.end();
}

/// Whether this night's list has the work, or would have it if it had changed.
bool is_read(const CrossrefTask& task, const CrossrefFinds& finds, const Doi& doi)
{
    const auto known = finds.known.find(doi.str());
    const bool only_changes = task.input.configuration.profile.orcid && !finds.whole_list;
    return finds.found.contains(doi.str()) || (only_changes && known != finds.known.end() && known->second.listed);
}

std::set<Doi> wanted_dois(const CrossrefTask& task, CvForms& cv, const CrossrefFinds& finds)
{
    std::set<Doi> wanted = named_dois(task.input);
    for (const auto& [key, known] : finds.known) {
        if (!known.listed && cv.fits(known.record)) {
            wanted.insert(*known.record.doi);
        }
    }
    return wanted;
}

Result<void> ask_one(const CrossrefTask& task, const Doi& doi, CrossrefFinds& finds)
{
    const auto works = ask_works(task, fetchers::crossref::work_url(task.endpoint, doi));
    if (!works && works.error().code != ErrorCode::not_found) {
        return failure_of(works);
    }
    if (works) {
        take_all(finds, *works, false);
    }
    note_asked(task, finds, doi.str(), works.has_value());
    return {};
}

Result<void> ask_together(const CrossrefTask& task, std::span<const Doi> dois, CrossrefFinds& finds)
{
    const auto works = ask_works(task, fetchers::crossref::dois_url(task.endpoint, dois));
    if (!works) {
        return failure_of(works);
    }
    take_all(finds, *works, false);
    for (const Doi& doi : dois) {
        note_asked(task, finds, doi.str(), finds.found.contains(doi.str()));
    }
    return {};
}

/// Those that are due, many at once.
Result<void> ask_all(const CrossrefTask& task, const std::set<Doi>& wanted, CrossrefFinds& finds)
{
    constexpr std::size_t most = fetchers::crossref::most_dois_per_request;
    std::vector<Doi> together;
    for (const Doi& doi : wanted) {
        if (is_elsewhere(doi) || is_read(task, finds, doi) || !is_due(task.asker, task.input, doi.str(), doi_days)) {
            continue;
        }
        if (doi.str().find(',') == std::string::npos) {
            together.push_back(doi);
        } else if (auto asked = ask_one(task, doi, finds); !asked) { // a comma parts the values of a filter
            return asked;
        }
    }
    task.asker.expect((together.size() + most - 1) / most);
    for (std::span<const Doi> rest = together; !rest.empty(); rest = rest.subspan(std::min(most, rest.size()))) {
        if (auto asked = ask_together(task, rest.first(std::min(most, rest.size())), finds); !asked) {
            return asked;
        }
    }
    return {};
}

/// What the preprints that are the person's, or the CV's, say that they have become.
std::set<Doi> published_dois(CvForms& cv, const CrossrefFinds& finds)
{
    std::set<Doi> dois;
    for (const auto& [key, found] : finds.found) {
        if (found.record.kind != Kind::preprint || !(found.listed || cv.fits(found.record))) {
            continue;
        }
        for (const RelatedWork& related : found.record.related) {
            const auto doi = related.relation == "is-preprint-of" ? Doi::parse(related.target) : std::nullopt;
            if (doi && !finds.known.contains(doi->str())) {
                dois.insert(*doi);
            }
        }
    }
    return dois;
}

} // namespace

std::set<Doi> named_dois(const HarvestInput& input)
{
    std::set<Doi> dois = named_by(input.cvs).dois;
    const auto add = [&](const SourceRecord& record) {
        if (record.source != Source::crossref && record.doi) {
            dois.insert(*record.doi);
        }
    };
    for (const cache::StoredRecord& known : input.known) {
        add(known.record);
    }
    for (const cache::HarvestedRecord& harvested : input.awaited()) {
        add(harvested.record);
    }
    return dois;
}

Result<void> ask_dois(const CrossrefTask& task, CvForms& cv, CrossrefFinds& finds)
{
    return ask_all(task, wanted_dois(task, cv, finds), finds).and_then([&] {
        return ask_all(task, published_dois(cv, finds), finds);
    });
}

} // namespace vitalign::harvest
