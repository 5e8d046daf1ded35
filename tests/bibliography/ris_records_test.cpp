#include "bibliography/ris_records.hpp"
#include "catch.hpp"

using namespace vitalign;
using namespace vitalign::bibliography;

namespace {

std::vector<SourceRecord> read(const std::string& content)
{
    const auto records = read_ris(content);
    REQUIRE(records);
    return *records;
}

/// The record of one reference with these lines.
SourceRecord record_of(const std::string& lines)
{
    const auto records = read("TY  - JOUR\n" + lines + "\nER  - \n");
    REQUIRE(records.size() == 1);
    return records.front();
}

const std::string full = "TY  - CPAPER\nID  - DBLP:conf/nips/DoeR24\nAU  - Doe, Ada\nA1  - van der Roe, Jo\n"
                         "TI  - On  Widgets \nT2  - NeurIPS\nBT  - ignored\nPY  - 2024/05/07/\nVL  - 12\nIS  - 3-4\n"
                         "SP  - 1\nEP  - 12\nPB  - Press\nDO  - https://doi.org/10.5555/A\nUR  - https://x.example/a\n"
                         "UR  - https://x.example/b\nSN  - 978-3-16-148410-0\nSN  - 1234-5678\nER  - \n";

} // namespace

TEST_CASE("read_ris fills a record from the fields of a reference", "[ris]")
{
    std::string windows = "\xEF\xBB\xBF" + full;
    for (std::size_t at = windows.find('\n'); at != std::string::npos; at = windows.find('\n', at + 2)) {
        windows.replace(at, 1, "\r\n");
    }
    for (const std::string& content : {full, windows, "\n\n" + full + "\n", full.substr(0, full.size() - 2)}) {
        const auto records = read(content);
        REQUIRE(records.size() == 1);
        const SourceRecord& record = records.front();
        CHECK(record.source == Source::file);
        CHECK(record.key == "DBLP:conf/nips/DoeR24");
        CHECK(record.kind == Kind::inproceedings);
        CHECK(record.title == "On Widgets");
        REQUIRE(record.authors.size() == 2);
        CHECK(record.authors[0].name.display() == "Ada Doe");
        CHECK(record.authors[1].name.display() == "Jo van der Roe");
        CHECK(record.venue == "NeurIPS");
        REQUIRE(record.date);
        CHECK(record.date->str() == "2024-05-07");
        CHECK(record.volume == "12");
        CHECK(record.number == "3-4");
        CHECK(record.pages == "1-12");
        CHECK(record.publisher == "Press");
        REQUIRE(record.doi);
        CHECK(record.doi->str() == "10.5555/a");
        CHECK(record.link == "https://x.example/a");
        CHECK(record.isbns.size() == 1); // an ISSN is none
    }
}

TEST_CASE("read_ris reads dates as exactly as they are given", "[ris]")
{
    // YYYY/MM/DD/other information, each part but the first may be empty
    const std::vector<std::pair<const char*, const char*>> rows{
        {"PY  - 2024", "2024"},
        {"PY  - 2024///", "2024"},
        {"Y1  - 2024/05//", "2024-05"},
        {"DA  - 2024/05/07", "2024-05-07"},
        {"DA  - 2024-05-07", "2024-05-07"},
        {"DA  - 2024/5/7/", "2024-05-07"},
        {"PY  - 2024/05/07/Epub", "2024-05-07"},
        {"PY  - 2024///Spring", "2024"},
        {"PY  - 2024\nDA  - 2023/05/07", "2024"},
        {"PY  - in press\nDA  - 2023", "2023"},
        {"PY  - in press", ""},
        {"PY  - 2024/13/01", ""},
    };
    for (const auto& [lines, date] : rows) {
        DYNAMIC_SECTION(lines)
        {
            const SourceRecord record = record_of(lines);
            CHECK((record.date ? record.date->str() : "") == date);
        }
    }
}

TEST_CASE("read_ris reads one record per reference", "[ris]")
{
    const auto records = read("Provider: a catalogue\n\nTY  - BOOK\nTI  - A\nER  - \n\nTY  - THES\nTI  - B\nER  -\n"
                              "AU  - Nobody\nTY  - ODD\nTI  - C\nT1  - ignored\nER  - ");
    REQUIRE(records.size() == 3);
    CHECK(records[0].key == "1");
    CHECK(records[1].key == "2");
    CHECK(records[2].key == "3");
    CHECK(records[0].kind == Kind::book);
    CHECK(records[1].kind == Kind::thesis);
    CHECK(records[2].kind == Kind::misc);
    CHECK(records[2].title == "C");
    CHECK(records[2].authors.empty());
}

TEST_CASE("read_ris loses no reference that was not closed", "[ris]")
{
    const auto records = read_ris("TY  - BOOK\nTI  - A\n\nTY  - BOOK\nTI  - B\nER  - \n");
    CHECK((!records || records->size() == 2));
}

TEST_CASE("read_ris leaves absent what a field does not tell", "[ris]")
{
    const SourceRecord record =
        record_of("AU  - \nTI  -\nSP  - \nEP  - 9\nDO  - none\nSN  - x\nVL  - \nab  - x\nXX  - x");
    CHECK(record.authors.empty());
    CHECK(record.title.empty());
    CHECK_FALSE(record.pages);
    CHECK_FALSE(record.doi);
    CHECK_FALSE(record.volume);
    CHECK(record.isbns.empty());
    CHECK(record_of("SP  - e7").pages == "e7");
}

TEST_CASE("read_ris refuses what holds no reference, and what is cut off", "[ris]")
{
    for (const char* content :
         {"", "\xEF\xBB\xBF", "plain text", "AU  - Doe, Ada\nER  - \n", "TY - JOUR\nER - \n", "@article{a,}",
          "TY  - JOUR", "TY  - JOUR\nTI  - A\n", "TY  - JOUR\nER  - \nTY  - JOUR\n"}) {
        DYNAMIC_SECTION(content)
        {
            const auto records = read_ris(content);
            REQUIRE_FALSE(records);
            CHECK(records.error().code == ErrorCode::malformed);
        }
    }
}

TEST_CASE("read_ris survives any cut and any flipped byte", "[ris]")
{
    for (std::size_t at = 0; at < full.size(); ++at) {
        CAPTURE(at);
        std::vector<std::string> damaged{full.substr(0, at)};
        for (const char with : {'\0', '\n', ' ', '\xff', static_cast<char>(full[at] ^ 4)}) {
            damaged.push_back(full);
            damaged.back()[at] = with;
        }
        for (const std::string& content : damaged) {
            if (const auto records = read_ris(content)) {
                for (const SourceRecord& record : *records) {
                    CHECK_FALSE(record.key.empty());
                    CHECK(record.source == Source::file);
                }
            }
        }
    }
}
