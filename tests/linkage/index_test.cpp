#include "catch.hpp"
#include "collection.hpp"
#include "linkage/index.hpp"

#include <algorithm>

using namespace vitalign;
using namespace vitalign::linkage;
using namespace vitalign::normalise;
using namespace vitalign::linkage::testing;

namespace {

std::vector<Owned> invented(unsigned seed, std::size_t count)
{
    Inventor inventor{seed};
    std::vector<Owned> records;
    for (std::size_t i = 0; i < count; ++i) {
        records.push_back(inventor.record(i));
        if (inventor.below(2) == 0) {
            records.push_back(inventor.copy_of(records.back(), i));
        }
    }
    return records;
}

/// Forms made from citations, and an index of them.
class Known {
public:
    explicit Known(const std::vector<Citation>& citations, const std::vector<std::uint32_t>& sources = {},
                   std::vector<bool> closed = {false})
        : m_index(m_venues, std::move(closed), {}, citations.size())
    {
        for (std::size_t i = 0; i < citations.size(); ++i) {
            m_index.add(form(citations[i], sources.empty() ? 0 : sources[i]));
        }
    }
    Known(const Known&) = delete;
    Known& operator=(const Known&) = delete;

    Form form(const Citation& citation, std::uint32_t source = 0) { return m_builder.build(citation, source); }
    Index& index() { return m_index; }
    const VenueKeys& venues() const { return m_venues; }
    std::vector<Edge> add(const Citation& citation, std::uint32_t source = 0)
    {
        return m_index.add(form(citation, source));
    }
    std::vector<Edge> related(const Citation& citation, std::uint32_t source = 0)
    {
        return m_index.related(form(citation, source));
    }

private:
    VenueKeys m_venues;
    FormBuilder m_builder{m_venues};
    Index m_index;
};

std::vector<std::uint32_t> partners(const std::vector<Edge>& edges)
{
    std::vector<std::uint32_t> partners;
    std::ranges::transform(edges, std::back_inserter(partners), &Edge::a);
    return partners;
}

/// What the records all together make of the pairs of the last one.
std::map<std::uint32_t, Judgement> of_last(const std::vector<Owned>& records)
{
    VenueKeys venues;
    FormBuilder builder{venues};
    std::vector<Form> forms;
    for (const Owned& record : records) {
        forms.push_back(builder.build(record.citation(), 0));
    }
    const Statistics statistics{forms};
    WeightMemory memory;
    weigh(forms, statistics, memory);
    const auto pairs = candidate_pairs(forms, statistics, {false});
    std::map<std::uint32_t, Judgement> judged;
    for (const Edge& edge : judge_pairs(forms, statistics, venues, {false}, pairs)) {
        if (edge.b + 1 == records.size()) {
            judged.emplace(edge.a, edge.judgement);
        }
    }
    return judged;
}

const Citation looms{.title = "Weaving Data on Very Large Looms",
                     .authors = "Ann Ohlund and Bo Kimura",
                     .venue = "Journal of Weaving",
                     .year = "2020",
                     .volume = "3",
                     .pages = "10-20"};

} // namespace

TEST_CASE("A new record finds what it is related to, and nothing else", "[index]")
{
    struct Row {
        const char* what;
        Citation fresh;
        std::vector<Verdict> verdicts;
    };
    const std::vector<Row> rows{
        {"the same", looms, {Verdict::same_version}},
        {"a letter off",
         {.title = "Weaving Dato on Very Large Looms", .authors = "A. Ohlund, B. Kimura", .year = "2020"},
         {Verdict::same_version}},
        {"the preprint",
         {.title = "Weaving Data on Very Large Looms",
          .authors = "Ann Ohlund and Bo Kimura",
          .venue = "CoRR",
          .type = "preprint",
          .year = "2020"},
         {Verdict::same_work}},
        {"another title of the same people",
         {.title = "Kilns of the North", .authors = "Ann Ohlund and Bo Kimura"},
         {}},
        {"one title, other people",
         {.title = "Weaving Data on Very Large Looms", .authors = "Zoe Quux and Xan Yates", .year = "1999"},
         {}},
        {"a stranger", {.title = "Bathyscaphe Ballads", .authors = "Zoe Quux"}, {}},
        {"nothing at all", {}, {}},
    };
    const Citation kilns{.title = "Firing Pots in Small Kilns", .authors = "Cy Leeward", .year = "2011"};
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            Known known{{kilns, looms}};
            const auto verdicts = [](const std::vector<Edge>& edges) {
                std::vector<Verdict> all;
                std::ranges::transform(edges, std::back_inserter(all),
                                       [](const Edge& e) { return e.judgement.verdict; });
                return all;
            };
            CHECK(verdicts(known.related(row.fresh)) == row.verdicts);
            const auto edges = known.add(row.fresh);
            CHECK(verdicts(edges) == row.verdicts);
            CHECK(std::ranges::all_of(edges, [](const Edge& edge) { return edge.a == 1 && edge.b == 2; }));
            CHECK(known.index().size() == 3);
        }
    }
    CHECK(Known{{}}.add(looms).empty());
}

TEST_CASE("The new record is judged as if all records were linked together", "[index]")
{
    for (unsigned seed = 1; seed <= 4; ++seed) {
        auto records = invented(seed, 150);
        std::size_t found = 0;
        for (int round = 0; round < 25; ++round) {
            std::ranges::rotate(records, records.begin() + 7);
            auto citations = citations_of(records);
            const Citation last = citations.back();
            citations.pop_back();
            Known known{citations};
            std::map<std::uint32_t, Judgement> judged;
            for (const Edge& edge : known.add(last)) {
                judged.emplace(edge.a, edge.judgement);
            }
            CAPTURE(seed, round, last.title);
            const auto expected = of_last(records);
            REQUIRE(judged.size() == expected.size());
            for (const auto& [partner, judgement] : expected) {
                REQUIRE(judged.contains(partner));
                CHECK(judged.at(partner).verdict == judgement.verdict);
                CHECK(judged.at(partner).score == judgement.score);
                ++found;
            }
        }
        CHECK(found > 5);
    }
}

TEST_CASE("An index made at once relates as one that grew", "[index]")
{
    const auto records = invented(31, 200);
    const auto citations = citations_of(records);
    Known grown{citations};
    Index made{grown.venues(), {false}, grown.index().forms()};
    CHECK(made.size() == citations.size());
    for (const Citation& citation : citations) {
        const Form form = grown.form(citation);
        CHECK(partners(made.related(form)) == partners(grown.index().related(form)));
    }
}

TEST_CASE("Every record is found again, its copies too", "[index]")
{
    Inventor inventor{41};
    std::vector<Owned> records;
    for (std::size_t i = 0; i < 400; ++i) {
        records.push_back(inventor.record(i));
    }
    const auto citations = citations_of(records);
    Known known{citations};
    for (std::uint32_t i = 0; i < records.size(); ++i) {
        const Owned copy = inventor.copy_of(records[i], i);
        CAPTURE(records[i].title, copy.title);
        CHECK(std::ranges::count(partners(known.related(citations[i])), i) == 1);
        CHECK(std::ranges::count(partners(known.related(copy.citation())), i) == 1);
    }
}

TEST_CASE("In a crowd of one title the nearest are looked at", "[index]")
{
    std::vector<Owned> records;
    for (int i = 0; i < 3000; ++i) {
        records.push_back({.title = "Guest Editorial",
                           .authors = "Doe" + std::string(1, static_cast<char>('a' + i % 26)) +
                                      static_cast<char>('a' + i / 26 % 26) + ", J.",
                           .venue = "Journal of Weaving",
                           .year = std::to_string(1990 + i % 30),
                           .volume = std::to_string(1 + i % 30),
                           .pages = std::to_string(1 + i)});
    }
    const auto citations = citations_of(records);
    Known known{citations};
    for (std::uint32_t i = 0; i < records.size(); i += 100) {
        const auto found = partners(known.related(citations[i]));
        CAPTURE(i);
        CHECK(std::ranges::count(found, i) == 1);
        CHECK(found.size() <= 200);
    }
}

TEST_CASE("Records of a closed source are not related to each other", "[index]")
{
    Known known{{looms, looms}, {0, 1}, {true, false}};
    CHECK(partners(known.related(looms, 0)) == std::vector<std::uint32_t>{1});
    CHECK(partners(known.related(looms, 1)) == std::vector<std::uint32_t>{0, 1});
}
