// `dedupe` needs neither profile nor network: files in, duplicates out.
#include "catch.hpp"
#include "packed.hpp"
#include "program.hpp"
#include "temporary_folder.hpp"

#include <nlohmann/json.hpp>
#include <set>

using namespace vitalign::testing;
using nlohmann::json;

namespace {

class Desk {
public:
    Finished run(std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.begin(), "dedupe");
        return run_program({.program = VITALIGN_PROGRAM, .arguments = std::move(arguments), .folder = m_folder.path()});
    }

    json run_json(std::vector<std::string> arguments, int status) const
    {
        arguments.insert(arguments.end(), {"--format", "json"});
        const Finished finished = run(std::move(arguments));
        CAPTURE(finished.out, finished.err);
        REQUIRE(finished.status == status);
        REQUIRE(finished.err.empty());
        return json::parse(finished.out);
    }

    const Desk& put(const std::string& name, std::string_view content) const
    {
        std::filesystem::create_directories((m_folder / name).parent_path());
        put_file(m_folder / name, content);
        return *this;
    }

private:
    TemporaryFolder m_folder;
};

using Clusters = std::set<std::set<std::string>>;

Clusters clusters_of(const json& report, const std::string& relation = "same-version")
{
    Clusters clusters;
    for (const json& cluster : report.at("clusters")) {
        if (cluster.at("relation") == relation) {
            clusters.insert(cluster.at("members").get<std::set<std::string>>());
        }
    }
    return clusters;
}

bool has(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

const char* const bibtex = R"(@inproceedings{oh20,
  title = {QuickLoom: {Fast} Distributed Weaving in a Single Kernel}, author = {Ohlund, Ann and Kimura, Bo and M{\"u}ller, Cy},
  booktitle = {SIGMOD Conference}, year = 2020, pages = {101--115}, doi = {10.1145/11111.22222}}
@article{roe99, title = {Pottery for Beginners in Cold Kilns}, author = {Dan Roe}, journal = {Journal of Kilns}, year = 1999}
)";
const char* const csv = "id,title,authors,year,venue,pages\n"
                        "7,QuickLoom: Fast Distributed Weaving in a Single Kernel,\"A. Ohlund, B. Kimura, C. "
                        "M\xC3\xBCller\",2020,SIGMOD,101-115\n"
                        "8,Maps of Mountain Flowers,Eve Poe,2001,Journal of Maps,\n";
const char* const ris =
    "TY  - CPAPER\nTI  - QuickLoom: Fast Distributed Weaving in a Single Kernel\nAU  - Ohlund, Ann\nAU  - Kimura, Bo\n"
    "AU  - M\xC3\xBCller, Cy\nPY  - 2020\nT2  - SIGMOD Conference\nSP  - 101\nEP  - 115\nID  - ris1\nER  - \n";
const char* const csl =
    R"([{"id": "csl1", "type": "paper-conference", "title": "QuickLoom: Fast Distributed Weaving in a Single Kernel",
  "author": [{"family": "Ohlund", "given": "Ann"}, {"family": "Kimura", "given": "Bo"}, {"family": "Müller", "given": "Cy"}],
  "container-title": "SIGMOD Conference", "issued": {"date-parts": [[2020]]}, "page": "101-115"}])";
const char* const crossref =
    R"({"DOI": "10.1145/11111.22222", "type": "proceedings-article", "title": ["QuickLoom: Fast Distributed Weaving in a Single Kernel"], "author": [{"family": "Ohlund", "given": "Ann"}], "container-title": ["SIGMOD '20"], "issued": {"date-parts": [[2020]]}, "page": "101-115"}
{"DOI": "10.5555/other", "type": "journal-article", "title": ["An Entirely Different Matter"], "author": [{"family": "Loe", "given": "Fay"}], "container-title": ["Matters"], "issued": {"date-parts": [[2011]]}}
)";
const char* const dblp = R"(<?xml version="1.0" encoding="UTF-8"?>
<dblp><inproceedings key="conf/sigmod/OhlundKM20" mdate="2020-01-01"><author>Ann Ohlund</author><author>Bo Kimura</author><author>Cy Müller</author>
<title>QuickLoom: Fast Distributed Weaving in a Single Kernel.</title><pages>101-115</pages><year>2020</year><booktitle>SIGMOD Conference</booktitle></inproceedings></dblp>
)";

} // namespace

TEST_CASE("dedupe finds one paper in files of every form", "[program][dedupe]")
{
    const Desk desk;
    desk.put("a.bib", bibtex)
        .put("b.csv", csv)
        .put("c.ris", ris)
        .put("d.json", csl)
        .put("e.jsonl", crossref)
        .put("f.xml", dblp);
    const json report = desk.run_json({"a.bib", "b.csv", "c.ris", "d.json", "e.jsonl", "f.xml"}, 1);
    CHECK(report.at("format_version") == 1);
    CHECK(report.at("records") == 9);
    REQUIRE(report.at("clusters").size() == 1);
    const auto members = report["clusters"][0]["members"].get<std::set<std::string>>();
    CHECK(members.size() == 6);
    for (const char* const member :
         {"a.bib#oh20", "b.csv#7", "d.json#csl1", "e.jsonl#10.1145/11111.22222", "f.xml#conf/sigmod/OhlundKM20"}) {
        CAPTURE(report.dump());
        CHECK(members.contains(member));
    }
    CHECK(report["clusters"][0]["relation"] == "same-version");
    CHECK(report["clusters"][0]["confidence"] > 0.5);
    CHECK(report["clusters"][0]["confidence"] <= 1);
    CHECK(report.at("undecided").empty());
    CHECK_FALSE(report.contains("pairs"));
}

TEST_CASE("dedupe says with its status whether it found anything", "[program][dedupe]")
{
    const Desk desk;
    desk.put("a.bib", bibtex)
        .put("b.csv", csv)
        .put("one.csv", "id,title\n1,Looms\n")
        .put("header.csv", "id,title\n")
        .put("empty.csv", "")
        .put("no-title.csv", "id,name\n1,Looms\n")
        .put("broken.bib", "@article{a, title = {Looms")
        .put("noise", "nothing of the kind\n");
    struct Row {
        std::vector<std::string> arguments;
        int status;
        const char* says; ///< on standard error
    };
    const std::vector<Row> rows{
        {{"a.bib"}, 0, ""},
        {{"one.csv"}, 0, ""},
        {{"header.csv"}, 0, ""},
        {{"a.bib", "b.csv"}, 1, ""},
        {{}, 2, "FILE"},
        {{"a.bib", "--format", "xml"}, 2, "--format"},
        {{"a.bib", "--within", "a.bib"}, 2, "FILE=no"},
        {{"a.bib", "--within", "a.bib=perhaps"}, 2, "FILE=no"},
        {{"a.bib", "--within", "b.csv=no"}, 2, "b.csv"},
        {{"missing.bib"}, 3, "missing.bib"},
        {{"empty.csv"}, 3, "empty.csv"},
        {{"no-title.csv"}, 3, "no-title.csv"},
        {{"noise"}, 3, "noise"},
        {{"a.bib", "--pairs", "missing.csv"}, 3, "missing.csv"},
    };
    for (const Row& row : rows) {
        const Finished finished = desk.run(row.arguments);
        CAPTURE(row.arguments, finished.out, finished.err);
        CHECK(finished.status == row.status);
        CHECK(has(finished.err, row.says));
        CHECK(finished.err.empty() == (row.status < 2));
        CHECK(finished.out.empty() == (row.status >= 2));
    }
}

TEST_CASE("dedupe relates versions of one work, and asks where it cannot tell", "[program][dedupe]")
{
    const Desk desk;
    desk.put(
        "v.bib",
        R"(@article{pre, title = {Weaving Data on Very Large Looms}, author = {Ann Ohlund and Bo Kimura}, journal = {CoRR},
  volume = {abs/2001.00001}, eprint = {2001.00001}, archiveprefix = {arXiv}, year = 2020}
@inproceedings{conf, title = {Weaving Data on Very Large Looms}, author = {Ann Ohlund and Bo Kimura}, booktitle = {SIGMOD Conference}, year = 2020}
)");
    const json report = desk.run_json({"v.bib"}, 1);
    CHECK(clusters_of(report, "same-work") == Clusters{{"v.bib#pre", "v.bib#conf"}});
    CHECK(clusters_of(report).empty());
    desk.put("u.csv", "id,title,authors,year,venue\n1,Weaving of Large Data Sets,Ann Ohlund; Bo Kimura; Cy "
                      "Leeward,2020,SIGMOD\n2,\"Weaving of Large Data Sets, Part II\",Ann Ohlund; Bo Kimura; Cy "
                      "Leeward,2020,SIGMOD\n");
    const json doubt = desk.run_json({"u.csv"}, 1);
    CAPTURE(doubt.dump());
    CHECK(doubt.at("clusters").empty());
    REQUIRE(doubt.at("undecided").size() == 1);
    CHECK(doubt["undecided"][0]["members"] == json{"u.csv#1", "u.csv#2"});
    CHECK(doubt["undecided"][0]["confidence"] > 0);
    CHECK(doubt["undecided"][0]["confidence"] < 1);
    CHECK(has(desk.run({"u.csv"}).out, "perhaps the same ("));
    CHECK(has(desk.run({"u.csv", "--format", "csv"}).out, "\n1,u.csv#1,undecided,"));
}

TEST_CASE("dedupe --pairs judges the pairs it is given", "[program][dedupe]")
{
    const Desk desk;
    desk.put("a.bib", bibtex).put("b.csv", csv);
    desk.put("pairs.csv", "\xEF\xBB\xBFleft,right\r\na.bib#oh20,b.csv#7\r\na.bib#roe99,b.csv#8\r\n");
    const json report = desk.run_json({"a.bib", "b.csv", "--pairs", "pairs.csv"}, 1);
    CHECK(report.at("clusters").empty());
    REQUIRE(report.at("pairs").size() == 2);
    const json& first = report["pairs"][0];
    CHECK(first.at("left") == "a.bib#oh20");
    CHECK(first.at("right") == "b.csv#7");
    CHECK(first.at("verdict") == "same-version");
    CHECK(first.at("confidence") > 0.9);
    CHECK(first.at("evidence").size() > 2);
    CHECK(report["pairs"][1]["verdict"] == "different");
    CHECK(report["pairs"][1]["confidence"] < 0.1);

    desk.put("different.csv", "left,right\na.bib#roe99,b.csv#8\n");
    CHECK(desk.run_json({"a.bib", "b.csv", "--pairs", "different.csv"}, 0).at("pairs").size() == 1);
    desk.put("none.csv", "left,right\n");
    CHECK(desk.run_json({"a.bib", "b.csv", "--pairs", "none.csv"}, 0).at("pairs").empty());

    const Finished text = desk.run({"a.bib", "b.csv", "--pairs", "pairs.csv"});
    CHECK(has(text.out, "same-version"));
    CHECK(has(text.out, "titles equal"));
    const Finished table = desk.run({"a.bib", "b.csv", "--pairs", "pairs.csv", "--format", "csv"});
    CHECK(has(table.out, "left,right,verdict,confidence\na.bib#oh20,b.csv#7,same-version,"));

    for (const auto& [content, says] : std::vector<std::pair<const char*, const char*>>{
             {"left,right\na.bib#oh20,b.csv#99\n", "b.csv#99"},
             {"left,right\na.bib#oh20\n", "two columns"},
             {"a,b\na.bib#oh20,b.csv#7\n", "left,right"},
             {"", "left,right"},
         }) {
        desk.put("bad.csv", content);
        const Finished refused = desk.run({"a.bib", "b.csv", "--pairs", "bad.csv"});
        CAPTURE(content, refused.err);
        CHECK(refused.status == 2);
        CHECK(has(refused.err, says));
        CHECK(refused.out.empty());
    }
}

TEST_CASE("dedupe --within keeps the records of a clean file apart", "[program][dedupe]")
{
    const Desk desk;
    const std::string rows = "id,title,authors,year,pages\n1,Weaving Data on Large Looms,Ann Ohlund,2020,1-9\n";
    desk.put("a.csv", rows + "2,Weaving Data on Large Looms,Ann Ohlund,2020,\n").put("b.csv", rows);
    CHECK(clusters_of(desk.run_json({"a.csv", "b.csv"}, 1)) == Clusters{{"a.csv#1", "a.csv#2", "b.csv#1"}});
    CHECK(clusters_of(desk.run_json({"a.csv", "b.csv", "--within", "a.csv=no", "--within", "b.csv=no"}, 1)) ==
          Clusters{{"a.csv#1", "b.csv#1"}});
    CHECK(clusters_of(desk.run_json({"a.csv", "b.csv", "--within", "a.csv=yes"}, 1)) ==
          Clusters{{"a.csv#1", "a.csv#2", "b.csv#1"}});
    CHECK(desk.run_json({"a.csv", "--within", "a.csv=no"}, 0).at("clusters").empty());
}

TEST_CASE("dedupe keeps files of one name apart", "[program][dedupe]")
{
    const Desk desk;
    desk.put("x/a.csv", csv).put("y/a.csv", csv);
    CHECK(clusters_of(desk.run_json({"x/a.csv", "y/a.csv"}, 1)) ==
          Clusters{{"x/a.csv#7", "y/a.csv#7"}, {"x/a.csv#8", "y/a.csv#8"}});
    CHECK(clusters_of(desk.run_json({"x/a.csv", "y/a.csv", "--within", "y/a.csv=no"}, 1)).size() == 2);
    const Finished ambiguous = desk.run({"x/a.csv", "y/a.csv", "--within", "a.csv=no"});
    CHECK(ambiguous.status == 2);
    const Finished twice = desk.run({"x/a.csv", "x/a.csv"});
    CHECK(twice.status == 2);
    CHECK(has(twice.err, "x/a.csv"));
}

TEST_CASE("dedupe reads a CSV in whatever shape", "[program][dedupe]")
{
    const Desk desk;
    const std::vector<std::string> shapes{
        "\xEF\xBB\xBFid,title\n1,Weaving Data on Large Looms\n2,Weaving data on large looms\n",
        "\xEF\xBB\xBF\"id\",\"title\"\r\n\"1\",\"Weaving Data on Large Looms\"\r\n\"2\",\"Weaving Data on\r\nLarge "
        "Looms\"",
        "title,ID\nWeaving Data on Large Looms,1\nWeaving Data on Large Looms,2\n",
        " Title , Id \nWeaving Data on Large Looms,1\n\n\nWeaving Data on Large Looms,2\n",
        "id,title,spoon\n1,Weaving Data on Large Looms,x,y,z\n2,Weaving Data on Large Looms\n",
        "title\nWeaving Data on Large Looms\nWeaving Data on Large Looms\n", // no id: by place
    };
    for (const std::string& shape : shapes) {
        CAPTURE(shape);
        desk.put("before.csv", csv).put("a.csv", shape);
        const json report = desk.run_json({"before.csv", "a.csv", "--pairs", "p.csv"}, [&] {
            desk.put("p.csv", "left,right\na.csv#1,a.csv#2\n");
            return 1;
        }());
        CHECK(report.at("records") == 4);
        CHECK(report["pairs"][0]["confidence"] > 0.5);
    }
    const Finished packed = desk.put("a.csv.gz", gzip(shapes[0])).run({"a.csv.gz", "--format", "json"});
    CHECK(packed.status <= 1);
    CHECK(json::parse(packed.out).at("records") == 2);
}

TEST_CASE("dedupe prints text for people and CSV for tables", "[program][dedupe]")
{
    const Desk desk;
    desk.put("a.bib", bibtex).put("b,c.csv", csv);
    const Finished text = desk.run({"a.bib", "b,c.csv"});
    CHECK(text.status == 1);
    CHECK(has(text.out, "  a.bib#oh20\n  b,c.csv#7\n"));
    CHECK(has(text.out, "4 records, 1 clusters, 0 undecided\n"));
    const Finished table = desk.run({"a.bib", "b,c.csv", "--format", "csv"});
    CHECK(table.status == 1);
    CHECK(has(table.out, "cluster,member,relation,confidence\n1,a.bib#oh20,same-version,"));
    CHECK(has(table.out, "\n1,\"b,c.csv#7\",same-version,"));
    // Nothing that a terminal would obey.
    desk.put("evil.csv",
             "id,title\n\x1b[31m1,Weaving Data on Large Looms Twice\n\x1b[31m2,Weaving Data on Large Looms Twice\n");
    CHECK_FALSE(has(desk.run({"evil.csv"}).out, "\x1b"));
    // Letters that are no UTF-8 do not break the JSON.
    desk.put("latin.csv", "id,title,authors,year\n\xE9"
                          "1,Weaving Data on Large Looms,Ann Ohlund,2020\n\xE9"
                          "2,Weaving Data on Large Looms,Ann Ohlund,2020\n");
    CHECK(desk.run_json({"latin.csv"}, 1).at("records") == 2);
}

TEST_CASE("dedupe names the records of one key apart", "[program][dedupe]")
{
    const Desk desk;
    desk.put("a.csv", "id,title,authors,year\nk,Weaving Data on Large Looms,Ann Ohlund,2020\n"
                      "k,Weaving Data on Large Looms,Ann Ohlund,2020\nk,Pottery in Cold Kilns,Bo Kimura,1999\n");
    const Finished table = desk.run({"a.csv", "--format", "csv"});
    CHECK(has(table.out, "1,a.csv#k,same-version,"));
    CHECK(has(table.out, "1,a.csv#k~2,same-version,"));
    desk.put("p.csv", "left,right\na.csv#k,a.csv#k~3\n");
    CHECK(has(desk.run({"a.csv", "--pairs", "p.csv", "--format", "csv"}).out, "a.csv#k,a.csv#k~3,different,"));
}

TEST_CASE("dedupe takes pages without end for what they are", "[program][dedupe]")
{
    const Desk desk;
    desk.put("a.csv", "id,title,pages\n1,Looms," + std::string(60, '9') + "-" + std::string(40, '1') + "\n");
    CHECK(desk.run({"a.csv"}).status == 0);
}

TEST_CASE("dedupe says where a bibliography cannot be read", "[program][dedupe]")
{
    std::string growing = "@string{a0 = {0123456789}}\n";
    for (int i = 1; i < 30; ++i) {
        growing += fmt::format("@string{{a{} = a{} # a{}}}\n", i, i - 1, i - 1);
    }
    const std::vector<std::pair<std::string, const char*>> rows{
        {growing + "@misc{k, title = a29}\n",
         "a.bib:16:1: the entry that begins here has a value longer than any text"},
        {"@misc{k, title = {A}}\n  @misc{l, title = {B\n", "a.bib:2:3: the entry that begins here does not end"},
        {"@misc{k,\n title = {caf\xE9}}\n", "a.bib:2:14: not UTF-8; save the file in that encoding"}};
    const Desk desk;
    for (const auto& [content, said] : rows) {
        CAPTURE(said);
        const Finished finished = desk.put("a.bib", content).run({"a.bib"});
        CHECK(finished.status == 3);
        CHECK(has(finished.err, said));
    }
}

TEST_CASE("dedupe compares people called like groups by their names", "[program][dedupe]")
{
    const Desk desk;
    desk.put("a.bib", "@article{a, author={Staff, Anne and Council, Mary}, title={Weaving Patterns}, journal={Looms}, "
                      "year=2020}\n@article{b, author={Jones, Bob and Green, Kim}, title={Weaving Patterns}, "
                      "journal={Looms}, year=2020}\n");
    const Finished finished = desk.run({"a.bib"});
    CHECK(has(finished.out, "2 records, 0 clusters"));
}

TEST_CASE("dedupe takes JSON lines for no table", "[program][dedupe]")
{
    const char* const work =
        R"({{"DOI":"10.5555/{0}","type":"journal-article","title":["{1}"],"issued":{{"date-parts":[[2020]]}}}})";
    const Desk desk;
    desk.put("a.jsonl", fmt::format(fmt::runtime(work), "a", "Weaving Data on Large Looms") + "\n" +
                            fmt::format(fmt::runtime(work), "b", "Pottery in Cold Kilns") + "\n");
    const Finished finished = desk.run({"a.jsonl"});
    CHECK(finished.status == 0);
    CHECK(has(finished.out, "2 records, 0 clusters, 0 undecided"));
}
