#include "linkage/judge.hpp"

#include "linkage/compare_records.hpp"

#include <optional>

namespace vitalign::linkage {

namespace {

Match concluded(Relation relation, std::vector<Evidence> evidence, bool by_identifier)
{
    const double score = total(evidence);
    Match match{.relation = relation, .score = score, .by_identifier = by_identifier, .evidence = std::move(evidence)};
    match.confidence = linkage::Judgement{relation, static_cast<float>(match.score)}.confidence();
    return match;
}

/// What numbers alone decide. Official titles of patents are not the inventors' titles: where numbers agree, titles say
/// nothing.
std::optional<Match> judge_patents(const PatentComparison& seen)
{
    if (seen.one_is_patent) {
        return concluded(Relation::different, {{"a patent is no version of a paper", -50}}, false);
    }
    std::vector<Evidence> evidence;
    const auto line = [&](std::string_view what, double weight, bool holds) {
        if (holds) {
            evidence.push_back({std::string{what}, weight});
        }
    };
    line("patent number equal", 30, seen.number == Agreement::equal);
    line("one patent application", 25, seen.same_application);
    line("one patent family", 25, seen.same_family);
    if (!evidence.empty()) {
        const bool other = seen.number == Agreement::conflict;
        return concluded(other ? Relation::same_work : Relation::same_version, std::move(evidence), true);
    }
    if (seen.number == Agreement::conflict) {
        return concluded(Relation::different, {{"two patent numbers of different families", -50}}, false);
    }
    return std::nullopt;
}

} // namespace

Match judge(const RecordForm& a, const RecordForm& b, const Collection& collection)
{
    if (auto by_number = judge_patents(compare_patents(a.facts, b.facts))) {
        return *std::move(by_number);
    }
    const linkage::ComparisonVector seen = compare(a, b, collection);
    std::vector<Evidence> evidence;
    for (const linkage::Reason& reason : linkage::reasons(seen)) {
        evidence.push_back({std::string{reason.what}, static_cast<double>(reason.weight)});
    }
    using enum linkage::NumberLevel;
    const bool by_identifier = seen.doi == equal || seen.identifier == equal || seen.named_versions;
    return concluded(linkage::judge(seen).verdict, std::move(evidence), by_identifier);
}

} // namespace vitalign::linkage
