// Judgements on records as computer scientists have them.
#include "catch.hpp"
#include "collection.hpp"

#include <cmath>

using namespace vitalign;
using namespace vitalign::linkage;
using namespace vitalign::normalise;
using enum Relation;
using vitalign::linkage::testing::Collection;
using vitalign::linkage::testing::Printed;

namespace {

const char* const title = "QuickLoom: Fast Distributed Weaving in a Single Kernel";
const char* const people = "Ann Ohlund and Bo Kimura and Cy Leeward";

const Printed paper{.title = title,
                    .authors = people,
                    .venue = "SIGMOD Conference",
                    .type = "inproceedings",
                    .year = "2020",
                    .pages = "101-115",
                    .doi = "10.1145/11111.22222"};
const Printed preprint{.title = title,
                       .authors = people,
                       .venue = "CoRR",
                       .type = "article",
                       .year = "2020",
                       .volume = "abs/2001.00001",
                       .doi = "10.48550/arxiv.2001.00001",
                       .arxiv = "2001.00001"};
const Printed article{.title = title,
                      .authors = people,
                      .venue = "VLDB Journal",
                      .type = "article",
                      .year = "2020",
                      .volume = "29",
                      .number = "2",
                      .pages = "301-330",
                      .doi = "10.1007/s00778-020-1"};
const Printed patent{.title = "Method and apparatus for weaving data",
                     .authors = "Ann Ohlund and Bo Kimura",
                     .type = "patent",
                     .year = "2021",
                     .patent = "US10123456B2"};

template <class Change>
Printed with(Printed citation, Change change)
{
    change(citation);
    return citation;
}

struct Row {
    const char* what;
    Printed a;
    Printed b;
    Relation relation;
};

void check_rows(const std::vector<Row>& rows)
{
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            const Collection collection{{row.a, row.b}};
            const Judgement judgement = collection.judge(0, 1);
            for (const Evidence& reason : reasons(collection.compare(0, 1))) {
                UNSCOPED_INFO(reason.what << ' ' << reason.weight);
            }
            CAPTURE(name_of(judgement.relation), judgement.score);
            CHECK(judgement.relation == row.relation);
            CHECK(collection.judge(1, 0).relation == judgement.relation);
        }
    }
}

} // namespace

TEST_CASE("judge takes one publication in two spellings for the same version", "[judgement]")
{
    check_rows({
        {"a record and itself", paper, paper, same_version},
        {"initials, and no DOI", paper,
         with(paper, [](Printed& c) { c.authors = "A. Ohlund, B. Kimura, C. Leeward", c.doi = ""; }), same_version},
        {"a typing error", paper,
         with(paper, [](Printed& c) { c.title = "QuickLoom: Fast Distribted Weaving in a Single Kernel", c.doi = ""; }),
         same_version},
        {"the name of the conference in full", paper,
         with(paper,
              [](Printed& c) {
                  c.venue = "Proceedings of the 2020 ACM SIGMOD International Conference on Management of Data",
                  c.doi = "";
              }),
         same_version},
        {"PVLDB as article and as conference paper",
         {.title = title,
          .authors = people,
          .venue = "Proc. VLDB Endow.",
          .type = "article",
          .year = "2020",
          .volume = "13",
          .number = "5",
          .pages = "11-24"},
         {.title = title,
          .authors = people,
          .venue = "PVLDB",
          .type = "inproceedings",
          .year = "2020",
          .volume = "13",
          .pages = "11-24"},
         same_version},
        {"two arXiv versions of one title", preprint, with(preprint, [](Printed& c) { c.arxiv = "2001.00001v3"; }),
         same_version},
        {"the same patent", patent, with(patent, [](Printed& c) { c.patent = "US 10,123,456 B2"; }), same_version},
        {"a poster named so by one source", with(paper, [](Printed& c) { c.doi = ""; }),
         with(paper,
              [](Printed& c) {
                  c.title = "Poster: QuickLoom: Fast Distributed Weaving in a Single Kernel", c.doi = "";
              }),
         same_version},
    });
}

TEST_CASE("A column of one issue is one, in two spellings", "[judgement]")
{
    const Printed column{.title = "Editor's Notes",
                         .authors = "Ann Ohlund",
                         .venue = "SIGMOD Record",
                         .type = "article",
                         .year = "2001",
                         .volume = "30",
                         .number = "2",
                         .pages = "1-3"};
    check_rows(
        {{"without pages", column, with(column, [](Printed& c) { c.pages = ""; }), Relation::same_version},
         {"without issue", column, with(column, [](Printed& c) { c.number = ""; }), Relation::same_version},
         {"initials", column, with(column, [](Printed& c) { c.authors = "A. Ohlund"; }), Relation::same_version}});
}

TEST_CASE("judge relates the versions of one work, and never merges them", "[judgement]")
{
    check_rows({
        {"preprint and conference paper", preprint, paper, same_work},
        {"preprint of the year before", with(preprint, [](Printed& c) { c.year = "2019"; }), paper, undecided},
        {"conference paper and article", paper, article, same_work},
        {"preprint and article", preprint, article, same_work},
        {"article two years later", paper, with(article, [](Printed& c) { c.year = "2022"; }), different},
        {"workshop and conference",
         with(paper, [](Printed& c) { c.venue = "Invented Workshop on Looms", c.pages = "1-4", c.doi = ""; }), paper,
         same_work},
        {"thesis and paper",
         {.title = title,
          .authors = "Ann Ohlund",
          .venue = "PhD thesis, Invented University",
          .type = "phdthesis",
          .year = "2021"},
         paper,
         undecided},
        {"two patents of one title", patent,
         with(patent, [](Printed& c) { c.patent = "US20240135189A1", c.year = "2024"; }), same_work},
    });
}

TEST_CASE("judge takes a careless citation for what it means", "[judgement]")
{
    const Printed full{.title = "Braided Rivers: A Scheme for Sharing Looms among Distant Weavers",
                       .authors = "A Ohlund, B Kimura, C Leeward",
                       .venue = "VLDB",
                       .year = "2001"};
    check_rows({
        {"names in front of a title without its end",
         full,
         {.title = "Kimura, B., Leeward, C.: Braided Rivers: A Scheme for Sharing Looms among",
          .authors = "A Ohlund",
          .venue = "Proceedings of the 27th International Conference on Very Large ..."},
         same_version},
        {"blanks lost",
         full,
         {.title = "BraidedRivers : ASchemefor SharingLooms amongDistant Weavers", .authors = "A Ohlund, B Kimura"},
         same_version},
        {"one word for another",
         full,
         {.title = "Braided Rivers: A Scheme for Sharing Looms among Remote Weavers",
          .authors = "A Ohlund, B Kimura, C Leeward",
          .venue = "Proc. VLDB"},
         same_version},
        {"a place for the authors",
         full,
         {.title = full.title, .authors = "Politecnico Milano", .venue = "Proc. VLDB"},
         same_version},
        {"the title and nothing else", full, {.title = full.title}, same_version},
        {"a short title and nothing else",
         {.title = "Keynote Address", .year = "2001"},
         {.title = "Keynote Address"},
         undecided},
        {"half the title, by others, elsewhere",
         full,
         {.title = "Braided Rivers: A Scheme for Sharing Kilns in One Village", .authors = "D Sandoval, E Tanaka"},
         different},
        {"half the title by the first author, with a year",
         full,
         {.title = "Braided Rivers: A Proof that No Scheme Is Needed",
          .authors = "A Ohlund",
          .venue = "VLDB",
          .year = "2001"},
         different},
    });
}

TEST_CASE("judge keeps apart what is another work", "[judgement]")
{
    const Printed column{.title = "Editor's Notes",
                         .authors = "Ann Ohlund",
                         .venue = "SIGMOD Record",
                         .type = "article",
                         .year = "2001",
                         .volume = "30"};
    check_rows({
        {"a column of another issue", with(column, [](Printed& c) { c.number = "1"; }),
         with(column, [](Printed& c) { c.number = "2"; }), different},
        {"a column of another volume", column, with(column, [](Printed& c) { c.volume = "31", c.year = "2002"; }),
         different},
        {"a column by somebody else", column, with(column, [](Printed& c) { c.authors = "Dan Roe"; }), different},
        {"one DOI on two works",
         paper,
         {.title = "Pottery for Beginners in Cold Kilns",
          .authors = "Dan Roe",
          .year = "1999",
          .doi = "10.1145/11111.22222"},
         different},
        {"part I and part II",
         with(paper, [](Printed& c) { c.title = "Weaving of Large Data Sets, Part I", c.doi = "", c.pages = ""; }),
         with(paper, [](Printed& c) { c.title = "Weaving of Large Data Sets, Part II", c.doi = "", c.pages = ""; }),
         different},
        {"part II and the whole",
         with(paper, [](Printed& c) { c.title = "Weaving of Large Data Sets, Part II", c.doi = "", c.pages = ""; }),
         with(paper, [](Printed& c) { c.title = "Weaving of Large Data Sets", c.doi = "", c.pages = ""; }), undecided},
        {"erratum and article", article,
         with(article,
              [](Printed& c) {
                  c.title = "Erratum to: QuickLoom: Fast Distributed Weaving in a Single Kernel", c.pages = "401",
                  c.doi = "";
              }),
         different},
        {"comment and reply",
         with(article,
              [](Printed& c) { c.title = "Comment on: Weaving of Large Data Sets", c.doi = "", c.pages = "1"; }),
         with(article, [](Printed& c) { c.title = "Reply to: Weaving of Large Data Sets", c.doi = "", c.pages = "2"; }),
         different},
        {"one title at the conferences of two years",
         with(paper, [](Printed& c) { c.title = "Query Looms", c.doi = "", c.pages = ""; }),
         with(paper, [](Printed& c) { c.title = "Query Looms", c.doi = "", c.pages = "", c.year = "2021"; }),
         different},
        {"a column of every year", column, with(column, [](Printed& c) { c.year = "2002", c.volume = "31"; }),
         different},
        {"one word for another",
         with(paper,
              [](Printed& c) {
                  c.title = "Clustering of Directed Weaving Graphs", c.doi = "10.1145/1.1", c.pages = "31-39";
              }),
         with(paper,
              [](Printed& c) {
                  c.title = "Clustering of Undirected Weaving Graphs", c.doi = "10.1145/1.2", c.pages = "40-49";
              }),
         different},
        {"two DOIs of one publisher at one conference, elsewhere",
         with(paper, [](Printed& c) { c.title = "Weaving Large Data Sets"; }),
         with(paper,
              [](Printed& c) {
                  c.title = "Weaving Larger Data Set", c.doi = "10.1145/11111.33333", c.pages = "201-209";
              }),
         different},
        {"Korean namesakes",
         {.title = "Weaving Data with Robots", .authors = "김, 철수", .venue = "SIGMOD", .year = "2020"},
         {.title = "Weaving Music with Robots", .authors = "김, 철수", .venue = "SIGMOD", .year = "2020"},
         different},
        {"one family name, other people",
         {.title = "Weaving Data with Robots", .authors = "김, 철수; 박, 민수", .year = "2020"},
         {.title = "Weaving Data with Robots", .authors = "강, 영희; 배, 나라", .year = "2020"},
         different},
        {"Chinese namesakes, another paper",
         {.title = "Learning to Weave Data", .authors = "Wei Wang and Jing Li", .venue = "ICDE", .year = "2019"},
         {.title = "Learning to Sort Threads", .authors = "Wei Wang and Jing Li", .venue = "ICDE", .year = "2019"},
         different},
        {"nothing and nothing", {}, {}, different},
        {"titles alone, short", {.title = "Preface"}, {.title = "Preface"}, different},
    });
}

TEST_CASE("The reasons of a judgement add up to its score", "[judgement]")
{
    const Collection collection{{paper, preprint, article, patent, {}}};
    for (std::size_t a = 0; a < 5; ++a) {
        for (std::size_t b = 0; b < 5; ++b) {
            double sum = 0;
            for (const Evidence& reason : reasons(collection.compare(a, b))) {
                CHECK_FALSE(reason.what.empty());
                sum += reason.weight;
            }
            const Judgement judgement = collection.judge(a, b);
            CHECK(std::abs(sum - static_cast<double>(judgement.score)) < 1e-3);
            CHECK(judgement.confidence() >= 0);
            CHECK(judgement.confidence() <= 1);
        }
    }
    CHECK(name_of(Relation::same_version) == "same-version");
    CHECK(name_of(Relation::different) == "different");
}
