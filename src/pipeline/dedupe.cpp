#include "pipeline/dedupe.hpp"

#include "files/file.hpp"
#include "linkage/link.hpp"
#include "pipeline/citations.hpp"
#include "text/csv.hpp"

#include <unordered_map>

namespace vitalign::pipeline {

namespace {

Result<std::vector<bool>> duplicate_free_sources(const BibliographyTable& table, const std::vector<std::string>& names)
{
    std::vector<bool> duplicate_free(table.sources());
    for (const std::string& name : names) {
        const auto source = table.source_of(name);
        if (!source) {
            return failure(ErrorCode::usage, "--within names {}, which is none of the files", name);
        }
        duplicate_free[*source] = true;
    }
    return duplicate_free;
}

Result<void> judge_pairs(BibliographyTable& table, const std::filesystem::path& file, DedupeReport& report)
{
    const auto content = files::read_file(file);
    if (!content) {
        return failure_of(content);
    }
    const auto rows = text::read_csv(*content);
    if (rows.empty() || rows.front() != std::vector<std::string>{"left", "right"}) {
        return failure(ErrorCode::usage, "{}:1:1: the header must be `left,right`", file.string());
    }
    const linkage::Statistics statistics = table.count();
    std::unordered_map<std::string, std::size_t> positions;
    for (std::size_t i = 0; i < table.forms().size(); ++i) {
        positions.emplace(table.member(i), i);
    }
    for (std::size_t row = 1; row < rows.size(); ++row) {
        std::array<std::size_t, 2> pair{};
        for (std::size_t side = 0; side < 2; ++side) {
            const auto found = rows[row].size() == 2 ? positions.find(rows[row][side]) : positions.end();
            if (found == positions.end()) {
                return failure(ErrorCode::usage, "{}:{}:1: no record is called {}", file.string(), row + 1,
                               rows[row].size() == 2 ? rows[row][side] : "so: two columns are needed");
            }
            pair[side] = found->second;
        }
        const auto seen = linkage::compare(table.forms()[pair[0]], table.forms()[pair[1]], statistics, table.venues());
        const auto judgement = linkage::judge(seen);
        report.pairs.push_back({rows[row][0], rows[row][1], std::string{name_of(judgement.relation)},
                                judgement.confidence(), linkage::reasons(seen)});
    }
    report.judged_pairs = true;
    return {};
}

void find_clusters(BibliographyTable& table, const std::vector<bool>& duplicate_free, DedupeReport& report)
{
    const linkage::Statistics statistics = table.count();
    const auto linkage = linkage::link(table.forms(), statistics, table.venues(), duplicate_free);
    for (const linkage::Cluster& cluster : linkage.clusters) {
        DedupeCluster named{.relation = std::string{name_of(cluster.relation)}, .confidence = cluster.confidence};
        for (const std::uint32_t member : cluster.members) {
            named.members.push_back(table.member(member));
        }
        report.clusters.push_back(std::move(named));
    }
    for (const linkage::Edge& edge : linkage.undecided) {
        report.undecided.push_back({table.member(edge.a),
                                    table.member(edge.b),
                                    std::string{name_of(edge.judgement.relation)},
                                    edge.judgement.confidence(),
                                    {}});
    }
}

} // namespace

Result<DedupeReport> dedupe(const DedupeOptions& options)
{
    BibliographyTable table;
    for (const auto& file : options.files) {
        if (auto added = table.add(file); !added) {
            return failure_of(added);
        }
    }
    const auto duplicate_free = duplicate_free_sources(table, options.duplicate_free);
    if (!duplicate_free) {
        return failure_of(duplicate_free);
    }
    DedupeReport report{.records = table.forms().size()};
    if (options.pairs) {
        const auto judged = judge_pairs(table, *options.pairs, report);
        return judged ? Result<DedupeReport>{std::move(report)} : failure_of(judged);
    }
    find_clusters(table, *duplicate_free, report);
    return report;
}

} // namespace vitalign::pipeline
