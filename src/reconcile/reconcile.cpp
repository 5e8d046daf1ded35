#include "reconcile/reconcile.hpp"

#include "reconcile/accompanying.hpp"
#include "reconcile/compare_authors.hpp"
#include "reconcile/compare_fields.hpp"
#include "reconcile/compare_status.hpp"
#include "reconcile/damaged_record.hpp"
#include "reconcile/early_form.hpp"
#include "reconcile/link_entries.hpp"
#include "reconcile/mentions.hpp"
#include "reconcile/read_wrongly.hpp"
#include "text/stable_hash.hpp"
#include "works/merge.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace vitalign::reconcile {

namespace {

/// One CV entry with the file it stands in and the work it means.
struct LinkedEntry {
    const Cv* cv = nullptr;
    const Entry* entry = nullptr;
    EntryLink link = {};
};

std::vector<LinkedEntry> link_all(const ReconcileInput& input)
{
    std::vector<LinkedEntry> linked;
    for (const Cv& cv : input.cvs) {
        auto links = link_entries(cv.entries, input.works);
        for (std::size_t i = 0; i < links.size(); ++i) {
            linked.push_back({&cv, &cv.entries[i], std::move(links[i])});
        }
    }
    return linked;
}

std::optional<bool> decided_owner(const std::span<const Decision> decisions, const std::string& work)
{
    std::optional<bool> mine;
    for (const Decision& decision : decisions) {
        if (decision.subject == work && (decision.verdict == Verdict::mine || decision.verdict == Verdict::not_mine)) {
            mine = decision.verdict == Verdict::mine;
        }
    }
    return mine;
}

std::vector<works::Attribution> attribute_linked(const ReconcileInput& input, const std::vector<LinkedEntry>& linked)
{
    std::set<std::size_t> in_cv;
    for (const LinkedEntry& item : linked) {
        if (item.link.work && !item.link.ambiguous) {
            in_cv.insert(*item.link.work);
        }
    }
    std::vector<works::AttributionInput> works;
    for (std::size_t w = 0; w < input.works.size(); ++w) {
        const works::KnownWork& known = input.works[w];
        works.push_back({.work = &known.work,
                         .listed = known.listed,
                         .in_cv = in_cv.contains(w),
                         .decided = decided_owner(input.decisions, known.work.id)});
    }
    return works::attribute(input.person, works);
}

class Reconciling {
public:
    explicit Reconciling(const ReconcileInput& input)
        : m_input(input), m_linked(link_all(input)), m_owners(attribute_linked(input, m_linked))
    {
    }

    Report run()
    {
        for (const Cv& cv : m_input.cvs) {
            m_report.cv.push_back({cv.path, cv.entries.size()});
        }
        m_report.coverage.assign(m_input.coverage.begin(), m_input.coverage.end());
        for (const LinkedEntry& item : m_linked) {
            judge_entry(item);
        }
        find_duplicates();
        find_missing();
        pass_on_alarms();
        std::ranges::stable_sort(m_report.findings, {}, [](const Finding& f) {
            return std::tuple{f.file, f.at.line, f.at.column, f.rule, f.id};
        });
        return std::move(m_report);
    }

private:
    bool was_read(Source source, bool also_earlier) const
    {
        return std::ranges::any_of(m_input.coverage, [&](const Coverage& c) {
            return c.source == source &&
                   (c.state == CoverageState::complete || (also_earlier && c.state == CoverageState::stale));
        });
    }

    bool is_enabled(Source source) const { return std::ranges::find(m_input.enabled, source) != m_input.enabled.end(); }

    /// Every source that could know the entry was read completely, and could be asked for it.
    bool could_be_confirmed(const Entry& entry) const
    {
        const bool numbered = entry.patent && !entry.patent->value.candidates.empty();
        if (entry.kind == Kind::patent && !numbered && !m_input.patents_searched) {
            return false;
        }
        const std::vector<Source> sources = entry.kind == Kind::patent ? std::vector{Source::google_patents}
                                                                       : std::vector{Source::dblp, Source::crossref};
        const bool any = std::ranges::any_of(sources, [&](Source s) { return is_enabled(s); });
        return any && std::ranges::all_of(sources, [&](Source s) { return !is_enabled(s) || was_read(s, false); });
    }

    void judge_entry(const LinkedEntry& item)
    {
        EntryReport report{.file = file_of(*item.cv, item.entry->at),
                           .at = item.entry->at,
                           .title = item.entry->title ? item.entry->title->value : item.entry->raw};
        if (item.link.work) {
            report.work = m_input.works[*item.link.work].work.id;
            report.confidence = item.link.match.confidence;
        }
        if (item.link.ambiguous) {
            report.state = EntryState::ambiguous;
        } else if (item.link.work) {
            report.state = compare(item) ? EntryState::matched : EntryState::differs;
        } else {
            report.state = could_be_confirmed(*item.entry) ? EntryState::unconfirmed : EntryState::not_checked;
            report_unconfirmed(item, report);
        }
        m_report.entries.push_back(std::move(report));
    }

    /// The versions of the entry's work that other entries of the CV mean.
    std::set<std::size_t> listed_versions(const LinkedEntry& item) const
    {
        std::set<std::size_t> versions;
        for (const LinkedEntry& other : m_linked) {
            if (&other != &item && other.link.work == item.link.work) {
                versions.insert(other.link.version);
            }
        }
        return versions;
    }

    /// Whether another entry of the work tells of the paper, whatever version it was linked with.
    bool is_paper_listed(const LinkedEntry& item) const
    {
        return std::ranges::any_of(m_linked, [&](const LinkedEntry& other) {
            return &other != &item && other.link.work == item.link.work && other.entry->venue &&
                   !is_preprint(*other.entry);
        });
    }

    /// Reports each difference; true if there is none above a note.
    bool compare(const LinkedEntry& item)
    {
        const works::KnownWork& known = m_input.works[*item.link.work];
        const Comparison comparison{.entry = item.entry,
                                    .work = &known.work,
                                    .version = &known.work.versions[item.link.version],
                                    .by_identifier = item.link.match.by_identifier,
                                    .listed = listed_versions(item),
                                    .paper_listed = is_paper_listed(item),
                                    .owner = m_input.person.names};
        std::vector<Difference> differences;
        for (auto& some : {compare_fields(comparison), compare_authors(comparison), compare_status(comparison)}) {
            std::ranges::copy_if(some, std::back_inserter(differences), [&](const Difference& difference) {
                return !is_read_wrongly(difference, *item.entry, item.link.by_text);
            });
        }
        bool clean = true;
        for (const Difference& difference : without_damage(std::move(differences), comparison)) {
            clean = !add_difference(item, known, difference) && clean;
        }
        return clean;
    }

    /// Whether the difference is reported and more than a note.
    bool add_difference(const LinkedEntry& item, const works::KnownWork& known, const Difference& difference)
    {
        Finding finding{.rule = difference.rule,
                        .severity = difference.severity,
                        .file = file_of(*item.cv, difference.at),
                        .at = difference.at,
                        .field = difference.field};
        finding.cv_value = difference.cv_value.empty() ? std::nullopt : std::optional{difference.cv_value};
        finding.record_value = difference.record_value.empty() ? std::nullopt : std::optional{difference.record_value};
        finding.message = difference.message;
        finding.work = known.work.id;
        finding.confidence = item.link.match.confidence;
        for (const Evidence& evidence : item.link.match.evidence) {
            finding.evidence.push_back(fmt::format("{:+.1f} {}", evidence.weight, evidence.what));
        }
        finding.sources = backing(known, difference.records);
        // The values belong to the identity: a decision holds as long as they do.
        finding.id = finding_id(difference.rule,
                                {known.work.id, difference.field, difference.cv_value, difference.record_value});
        return add(std::move(finding)) && difference.severity != Severity::note;
    }

    static std::string finding_id(Rule rule, const std::vector<std::string>& parts)
    {
        return "f:" + text::short_hash(fmt::format("{}\x1f{}", name_of(rule), fmt::join(parts, "\x1f")));
    }

    static std::vector<Backing> backing(const works::KnownWork& known, const std::vector<const SourceRecord*>& records)
    {
        std::vector<Backing> sources;
        for (const SourceRecord* record : records) {
            const auto fetched = known.fetched.find(identity_of(*record));
            sources.push_back({std::string{name_of(record->source)}, record->key, record->url,
                               fetched == known.fetched.end() ? std::nullopt : std::optional{fetched->second}});
        }
        return sources;
    }

    /// Leaves out what the user has settled.
    bool add(Finding finding)
    {
        // The same thing said twice, as of an entry that is repeated twice, is two findings.
        if (const std::size_t earlier = m_said[finding.id]++; earlier > 0) {
            finding.id = finding_id(finding.rule, {finding.id, fmt::format("{}", earlier + 1)});
        }
        for (const Decision& decision : m_input.decisions) {
            const bool settled = decision.verdict == Verdict::keep || decision.verdict == Verdict::ignore ||
                                 decision.verdict == Verdict::not_mine;
            const bool by_work = decision.verdict == Verdict::ignore && decision.subject == finding.work;
            if ((settled && decision.subject == finding.id) || by_work) {
                return false;
            }
        }
        m_report.findings.push_back(std::move(finding));
        return true;
    }

    /// Nobody can confirm what is not public yet.
    static bool is_public(const Entry& entry)
    {
        constexpr std::array hidden{EntryStatus::submitted, EntryStatus::in_preparation, EntryStatus::pending,
                                    EntryStatus::accepted, EntryStatus::in_press};
        return !entry.status || std::ranges::find(hidden, entry.status->value) == hidden.end();
    }

    void report_unconfirmed(const LinkedEntry& item, const EntryReport& report)
    {
        if (report.state != EntryState::unconfirmed || !is_public(*item.entry)) {
            return;
        }
        Finding finding{.rule = Rule::unconfirmed,
                        .severity = Severity::note,
                        .file = file_of(*item.cv, item.entry->at),
                        .at = item.entry->at,
                        .cv_value = report.title,
                        .confidence = 0.5};
        finding.message = fmt::format("no source knows \"{}\"", report.title);
        finding.id = finding_id(Rule::unconfirmed, {report.title});
        add(std::move(finding));
    }

    void pass_on_alarms()
    {
        for (const Coverage& coverage : m_input.coverage) {
            if (!coverage.identity_alarm || !coverage.message) {
                continue;
            }
            Finding finding{.rule = Rule::identity_alarm, .severity = Severity::error};
            finding.file = m_input.cvs.empty() ? "" : m_input.cvs.front().path;
            finding.message = fmt::format("{}: {}", title_of(coverage.source), *coverage.message);
            finding.id = finding_id(Rule::identity_alarm, {std::string{name_of(coverage.source)}, *coverage.message});
            add(std::move(finding));
        }
    }

    /// Two entries of different years, and the work has a version of either: a paper of one title, given again.
    bool tells_of_another_version(const LinkedEntry& a, const LinkedEntry& b) const
    {
        if (!a.entry->year || !b.entry->year || a.entry->year->value == b.entry->year->value) {
            return false;
        }
        const auto is_of = [](const Version& version, int year) {
            return std::ranges::any_of(version.records,
                                       [&](const SourceRecord& r) { return r.date && r.date->year == year; });
        };
        return std::ranges::any_of(m_input.works[*a.link.work].work.versions, [&](const Version& version) {
            return is_of(version, b.entry->year->value) && !is_of(version, a.entry->year->value);
        });
    }

    void find_duplicates()
    {
        // A list of selected publications repeats the full one on purpose.
        std::map<std::tuple<std::string, std::string, std::size_t, std::size_t>, const LinkedEntry*> first;
        for (const LinkedEntry& item : m_linked) {
            if (!item.link.work || item.link.ambiguous || item.link.match.relation != linkage::Relation::same_version) {
                continue;
            }
            const auto [known, fresh] = first.emplace(
                std::tuple{item.cv->path, item.entry->section, *item.link.work, item.link.version}, &item);
            // A preprint beside its paper, of which the sources know one alone, is no repetition.
            const bool other_form = is_preprint(*known->second->entry) != is_preprint(*item.entry);
            if (fresh || other_form || tells_of_another_version(*known->second, item)) {
                continue;
            }
            const Work& work = m_input.works[*item.link.work].work;
            Finding finding{.rule = Rule::duplicate_entry,
                            .severity = Severity::warning,
                            .file = file_of(*item.cv, item.entry->at),
                            .at = item.entry->at,
                            .work = work.id};
            finding.message = fmt::format("the entry of line {} is repeated", known->second->entry->at.line);
            finding.id = finding_id(Rule::duplicate_entry, {work.id, fmt::format("{}", item.link.version)});
            add(std::move(finding));
        }
    }

    void find_missing()
    {
        std::set<std::size_t> meant;
        for (const LinkedEntry& item : m_linked) {
            if (item.link.work) {
                meant.insert(*item.link.work);
                meant.insert(item.link.rivals.begin(), item.link.rivals.end());
            }
        }
        const MentionedWorks mentioned{m_input.works, m_input.cvs, m_input.mentions, links_by_cv()};
        for (std::size_t w = 0; w < m_input.works.size(); ++w) {
            if (meant.contains(w) || m_owners[w].ownership != works::Ownership::mine ||
                !is_reportable(m_input.works[w].work)) {
                continue;
            }
            if (const auto place = mentioned.find(w)) {
                m_report.mentions.push_back({.file = file_of(*place->cv, place->at),
                                             .at = place->at,
                                             .title = m_input.works[w].work.versions.front().records.front().title,
                                             .work = m_input.works[w].work.id});
            } else {
                report_missing(m_input.works[w], m_owners[w]);
            }
        }
    }

    std::vector<std::vector<EntryLink>> links_by_cv() const
    {
        std::vector<std::vector<EntryLink>> links(m_input.cvs.size());
        for (const LinkedEntry& item : m_linked) {
            links[static_cast<std::size_t>(item.cv - m_input.cvs.data())].push_back(item.link);
        }
        return links;
    }

    /// A source that knows the work was read, now or earlier; and it is a kind of thing that CVs list.
    bool is_reportable(const Work& work) const
    {
        const auto records = records_of(work);
        const bool read =
            std::ranges::any_of(records, [&](const SourceRecord* record) { return was_read(record->source, true); });
        const Kind kind = work.versions.front().kind;
        return read && kind != Kind::proceedings && kind != Kind::dataset && kind != Kind::software &&
               !work.versions.front().records.front().title.empty() &&
               !is_accompanying(work.versions.front().records.front().title);
    }

    /// Where the CV would have it: in front of the first entry of its class that is not newer.
    std::pair<std::string, Span> place_for(const Work& work, int year) const
    {
        if (m_input.cvs.empty()) {
            return {};
        }
        const Cv& cv = m_input.cvs.front();
        Span last{};
        for (const Entry& entry : cv.entries) {
            if ((entry.kind == Kind::patent) != work.is_patent()) {
                continue;
            }
            if (!entry.year || entry.year->value <= year) {
                return {cv.path, entry.at};
            }
            last = entry.at;
        }
        return {cv.path, last};
    }

    void report_missing(const works::KnownWork& known, const works::Attribution& owner)
    {
        const Reference merged = works::merge(known.work.versions.front());
        const int year = merged.date ? merged.date->year : 0;
        const auto records = records_of(known.work);
        Finding finding{
            .rule = Rule::missing, .severity = Severity::warning, .record_value = merged.title, .work = known.work.id};
        std::tie(finding.file, finding.at) = place_for(known.work, year);
        const std::string venue = known.work.is_patent() ? known.work.versions.front().records.front().key
                                                         : merged.venue.value_or(std::string{name_of(merged.kind)});
        finding.message = fmt::format("the CV lacks \"{}\" ({}{}; {})", merged.title, venue,
                                      year > 0 ? fmt::format(", {}", year) : "", sources_of(records));
        finding.sources = backing(known, records);
        finding.confidence = probability(total(owner.evidence));
        for (const Evidence& evidence : owner.evidence) {
            finding.evidence.push_back(fmt::format("{:+.1f} {}", evidence.weight, evidence.what));
        }
        finding.id = finding_id(Rule::missing, {known.work.id});
        add(std::move(finding));
    }

    const ReconcileInput& m_input;
    std::map<std::string, std::size_t> m_said;
    std::vector<LinkedEntry> m_linked;
    std::vector<works::Attribution> m_owners;
    Report m_report;
};

} // namespace

Report reconcile(const ReconcileInput& input)
{
    return Reconciling{input}.run();
}

std::vector<works::Attribution> attribute_works(const ReconcileInput& input)
{
    return attribute_linked(input, link_all(input));
}

} // namespace vitalign::reconcile
