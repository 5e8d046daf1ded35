#include "catch.hpp"
#include "match_records.hpp"

using namespace vitalign;
using namespace vitalign::linkage;
using namespace vitalign::normalise;

namespace {

const char* const moe = "QuickMoE: Fast Distributed Sorting in a Single Kernel";
const std::vector<const char*> people{"Ann Oh", "Bo Kim", "Cy Lee"};
const std::vector<const char*> others{"Dan Roe", "Eve Poe"};

/// Both orders must give one judgement.
Match judge_both_ways(const Told& a, const Told& b)
{
    const Match there = judge(a, b);
    const Match back = judge(b, a);
    CHECK(there.relation == back.relation);
    CHECK(std::abs(there.score - back.score) < 1e-9);
    CHECK(there.by_identifier == back.by_identifier);
    CHECK(std::abs(total(there.evidence) - there.score) < 1e-9);
    CHECK(there.confidence >= 0);
    CHECK(there.confidence <= 1);
    return there;
}

} // namespace

TEST_CASE("judge tells versions, works and strangers apart", "[match][judge]")
{
    struct Row {
        const char* what;
        Sketch a;
        Sketch b;
        Relation relation;
    };
    const std::vector<Row> rows{
        {"one DOI",
         {.title = moe, .authors = people, .year = 2025, .doi = "10.5555/1"},
         {.title = moe, .authors = people, .year = 2025, .doi = "10.5555/1"},
         Relation::same_version},
        {"one paper of two sources, venue written in two ways",
         {.title = moe, .authors = people, .year = 2025, .venue = "NeurIPS", .stream = "conf/nips"},
         {.title = moe,
          .authors = {"A. Oh", "B. Kim", "C. Lee"},
          .year = 2025,
          .venue = "Conference on Neural Information Processing Systems"},
         Relation::same_version},
        {"a preprint and its paper",
         {.title = moe,
          .authors = people,
          .year = 2024,
          .venue = "CoRR",
          .kind = Kind::preprint,
          .doi = "10.48550/arXiv.2401.00001"},
         {.title = moe, .authors = people, .year = 2025, .venue = "NeurIPS", .doi = "10.5555/1"},
         Relation::same_work},
        {"a preprint that was renamed",
         {.title = "QuickDMoE: Fast Distributed Sorting in a Single Kernel",
          .authors = people,
          .year = 2025,
          .venue = "CoRR",
          .kind = Kind::preprint},
         {.title = moe, .authors = people, .year = 2025, .venue = "NeurIPS"},
         Relation::same_work},
        {"a preprint of another system name",
         {.title = "Bobbin: Spilling Threads in Slow Mills",
          .authors = people,
          .year = 2023,
          .venue = "CoRR",
          .kind = Kind::preprint},
         {.title = "Tangle: Spilling Threads in Slow Mills", .authors = people, .year = 2025, .venue = "NeurIPS"},
         Relation::same_work},
        {"a preprint that had no name yet",
         {.title = "Spilling Threads in Slow Mills",
          .authors = people,
          .year = 2024,
          .venue = "CoRR",
          .kind = Kind::preprint},
         {.title = "Tangle: Spilling Threads in Slow Mills", .authors = people, .year = 2024, .venue = "NeurIPS"},
         Relation::same_work},
        {"a preprint whose title got an end",
         {.title = "A Census of Thread Spills",
          .authors = people,
          .year = 2023,
          .venue = "CoRR",
          .kind = Kind::preprint},
         {.title = "A Census of Thread Spills in Slow Mills", .authors = people, .year = 2024, .venue = "NeurIPS"},
         Relation::same_work},
        {"a preprint that was towards it",
         {.title = "Towards Spilling Threads in Slow Mills",
          .authors = people,
          .year = 2023,
          .venue = "CoRR",
          .kind = Kind::preprint},
         {.title = "Spilling Threads in Slow Mills", .authors = people, .year = 2024, .venue = "NeurIPS"},
         Relation::same_work},
        {"a later preprint under a longer title",
         {.title = "A Census of Thread Spills in Slow Mills",
          .authors = people,
          .year = 2024,
          .venue = "CoRR",
          .kind = Kind::preprint},
         {.title = "A Census of Thread Spills", .authors = people, .year = 2019, .venue = "NeurIPS"},
         Relation::different},
        {"a preprint that got a name and another end",
         {.title = "Spilling Threads in Slow and Noisy Mills",
          .authors = people,
          .year = 2019,
          .venue = "CoRR",
          .kind = Kind::preprint},
         {.title = "MillStone: Spilling Threads in Slow and Noisy Mills of the North",
          .authors = people,
          .year = 2020,
          .venue = "Journal of Mills",
          .kind = Kind::article},
         Relation::same_work},
        {"a preprint of a part of the team, before the title had a subtitle",
         {.title = "Spilling Threads in Slow and Noisy Mills",
          .authors = {"Ann Oh", "Cy Lee"},
          .year = 2019,
          .venue = "CoRR",
          .kind = Kind::preprint},
         {.title = "Spilling Threads in Slow and Noisy Mills: An Overview",
          .authors = people,
          .year = 2020,
          .venue = "European Conference on Mills"},
         Relation::same_work},
        {"a preprint before the subtitle with its number",
         {.title = "Prevalence of Type 2 Knots in Slow Mills",
          .authors = people,
          .year = 2022,
          .venue = "medRxiv",
          .kind = Kind::preprint},
         {.title = "Prevalence of Type 2 Knots in Slow Mills: a placebo-controlled, phase 3 trial",
          .authors = people,
          .year = 2022,
          .venue = "Journal of Mills",
          .kind = Kind::article},
         Relation::same_work},
        {"a journal version with one author more and a longer title",
         {.title = "MillStone: Spilling Threads in Slow Mills",
          .authors = people,
          .year = 2019,
          .venue = "European Conference on Mills"},
         {.title = "MillStone: Spilling Threads in Slow Mills and Beyond",
          .authors = {"Ann Oh", "Bo Kim", "Cy Lee", "Dan Roe"},
          .year = 2020,
          .venue = "Journal of Mills",
          .kind = Kind::article},
         Relation::same_work},
        {"a preprint of people whose names are parted elsewhere",
         {.title = "A Census of Thread Spills",
          .authors = {"Varela Montes, Inés", "Prado Lima, Rui"},
          .year = 2023,
          .venue = "CoRR",
          .kind = Kind::preprint},
         {.title = "A Census of Thread Spills in Slow Mills",
          .authors = {"I. Varela Montes", "R. Prado Lima"},
          .year = 2024,
          .venue = "NeurIPS"},
         Relation::same_work},
        {"a poster and its paper",
         {.title = "Poster: Spilling Threads in Slow Mills",
          .authors = people,
          .year = 2023,
          .venue = "LOOM Companion"},
         {.title = "Spilling Threads in Slow Mills", .authors = people, .year = 2024, .venue = "Weaving Summit"},
         Relation::same_work},
        {"a demo and its paper",
         {.title = "Tangle: Spilling Threads in Slow Mills (Demo)", .authors = people, .year = 2024, .venue = "LOOM"},
         {.title = "Tangle: Spilling Threads in Slow Mills",
          .authors = people,
          .year = 2024,
          .venue = "Weaving Summit"},
         Relation::same_work},
        {"a paper and the article that goes on",
         {.title = "Spilling Threads in Slow Mills", .authors = people, .year = 2022, .venue = "Weaving Summit"},
         {.title = "Spilling Threads in Slow Mills and Beyond",
          .authors = people,
          .year = 2024,
          .venue = "Journal of Looms",
          .kind = Kind::article},
         Relation::same_work},
        {"an article whose title another paper goes on from",
         {.title = "Spilling Threads in Slow Mills",
          .authors = people,
          .year = 2022,
          .venue = "Journal of Looms",
          .kind = Kind::article},
         {.title = "Spilling Threads in Slow Mills and Beyond", .authors = people, .year = 2024, .venue = "Summit"},
         Relation::different},
        {"a preprint by others",
         {.title = "Bobbin: Spilling Threads in Slow Mills",
          .authors = others,
          .year = 2023,
          .venue = "CoRR",
          .kind = Kind::preprint},
         {.title = "Tangle: Spilling Threads in Slow Mills", .authors = people, .year = 2024, .venue = "NeurIPS"},
         Relation::different},
        {"an article in PVLDB and the paper at VLDB",
         {.title = moe,
          .authors = people,
          .year = 2023,
          .venue = "Proc. VLDB Endow.",
          .stream = "journals/pvldb",
          .kind = Kind::article},
         {.title = moe,
          .authors = people,
          .year = 2023,
          .venue = "International Conference on Very Large Data Bases (VLDB)"},
         Relation::same_version},
        {"a conference paper and its journal version",
         {.title = moe, .authors = people, .year = 2020, .venue = "International Conference on Data Engineering"},
         {.title = moe,
          .authors = people,
          .year = 2021,
          .venue = "IEEE Transactions on Computers",
          .kind = Kind::article},
         Relation::same_work},
        {"a short title of the same people",
         {.title = "Quick Looms", .authors = people, .year = 2025},
         {.title = "Quick Looms", .authors = {"A. Oh", "B. Kim", "C. Lee"}, .year = 2025},
         Relation::same_version},
        {"an article that a CV takes for a conference paper",
         {.title = moe, .authors = people, .year = 2023, .venue = "Comput. Weav."},
         {.title = moe, .authors = people, .year = 2023, .venue = "Comput. Weav.", .kind = Kind::article},
         Relation::same_version},
        {"a title without its subtitle",
         {.title = "Weaving Data on Large Looms", .authors = people, .year = 2025},
         {.title = "Weaving Data on Large Looms: A Survey of Methods and Their Cost", .authors = people, .year = 2025},
         Relation::same_version},
        {"an extended abstract",
         {.title = "Weaving Data on Large Looms", .authors = people, .year = 2025},
         {.title = "Weaving Data on Large Looms (Extended Abstract)", .authors = people, .year = 2025},
         Relation::same_version},
        {"authors in another script",
         {.title = moe, .authors = {"오안나", "김보라"}, .year = 2025},
         {.title = moe, .authors = {"Anna Oh", "Bora Kim"}, .year = 2025},
         Relation::same_version},
        {"some authors in another script",
         {.title = moe, .authors = {"오안나", "Jane Roe"}, .year = 2025},
         {.title = moe, .authors = {"Anna Oh", "Jane Roe"}, .year = 2025},
         Relation::same_version},
        {"a year stated wrong",
         {.title = moe, .authors = people, .year = 2024, .venue = "NeurIPS"},
         {.title = moe, .authors = people, .year = 2025, .venue = "NeurIPS"},
         Relation::same_version},
        {"a preprint of two people and the paper two years later, with DOIs",
         {.title = "Sorting Very Long Lists in Practice",
          .authors = {"Ann Oh", "Bo Kim"},
          .year = 2022,
          .venue = "CoRR",
          .kind = Kind::preprint,
          .doi = "10.48550/arXiv.2201.00001"},
         {.title = "Sorting Very Long Lists in Practice",
          .authors = {"Ann Oh", "Bo Kim"},
          .year = 2024,
          .venue = "NeurIPS",
          .doi = "10.5555/1"},
         Relation::same_work},
        {"a conference paper and the article of the same publisher",
         {.title = moe,
          .authors = people,
          .year = 2020,
          .venue = "International Conference on Data Engineering",
          .doi = "10.5555/1",
          .pages = "100-112"},
         {.title = moe,
          .authors = people,
          .year = 2021,
          .venue = "IEEE Transactions on Computers",
          .kind = Kind::article,
          .doi = "10.5555/2",
          .pages = "1-20",
          .volume = "70"},
         Relation::same_work},
        {"one title, other authors",
         {.title = moe, .authors = people, .year = 2025, .venue = "NeurIPS"},
         {.title = moe, .authors = others, .year = 2025, .venue = "NeurIPS"},
         Relation::different},
        {"the same authors, another title",
         {.title = moe, .authors = people, .year = 2025, .venue = "NeurIPS"},
         {.title = "Maps of Lists in Practice", .authors = people, .year = 2025, .venue = "NeurIPS"},
         Relation::different},
        {"the same authors, a title that shares nothing",
         {.title = moe, .authors = people, .year = 2025},
         {.title = "History of Glass", .authors = people, .year = 2025},
         Relation::different},
        {"a short title of other people",
         {.title = "Introduction", .authors = {"Ann Oh"}, .year = 2020},
         {.title = "Introduction", .authors = {"Dan Roe"}, .year = 2020},
         Relation::different},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            CHECK(judge_both_ways(row.a, row.b).relation == row.relation);
        }
    }
}

TEST_CASE("judge never joins what only looks alike", "[match][judge]")
{
    struct Row {
        const char* what;
        Sketch a;
        Sketch b;
    };
    const std::vector<Row> rows{
        {"two parts",
         {.title = "The Theory of Sorting Very Long Lists, Part 1", .authors = people, .year = 2020, .venue = "JACM"},
         {.title = "The Theory of Sorting Very Long Lists, Part 2", .authors = people, .year = 2020, .venue = "JACM"}},
        {"two parts in roman numerals",
         {.title = "The Theory of Sorting Very Long Lists II", .authors = people, .year = 2020, .venue = "JACM"},
         {.title = "The Theory of Sorting Very Long Lists III", .authors = people, .year = 2020, .venue = "JACM"}},
        {"an erratum",
         {.title = "Sorting Very Long Lists in Practice", .authors = people, .year = 2020, .venue = "JACM"},
         {.title = "Erratum: Sorting Very Long Lists in Practice", .authors = people, .year = 2020, .venue = "JACM"}},
        {"an erratum that says so at its end",
         {.title = "Sorting Very Long Lists in Practice", .authors = people, .year = 2020, .venue = "JACM"},
         {.title = "Sorting Very Long Lists in Practice (Erratum)", .authors = people, .year = 2020, .venue = "JACM"}},
        {"the yearly editorial of the same editors",
         {.title = "Guest Editorial",
          .authors = {"Ann Oh", "Bo Kim"},
          .year = 2019,
          .venue = "Journal of Lists",
          .kind = Kind::article,
          .volume = "3"},
         {.title = "Guest Editorial",
          .authors = {"Ann Oh", "Bo Kim"},
          .year = 2020,
          .venue = "Journal of Lists",
          .kind = Kind::article,
          .volume = "4"}},
        {"two DOIs and pages of one venue",
         {.title = moe, .authors = people, .year = 2025, .venue = "NeurIPS", .doi = "10.5555/1", .pages = "1-10"},
         {.title = moe, .authors = people, .year = 2025, .venue = "NeurIPS", .doi = "10.5555/2", .pages = "50-60"}},
        {"two papers of one venue whose titles share nothing",
         {.title = "QuickMoE: Fast Distributed Sorting in a Single Kernel",
          .authors = people,
          .year = 2025,
          .venue = "NeurIPS",
          .pages = "1-12"},
         {.title = "History of Glass", .authors = people, .year = 2025, .venue = "NeurIPS", .pages = "1-12"}},
        {"two papers of one venue whose titles share common words",
         {.title = "A Survey of Sorting in the Age of Databases", .authors = people, .year = 2025, .venue = "NeurIPS"},
         {.title = "A Survey of Hashing in the Age of Networks", .authors = people, .year = 2025, .venue = "NeurIPS"}},
        {"two things done to one",
         {.title = "An Approach to the Analysis of Data in Looms", .authors = people, .year = 2025},
         {.title = "An Approach to the Analysis of Data in Kilns", .authors = people, .year = 2025}},
        {"a longer title that is another one",
         {.title = "Weaving Data on Large Looms", .authors = people, .year = 2025, .venue = "NeurIPS"},
         {.title = "Weaving Data on Large Looms in Hospitals by Means of Robots",
          .authors = people,
          .year = 2025,
          .venue = "NeurIPS"}},
        {"a longer title that begins with the letters of the other",
         {.title = "A New Theory of Art", .authors = people, .year = 2025},
         {.title = "A New Theory of Artificial Neural Language Learning", .authors = people, .year = 2025}},
        {"short titles that share common words",
         {.title = "On the Use of Glass in Art", .authors = people, .year = 2025},
         {.title = "On the Use of Wood in Music", .authors = people, .year = 2025}},
        {"two methods for one task",
         {.title = "Efficient Sorting for Large Language Models", .authors = people, .year = 2025},
         {.title = "Secure Hashing for Large Language Models", .authors = people, .year = 2025}},
        {"one title of other people, a year later",
         {.title = moe, .authors = people, .year = 2025},
         {.title = moe, .authors = others, .year = 2026}},
        {"a special case of a larger paper, by some of its people",
         {.title = "Sorting of Very Long Lists Is in Linear Space",
          .authors = {"Ann Oh", "Bo Kim", "Cy Lee", "Di Poe"},
          .year = 2009,
          .venue = "Conference on Computational Complexity"},
         {.title = "Well-mixed Sorting of Very Long Lists Is in Linear Space",
          .authors = {"Ann Oh", "Bo Kim"},
          .year = 2008,
          .venue = "Foundations of Software Technology"}},
        {"a preprint of others with the first author, and a short title",
         {.title = "Slow and Noisy Mills",
          .authors = {"Ann Oh", "Dan Roe"},
          .year = 2019,
          .venue = "CoRR",
          .kind = Kind::preprint},
         {.title = "Slow and Noisy Mills: An Overview",
          .authors = people,
          .year = 2020,
          .venue = "European Conference on Mills"}},
        {"the preprint, and a part of what became of it",
         {.title = "Spilling Threads in Slow and Noisy Mills",
          .authors = people,
          .year = 2019,
          .venue = "CoRR",
          .kind = Kind::preprint},
         {.title = "Spilling Threads in Slow and Noisy Mills: Phase 2",
          .authors = people,
          .year = 2020,
          .venue = "Journal of Mills",
          .kind = Kind::article}},
        {"the preprint of the first part, and the second",
         {.title = "Spilling Threads in Slow and Noisy Mills: Part 1",
          .authors = people,
          .year = 2019,
          .venue = "CoRR",
          .kind = Kind::preprint},
         {.title = "Spilling Threads in Slow and Noisy Mills: Part 2",
          .authors = people,
          .year = 2020,
          .venue = "Journal of Mills",
          .kind = Kind::article}},
        {"records without titles", {.authors = people, .year = 2025}, {.authors = people, .year = 2025}},
        {"titles that differ in one word, with DOIs",
         {.title = "Sorting Very Long Directed Lists",
          .authors = people,
          .year = 2025,
          .venue = "SIGMOD Conference",
          .doi = "10.5555/1",
          .pages = "1-10"},
         {.title = "Sorting Very Long Undirected Lists",
          .authors = people,
          .year = 2025,
          .venue = "SIGMOD Conference",
          .doi = "10.5555/2",
          .pages = "50-60"}},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            const Relation relation = judge_both_ways(row.a, row.b).relation;
            CHECK((relation == Relation::different || relation == Relation::undecided));
        }
    }
}

TEST_CASE("One title in two journals is never one version", "[match][judge]")
{
    const Sketch a{.title = moe, .authors = people, .year = 2020, .venue = "Journal of Logic", .kind = Kind::article};
    const Sketch b{.title = moe, .authors = people, .year = 2020, .venue = "Annals of Botany", .kind = Kind::article};
    CHECK(judge_both_ways(a, b).relation != Relation::same_version);
}

TEST_CASE("A DOI alone does not join different papers", "[match][judge]")
{
    // Publishers and CVs attach one DOI to two papers.
    const Sketch a{.title = moe, .authors = people, .year = 2025, .doi = "10.5555/1"};
    const Sketch b{.title = "A Survey of Mountain Flowers", .authors = others, .year = 2011, .doi = "10.5555/1"};
    const Relation relation = judge_both_ways(a, b).relation;
    CHECK((relation == Relation::different || relation == Relation::undecided));
}

TEST_CASE("Only a shared identifier counts as one", "[match][judge]")
{
    const Sketch plain{.title = moe, .authors = people, .year = 2025};
    Sketch with_doi = plain;
    with_doi.doi = "10.5555/1";
    Sketch with_arxiv = plain;
    with_arxiv.arxiv = "2401.00001";
    CHECK(judge_both_ways(with_doi, with_doi).by_identifier);
    CHECK(judge_both_ways(with_arxiv, with_arxiv).by_identifier);
    CHECK_FALSE(judge_both_ways(plain, with_doi).by_identifier);
    SourceRecord preprint = record_of({.title = "Quick Sorting", .year = 2024, .doi = "10.5555/9"});
    preprint.related = {{"is-preprint-of", "10.5555/1"}};
    CHECK(judge_both_ways(preprint, with_doi).by_identifier);
}

TEST_CASE("name_of gives the words of the JSON contract", "[match][judge]")
{
    CHECK(name_of(Relation::same_version) == "same-version");
    CHECK(name_of(Relation::same_work) == "same-work");
    CHECK(name_of(Relation::undecided) == "undecided");
    CHECK(name_of(Relation::different) == "different");
}
