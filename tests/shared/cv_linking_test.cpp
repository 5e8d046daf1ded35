// Whether alignment finds the record of each entry of real CVs among thousands of others.
#include "cv/read_cv.hpp"
#include "cv/record_finder.hpp"
#include "recorded.hpp"
#include "text/csv.hpp"

#include <nlohmann/json.hpp>
#include <set>

using namespace vitalign;
using namespace vitalign::cv;
using namespace vitalign::document;
using namespace vitalign::marked;
using namespace vitalign::testing;

namespace {

SourceRecord record_of(const nlohmann::json& gold)
{
    SourceRecord record{.kind = gold.value("kind", "") == "patent" ? Kind::patent : Kind::inproceedings,
                        .title = gold.value("title", "")};
    for (const auto& author : gold.value("authors", std::vector<std::string>{})) {
        record.authors.push_back({.name = PersonName::parse(author)});
    }
    if (gold.contains("year") && gold["year"].is_number()) {
        record.date = PartialDate::of(gold["year"].get<int>());
    }
    return record;
}

/// Some five thousand conference papers.
std::vector<SourceRecord> others()
{
    std::vector<SourceRecord> records;
    for (const char* file : {"benchmarks/dblp-acm/DBLP2.csv", "benchmarks/dblp-acm/ACM.csv"}) {
        const auto rows = text::read_csv(recorded(file));
        for (std::size_t i = 1; i < rows.size(); ++i) {
            records.push_back({.kind = Kind::inproceedings, .title = rows[i].at(1)});
            records.back().date = PartialDate::of(std::atoi(rows[i].at(4).c_str()));
        }
    }
    return records;
}

} // namespace

TEST_CASE("Alignment finds the record of nearly every entry of a CV", "[cv][linking]")
{
    if (!have_recordings()) {
        return;
    }
    const std::vector<SourceRecord> strangers = others();
    std::size_t found = 0;
    std::size_t all = 0;
    for (const auto& item : std::filesystem::directory_iterator(recordings() / "cvs")) {
        const std::string name = item.path().filename().string();
        const std::string gold_name = item.path().stem().string() + ".gold.json";
        if (name.ends_with(".json") && !std::filesystem::exists(recordings() / "cvs" / gold_name)) {
            continue;
        }
        if (!std::filesystem::exists(recordings() / "cvs" / gold_name)) {
            continue;
        }
        const auto cv = read_cv(recorded("cvs/" + name), name);
        REQUIRE(cv);
        std::vector<SourceRecord> records;
        for (const auto& gold : nlohmann::json::parse(recorded("cvs/" + gold_name))) {
            records.push_back(record_of(gold));
        }
        std::vector<const SourceRecord*> pointers;
        for (const std::vector<SourceRecord>* list :
             {static_cast<const std::vector<SourceRecord>*>(&records), &strangers}) {
            for (const SourceRecord& record : *list) {
                pointers.push_back(&record);
            }
        }
        const RecordFinder finder{pointers};
        std::set<std::string> titles;
        for (const Entry& entry : cv->entries) {
            if (const auto best = finder.find(entry); !best.empty()) {
                titles.insert(pointers[best.front().record]->title);
            }
        }
        for (const SourceRecord& record : records) {
            const bool hit = titles.contains(record.title);
            all += record.kind == Kind::patent ? 0U : 1U;
            found += hit && record.kind != Kind::patent ? 1U : 0U;
            if (!hit) {
                UNSCOPED_INFO(name << ": " << record.title);
            }
        }
    }
    INFO(found << " of " << all);
    CHECK(found * 100 >= all * 98);
}
