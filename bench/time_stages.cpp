// Times the stages of `vitalign dedupe` on one file, in one process.
//
//   time_stages RECORDS.csv
#include "linkage/link.hpp"
#include "pipeline/citations.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

/// Resident memory at its highest so far, in MB.
double peak_memory()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM:")) {
            return std::stod(line.substr(6)) / 1024;
        }
    }
    return 0;
}

class Stages {
public:
    void end(const char* name, std::size_t items)
    {
        const auto now = Clock::now();
        const double seconds = std::chrono::duration<double>(now - m_begin).count();
        std::printf("%-12s %9.3f s %12.0f /s  peak %6.0f MB\n", name, seconds, static_cast<double>(items) / seconds,
                    peak_memory());
        m_begin = Clock::now();
    }

private:
    Clock::time_point m_begin = Clock::now();
};

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::fputs("usage: time_stages RECORDS.csv\n", stderr);
        return 2;
    }
    Stages stages;
    vitalign::pipeline::BibliographyTable table;
    if (const auto added = table.add(argv[1]); !added) {
        std::fprintf(stderr, "%s\n", added.error().message.c_str());
        return 1;
    }
    const auto& forms = table.forms();
    stages.end("read", forms.size());
    const auto statistics = table.count();
    stages.end("count", forms.size());
    const std::vector<bool> duplicate_free(table.sources());
    const auto pairs = vitalign::linkage::candidate_pairs(forms, statistics, duplicate_free);
    stages.end("block", pairs.size());
    const auto edges = vitalign::linkage::judge_pairs(forms, statistics, table.venues(), duplicate_free, pairs);
    stages.end("judge", pairs.size());
    const auto linkage = vitalign::linkage::cluster_forms(forms, statistics, table.venues(), duplicate_free, edges);
    stages.end("cluster", edges.size());
    std::printf("%zu records, %zu pairs (%.1f a record), %zu edges, %zu clusters\n", forms.size(), pairs.size(),
                static_cast<double>(pairs.size()) / static_cast<double>(forms.size()), edges.size(),
                linkage.clusters.size());
    return 0;
}
