#include "catch.hpp"
#include "schemas/arxiv_id.hpp"

using namespace vitalign;

TEST_CASE("ArxivId::parse reads every way in which an arXiv identifier is written", "[arxiv]")
{
    struct Row {
        const char* text;
        const char* id; // empty: none
        int version;    // 0: none
    };
    const std::vector<Row> rows{
        {"2506.04667", "2506.04667", 0},
        {"2506.04667v12", "2506.04667", 12},
        {" arXiv:2506.04667v2 [cs.DC]", "2506.04667", 2},
        {"ARXIV: 2506.04667", "2506.04667", 0},
        {"abs/2506.04667", "2506.04667", 0},
        {"https://arxiv.org/abs/2506.04667v1", "2506.04667", 1},
        {"http://www.arxiv.org/pdf/2506.04667v3.pdf", "2506.04667", 3},
        {"https://arxiv.org/pdf/2506.04667v3.pdf#page=2", "2506.04667", 3},
        {"https://export.arxiv.org/abs/hep-th/9901001v2", "hep-th/9901001", 2},
        {"10.48550/arXiv.2506.04667", "2506.04667", 0},
        {"https://doi.org/10.48550/arXiv.2506.04667", "2506.04667", 0},
        {"journals/corr/abs-2506-04667", "2506.04667", 0},
        {"DBLP:journals/corr/abs-0704-0001", "0704.0001", 0},
        {"arXiv:hep-th/9901001", "hep-th/9901001", 0},
        {"1412.9999", "1412.9999", 0},
        {"1501.00001", "1501.00001", 0},
        {"0703.0001", "", 0},  // the scheme began in April 2007
        {"1412.99999", "", 0}, // four digits until 2014
        {"1501.0001", "", 0},
        {"2513.04667", "", 0},
        {"2500.04667", "", 0},
        {"2506.04667v", "", 0},
        {"2506.04667v0", "", 0},
        {"hep-th/9913001", "", 0},
        {"hep-th/990101", "", 0},
        {"/9901001", "", 0},
        {"10.5555/2506.04667", "", 0},
        {"journals/corr/", "", 0},
        {"", "", 0},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION('"' << row.text << '"')
        {
            const auto id = ArxivId::parse(row.text);
            CHECK((id ? id->str() : "") == row.id);
            CHECK((id ? id->version().value_or(0) : 0) == row.version);
        }
    }
}

TEST_CASE("ArxivId equality is that of the paper", "[arxiv]")
{
    CHECK(ArxivId::parse("2506.04667v1") == ArxivId::parse("2506.04667v2"));
    CHECK(ArxivId::parse("2506.04667") != ArxivId::parse("2506.04668"));
    // The subject class is no part of an old identifier: arXiv answers both with the same paper.
    CHECK(ArxivId::parse("math.GT/0309136") == ArxivId::parse("math/0309136"));
}

TEST_CASE("ArxivId leads to its page, and back", "[arxiv]")
{
    for (const char* text : {"2506.04667v2", "hep-th/9901001"}) {
        DYNAMIC_SECTION(text)
        {
            const auto id = ArxivId::parse(text);
            REQUIRE(id);
            CHECK(id->url() == "https://arxiv.org/abs/" + id->str());
            CHECK(ArxivId::parse("10.48550/arxiv." + id->str()) == id);
            CHECK(ArxivId::parse(id->url()) == id);
        }
    }
}
