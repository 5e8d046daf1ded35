#include "data/yaml_blocks.hpp"
#include "plain_block_facts.hpp"

using namespace vitalign;
using namespace vitalign::data;
using namespace vitalign::marked;

namespace {

std::vector<Block> blocks_in(const std::string& file)
{
    const auto blocks = read_yaml(SourceText{file});
    CAPTURE(file);
    if (!blocks) {
        FAIL(blocks.error().message);
    }
    return *blocks;
}

} // namespace

TEST_CASE("YAML schemas are read by what their keys mean", "[yaml]")
{
    struct Row {
        const char* what;
        std::string file;
        std::string outline;
    };
    const std::vector<Row> rows{
        {"RenderCV",
         "cv:\n  name: Ann Oh\n  sections:\n    education: []\n    Main Publications (_by relevance_):\n"
         "      - title: \"Maps\"\n        authors:\n          - \"***Ann Oh***\"\n          - Bo Kim\n"
         "        journal: 'J. Lists'\n        date: 2020\n        doi: 10.5555/a\n    invited_talks: []\n",
         "# cv\n## sections\n### Main Publications (by relevance)\n- Maps/Ann Oh/Bo Kim/J. Lists/2020/10.5555/a\n"},
        {"Hayagriva",
         "# my papers\nmaps:\n  type: article\n  title: Maps\n  author: [\"Oh, Ann\", \"Kim, Bo\"]\n  page-range: 1-2\n"
         "  serial-number:\n    doi: 10.5555/a\n  parent:\n    type: periodical\n    title: J. Lists\n    volume: 7\n",
         "# Publications\n- article/Maps/Oh, Ann/Kim, Bo/1-2/10.5555/a/J. Lists/7\n"},
        {"own keys",
         "invited_talks:\n- {title: Talk, year: 2020}\nconferencePapers:\n- {Paper_Title: Maps, where: SoL}\n",
         "# invited talks\n- Talk/2020\n# conference Papers\n- Maps/SoL\n"},
        {"a list of papers only", "- title: Maps\n  year: 2020\n", "# Publications\n- Maps/2020\n"},
        {"texts in place of maps", "papers:\n- Ann Oh. *Maps*. 2020.\n- bullet: Bo Kim. Lists.\n",
         "# papers\n- Ann Oh. Maps. 2020.\n- Bo Kim. Lists.\n"},
        {"the journal before the publisher", "p:\n- {title: Maps, publisher: Press, journal: J. Lists}\n",
         "# p\n- Maps/J. Lists\n"},
        {"people in parts", "p:\n- {title: Maps, authors: [{family: Oh, given: Ann}, {name: Bo Kim}]}\n",
         "# p\n- Maps/Ann Oh/Bo Kim\n"},
        {"sections in a list", "publications:\n- heading: Journals\n  list:\n  - {title: Maps, year: 2020}\n",
         "# publications\n## Journals\n### list\n- Maps/2020\n"},
        {"an alias", "x: &a Ann Oh\np:\n- {title: Maps, authors: [*a]}\n", "# p\n- Maps/Ann Oh\n"},
        {"front matter", "---\np:\n- {title: Maps, year: 2020}\n---\n# Text\n* more: - [\n", "# p\n- Maps/2020\n"},
        {"no publication", "name: Ann Oh\nwork:\n- {company: Lists Inc.}\nskills: [sorting]\n",
         "# work\n- Lists Inc.\n# skills\n- sorting\n"},
        {"nothing", "", ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            CHECK(outline(blocks_in(row.file)) == row.outline);
        }
    }
}

TEST_CASE("Fields of YAML have names; emphasis becomes marks", "[yaml]")
{
    const auto blocks = blocks_in("p:\n- type: article\n  title: '[Maps](https://example.org/m) &amp; <b>Lists</b>'\n"
                                  "  authors: '**Ann Oh**\\*, Bo Kim*, Cy_Lee*'\n  url: https://example.org/a_b_c\n"
                                  "  status: in press\n  award: Best Paper\n");
    REQUIRE(blocks.size() == 2);
    CHECK(fields_of(blocks[1]) == "kind: article\ntitle: Maps & Lists\nauthors: Ann Oh*, Bo Kim*, Cy_Lee*\n"
                                  "url: https://example.org/a_b_c\nstatus: in press\nnote: Best Paper\n");
    CHECK(marked_as(blocks[1], Style::bold) == "Lists|Ann Oh");
    CHECK(marked_as(blocks[1], Style::link) == "Maps <https://example.org/m>");
}

TEST_CASE("Scalars of every style stand where their place says", "[yaml]")
{
    const std::string file =
        "ž: \"é\"\np:\n- title: >\n    Folded maps\n    of lists\n  authors:\n  - !!str &x \"Ann \\u00d6h\"\n"
        "  - 'Bo ''B'' Kim'\n  - Cy\n    Lee\n  venue: \"J. \\\n    Lists\"\n  date: 2020 # year\n"
        "  note: |\n    two\n    lines\n";
    const auto blocks = blocks_in(file);
    REQUIRE(blocks.size() == 2);
    const Block& block = blocks[1];
    CHECK(fields_of(block) == "title: Folded maps of lists\nauthors: Ann Öh\nauthors: Bo 'B' Kim\nauthors: Cy Lee\n"
                              "venue: J. Lists\ndate: 2020\nnote: two\nlines\n");
    CHECK(stands_in_place(file, block));
    CHECK(in_file(file, block, "Folded maps of lists") == "Folded maps\n    of lists");
    CHECK(in_file(file, block, "Öh") == "\\u00d6h");
    CHECK(in_file(file, block, "Bo 'B' Kim") == "Bo ''B'' Kim");
    CHECK(in_file(file, block, "Cy Lee") == "Cy\n    Lee");
    CHECK(in_file(file, block, "J. Lists") == "J. \\\n    Lists");
    CHECK(in_file(file, block, "2020") == "2020");
}

TEST_CASE("YAML that cannot be read is an error that says where and why", "[yaml]")
{
    std::string laughs = "a: &a [x,x,x,x,x,x,x,x,x]\n";
    for (char c = 'b'; c < 'k'; ++c) {
        const std::string before(1, static_cast<char>(c - 1));
        laughs += std::string(1, c) + ": &" + std::string(1, c) + " [*" + before;
        for (int i = 0; i < 8; ++i) {
            laughs += ",*" + before;
        }
        laughs += "]\n";
    }
    std::string long_keys = "a: &a {? " + std::string(50'000, 'x') + " : y}\nb:\n";
    for (int i = 0; i < 100; ++i) {
        long_keys += "- *a\n";
    }
    for (const auto& [file, message] :
         {std::pair<std::string, std::string>{"a: b\nc: [d\n", "3:1: "},
          {"a: b: c\n", "1:5: illegal map value"},
          {laughs, "more than 400000 values or 2000000 bytes, counting what aliases repeat"},
          {long_keys, "more than 400000 values or 2000000 bytes, counting what aliases repeat"},
          {std::string(100'000, '['), "1:"},
          {std::string(3'000'000, 'x'), "a YAML file of 3000000 bytes is no CV; at most 2000000 are read"}}) {
        const auto blocks = read_yaml(SourceText{file});
        REQUIRE_FALSE(blocks);
        CHECK(blocks.error().code == ErrorCode::malformed);
        CHECK(blocks.error().message.substr(0, message.size()) == message);
    }
}
