// Pairwise precision and recall of clusters against the truth that generate_records wrote.
//
//   score_clusters CLUSTERS.csv TRUTH.csv
//
// CLUSTERS.csv is what `vitalign dedupe --format csv` printed; clusters of the relation same-version count.
#include <cstdio>
#include <fstream>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace {

double pairs(double count)
{
    return count * (count - 1) / 2;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3) {
        std::fputs("usage: score_clusters CLUSTERS.csv TRUTH.csv\n", stderr);
        return 2;
    }
    std::unordered_map<std::string, std::string> work_of;
    std::unordered_map<std::string, double> size_of;
    std::ifstream truth(argv[2]);
    std::string line;
    std::getline(truth, line);
    while (std::getline(truth, line)) {
        const std::size_t comma = line.find(',');
        work_of[line.substr(0, comma)] = line.substr(comma + 1);
        ++size_of[line.substr(comma + 1)];
    }
    std::ifstream clusters(argv[1]);
    std::getline(clusters, line);
    std::map<std::string, std::map<std::string, double>> found;
    while (std::getline(clusters, line)) {
        const std::size_t first = line.find(',');
        const std::size_t mark = line.find('#', first);
        const std::size_t end = line.find(',', mark);
        if (line.find("same-version", end) != std::string::npos) {
            ++found[line.substr(0, first)][work_of[line.substr(mark + 1, end - mark - 1)]];
        }
    }
    double right = 0;
    double all = 0;
    for (const auto& [cluster, works] : found) {
        double size = 0;
        for (const auto& [work, count] : works) {
            right += pairs(count);
            size += count;
        }
        all += pairs(size);
    }
    double wanted = 0;
    for (const auto& [work, count] : size_of) {
        wanted += pairs(count);
    }
    std::printf("pairs: precision %.4f recall %.4f (%.0f right of %.0f found, %.0f in truth)\n",
                all > 0 ? right / all : 1, wanted > 0 ? right / wanted : 1, right, all, wanted);
    return 0;
}
