// What the keys of `candidate_pairs` do not bring together, no judgement can link.
#include "linkage/candidate_pairs.hpp"
#include "pipeline/citations.hpp"
#include "recorded.hpp"
#include "schemas/ascii.hpp"
#include "temporary_folder.hpp"
#include "text/csv.hpp"

#include <algorithm>
#include <unordered_map>

using namespace vitalign;
using namespace vitalign::linkage;
using namespace vitalign::normalise;
using namespace vitalign::pipeline;
using namespace vitalign::testing;

namespace {

using Ids = std::vector<std::pair<std::string, std::string>>;

/// The records of some files, under the names that `dedupe` gives them.
struct Records {
    explicit Records(const std::vector<std::filesystem::path>& files)
    {
        for (const auto& file : files) {
            REQUIRE(table.add(file));
        }
        for (std::uint32_t i = 0; i < table.forms().size(); ++i) {
            positions.emplace(table.member(i), i);
        }
    }

    /// The share of these pairs that are candidates.
    double recall(const Ids& truth, const std::vector<bool>& duplicate_free)
    {
        const linkage::Statistics statistics = table.count();
        const auto candidates = linkage::candidate_pairs(table.forms(), statistics, duplicate_free);
        std::size_t found = 0;
        for (const auto& [a, b] : truth) {
            const auto pair = linkage::pair_of(positions.at(a), positions.at(b));
            found += std::ranges::binary_search(candidates, pair) ? 1U : 0U;
        }
        return static_cast<double>(found) / static_cast<double>(truth.size());
    }

    BibliographyTable table = {};
    std::unordered_map<std::string, std::uint32_t> positions = {};
};

/// Each row names a group, parted by semicolons.
Ids pairs_within_groups(const std::string& csv, const std::string& file)
{
    Ids pairs;
    const auto rows = text::read_csv(csv);
    for (std::size_t row = 1; row < rows.size(); ++row) {
        const auto ids = ascii::split(rows[row].at(0), ';');
        for (std::size_t i = 0; i < ids.size(); ++i) {
            for (std::size_t j = i + 1; j < ids.size(); ++j) {
                pairs.emplace_back(fmt::format("{}#{}", file, ids[i]), fmt::format("{}#{}", file, ids[j]));
            }
        }
    }
    return pairs;
}

std::string utf8_of_latin1(const std::string& text)
{
    std::string utf8;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            utf8 += c;
        } else {
            utf8 += static_cast<char>(0xC0U | (byte >> 6U));
            utf8 += static_cast<char>(0x80U | (byte & 0x3FU));
        }
    }
    return utf8;
}

} // namespace

TEST_CASE("All duplicates of review exports are candidates", "[recorded][blocking]")
{
    if (!have_recordings()) {
        return;
    }
    for (const std::string set : {"stroke", "cytology_screening", "respiratory", "haematology"}) {
        DYNAMIC_SECTION(set)
        {
            const std::string folder = "benchmarks/bibdedupe-" + set + "/";
            Records records{{recordings() / (folder + "records_pre_merged.csv")}};
            const auto truth =
                pairs_within_groups(recorded(folder + "merged_record_ids.csv"), "records_pre_merged.csv");
            REQUIRE(truth.size() > 100);
            CHECK(records.recall(truth, {false}) == 1.0);
        }
    }
}

TEST_CASE("Nearly all links between two catalogues are candidates", "[recorded][blocking]")
{
    if (!have_recordings()) {
        return;
    }
    const TemporaryFolder folder;
    for (const std::string file : {"DBLP2.csv", "ACM.csv"}) {
        put_file(folder / file, utf8_of_latin1(recorded("benchmarks/dblp-acm/" + file)));
    }
    Records records{{folder.path() / "DBLP2.csv", folder.path() / "ACM.csv"}};
    Ids truth;
    const auto rows = text::read_csv(recorded("benchmarks/dblp-acm/DBLP-ACM_perfectMapping.csv"));
    for (std::size_t row = 1; row < rows.size(); ++row) {
        truth.emplace_back("DBLP2.csv#" + rows[row].at(0), "ACM.csv#" + rows[row].at(1));
    }
    REQUIRE(truth.size() > 2000);
    CHECK(records.recall(truth, {true, true}) >= 0.995);
}
