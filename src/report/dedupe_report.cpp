#include "report/dedupe_report.hpp"

#include "text/safe_text.hpp"

#include <cmath>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace vitalign::report {

namespace {

using nlohmann::ordered_json;

double rounded(double confidence)
{
    return std::round(confidence * 1000) / 1000;
}

std::string quoted(const std::string& cell)
{
    if (cell.find_first_of(",\"\r\n") == std::string::npos) {
        return cell;
    }
    std::string out = "\"";
    for (const char c : cell) {
        out += c == '"' ? "\"\"" : std::string(1, c);
    }
    return out + "\"";
}

} // namespace

std::string dedupe_json(const DedupeReport& report)
{
    ordered_json root{{"format_version", 1}, {"records", report.records}};
    root["clusters"] = ordered_json::array();
    for (const DedupeCluster& cluster : report.clusters) {
        root["clusters"].push_back({{"members", cluster.members},
                                    {"relation", cluster.relation},
                                    {"confidence", rounded(cluster.confidence)}});
    }
    root["undecided"] = ordered_json::array();
    for (const DedupePair& pair : report.undecided) {
        root["undecided"].push_back({{"members", {pair.left, pair.right}}, {"confidence", rounded(pair.confidence)}});
    }
    if (report.judged_pairs) {
        root["pairs"] = ordered_json::array();
        for (const DedupePair& pair : report.pairs) {
            ordered_json evidence = ordered_json::array();
            for (const Evidence& reason : pair.evidence) {
                evidence.push_back({{"what", reason.what}, {"weight", rounded(reason.weight)}});
            }
            root["pairs"].push_back({{"left", pair.left},
                                     {"right", pair.right},
                                     {"verdict", pair.verdict},
                                     {"confidence", rounded(pair.confidence)},
                                     {"evidence", std::move(evidence)}});
        }
    }
    return root.dump(1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

std::string dedupe_csv(const DedupeReport& report)
{
    if (report.judged_pairs) {
        std::string out = "left,right,verdict,confidence\n";
        for (const DedupePair& pair : report.pairs) {
            out +=
                fmt::format("{},{},{},{:.3f}\n", quoted(pair.left), quoted(pair.right), pair.verdict, pair.confidence);
        }
        return out;
    }
    std::string out = "cluster,member,relation,confidence\n";
    std::size_t number = 0;
    for (const DedupeCluster& cluster : report.clusters) {
        ++number;
        for (const std::string& member : cluster.members) {
            out += fmt::format("{},{},{},{:.3f}\n", number, quoted(member), cluster.relation, cluster.confidence);
        }
    }
    for (const DedupePair& pair : report.undecided) {
        ++number;
        for (const std::string& member : {pair.left, pair.right}) {
            out += fmt::format("{},{},undecided,{:.3f}\n", number, quoted(member), pair.confidence);
        }
    }
    return out;
}

std::string dedupe_text(const DedupeReport& report)
{
    std::string out;
    for (const DedupeCluster& cluster : report.clusters) {
        out += fmt::format("{} ({:.0f} %)\n", cluster.relation == "same-work" ? "versions of one work" : "the same",
                           100 * cluster.confidence);
        for (const std::string& member : cluster.members) {
            out += fmt::format("  {}\n", text::printable(member));
        }
    }
    for (const DedupePair& pair : report.undecided) {
        out += fmt::format("perhaps the same ({:.0f} %)\n  {}\n  {}\n", 100 * pair.confidence,
                           text::printable(pair.left), text::printable(pair.right));
    }
    for (const DedupePair& pair : report.pairs) {
        out += fmt::format("{} ({:.0f} %)\n  {}\n  {}\n", pair.verdict, 100 * pair.confidence,
                           text::printable(pair.left), text::printable(pair.right));
        for (const Evidence& reason : pair.evidence) {
            out += fmt::format("    {:+5.1f}  {}\n", reason.weight, reason.what);
        }
    }
    return out + fmt::format("{} records, {} clusters, {} undecided\n", report.records, report.clusters.size(),
                             report.undecided.size());
}

} // namespace vitalign::report
