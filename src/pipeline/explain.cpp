#include "pipeline/explain.hpp"

#include "cache/work_store.hpp"
#include "pipeline/profile_view.hpp"
#include "works/merge.hpp"

#include <algorithm>
#include <iterator>

namespace vitalign::pipeline {

namespace {

std::string evidence_lines(const std::vector<std::string>& evidence)
{
    std::string out;
    for (const std::string& line : evidence) {
        out += "    " + line + "\n";
    }
    return out;
}

std::string moment_of(const std::optional<Instant>& fetched)
{
    return fetched ? " (" + fetched->str() + ")" : "";
}

std::string describe(const SourceRecord& record, const std::optional<Instant>& fetched)
{
    std::string line = fmt::format("    {}: \"{}\"", title_of(record.source), record.title);
    line += record.authors.empty() ? "" : ", " + authors_line(record.authors);
    line += record.venue ? ", " + *record.venue : "";
    line += record.date ? ", " + record.date->str() : "";
    return line + fmt::format("\n        {}{}\n", record.url, moment_of(fetched));
}

/// Which source each value of the merged bibliography comes from.
std::string origins_of(const Reference& reference)
{
    std::map<Source, std::string> fields;
    for (const auto& [field, source] : reference.origin) {
        std::string& list = fields[source];
        list += (list.empty() ? "" : ", ") + field;
    }
    std::string out;
    for (const auto& [source, list] : fields) {
        out += fmt::format("exported from {}: {}\n", title_of(source), list);
    }
    return out;
}

std::string explain_work(ProfileView& view, const works::KnownWork& known, const works::Attribution& owner)
{
    constexpr std::array<std::string_view, 3> words{"yours", "undecided", "not yours"};
    std::string out = fmt::format("{} is {}:\n", known.work.id, words[static_cast<std::size_t>(owner.ownership)]);
    for (const Evidence& evidence : owner.evidence) {
        out += fmt::format("    {:+.1f} {}\n", evidence.weight, evidence.what);
    }
    for (std::size_t v = 0; v < known.work.versions.size(); ++v) {
        out += fmt::format("version {}, {}:\n", v + 1, name_of(known.work.versions[v].kind));
        for (const SourceRecord& record : known.work.versions[v].records) {
            const auto fetched = known.fetched.find(identity_of(record));
            out += describe(record, fetched == known.fetched.end() ? std::nullopt : std::optional{fetched->second});
        }
    }
    out += origins_of(works::reference_of(known.work));
    if (const auto links = cache::WorkStore{*view.db}.of_profile(view.profile)) {
        for (const cache::WorkLink& link : *links) {
            out += link.work == known.work.id && !link.evidence.empty() ? fmt::format("joined by: {}\n", link.evidence)
                                                                        : "";
        }
    }
    return out;
}

std::string explain_finding(const Finding& finding)
{
    std::string out =
        fmt::format("{}: {} {} at {}:{}:{}\n    {}\n", finding.id, name_of(finding.severity), name_of(finding.rule),
                    finding.file, finding.at.line, finding.at.column, finding.message);
    out += finding.cv_value ? fmt::format("the CV says:     {}\n", *finding.cv_value) : "";
    out += finding.record_value ? fmt::format("the sources say: {}\n", *finding.record_value) : "";
    if (!finding.evidence.empty()) {
        out += fmt::format("why it belongs to {} (confidence {:.2f}):\n{}", finding.work.value_or("the CV"),
                           finding.confidence, evidence_lines(finding.evidence));
    }
    for (const Backing& source : finding.sources) {
        out += fmt::format("source: {} {}{}\n", source.source, source.url, moment_of(source.fetched));
    }
    return out;
}

/// Findings are looked for without the decisions: one that is settled can still be explained.
const Finding* find_finding(const Report& report, const std::string& id)
{
    const auto found = std::ranges::find(report.findings, id, &Finding::id);
    return found == report.findings.end() ? nullptr : &*found;
}

Report everything(ProfileView& view)
{
    reconcile::ReconcileInput input = view.input;
    // Whose a work is holds; what was settled shows again.
    std::vector<Decision> ownership;
    std::ranges::copy_if(view.decisions, std::back_inserter(ownership), [](const Decision& decision) {
        return decision.subject.starts_with("w:") &&
               (decision.verdict == Verdict::mine || decision.verdict == Verdict::not_mine);
    });
    input.decisions = ownership;
    return reconcile::reconcile(input);
}

tl::unexpected<Error> nothing_of(const std::string& id)
{
    return failure(ErrorCode::not_found, "there is no finding or work {}; `vitalign diff` shows their ids", id);
}

} // namespace

Result<std::string> explain(const config::Configuration& configuration, const std::string& id)
{
    auto view = load_profile_view(configuration, {});
    if (!view) {
        return failure_of(view);
    }
    const auto owners = reconcile::attribute_works((*view)->input);
    std::string out;
    const Report report = everything(**view);
    const Finding* finding = find_finding(report, id);
    if (finding != nullptr) {
        out = explain_finding(*finding) + "\n";
    }
    const std::string work = finding != nullptr ? finding->work.value_or("") : id;
    for (std::size_t i = 0; i < owners.size(); ++i) {
        if ((*view)->works[i].work.id == work) {
            return out + explain_work(**view, (*view)->works[i], owners[i]);
        }
    }
    return finding != nullptr ? Result<std::string>{out} : nothing_of(id);
}

Result<std::string> describe_subject(const config::Configuration& configuration, const std::string& id)
{
    auto view = load_profile_view(configuration, {});
    if (!view) {
        return failure_of(view);
    }
    const Report report = everything(**view);
    if (const Finding* finding = find_finding(report, id)) {
        return fmt::format("{}: {}", name_of(finding->rule), finding->message);
    }
    for (const works::KnownWork& known : (*view)->works) {
        if (known.work.id == id) {
            return known.work.versions.front().records.front().title;
        }
    }
    return nothing_of(id);
}

} // namespace vitalign::pipeline
