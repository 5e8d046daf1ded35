#include "harvest/crossref_steps.hpp"
#include "harvest/wanted.hpp"

namespace vitalign::harvest {

namespace {

constexpr std::size_t most_agencies = 10; ///< a run
constexpr int agency_days = 90;

std::string key_of(const Doi& doi)
{
    return "agency:" + doi.str();
}

Result<void> ask_agency(const CrossrefTask& task, const Doi& doi, CrossrefFinds& finds)
{
    const auto agency =
        task.asker.ask({.url = fetchers::crossref::agency_url(task.endpoint, doi)}, fetchers::Content::json,
                       [](std::string_view body) { return fetchers::crossref::read_agency(body); });
    if (!agency && agency.error().code != ErrorCode::not_found) {
        return failure_of(agency);
    }
    note_asked(task, finds, key_of(doi), agency.has_value());
    if (!agency) {
        finds.harvest.hints.push_back(
            fmt::format("no agency knows the DOI {} of the CV: is a character wrong?", doi.str()));
    }
    return {};
}

} // namespace

Result<void> ask_agencies(const CrossrefTask& task, CrossrefFinds& finds)
{
    const auto dois = named_by(task.input.cvs).dois;
    std::size_t asked = 0;
    for (const Doi& doi : dois) {
        if (!is_denied(finds, doi.str()) || !is_due(task.asker, task.input, key_of(doi), agency_days) ||
            asked++ >= most_agencies) {
            continue;
        }
        if (auto answered = ask_agency(task, doi, finds); !answered) {
            return answered;
        }
    }
    return {};
}

} // namespace vitalign::harvest
