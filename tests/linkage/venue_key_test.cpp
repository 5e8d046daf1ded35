#include "catch.hpp"
#include "linkage/venue_key.hpp"

#include <thread>

using namespace vitalign;
using namespace vitalign::linkage;
using namespace vitalign::normalise;

TEST_CASE("VenueKeys relates the names of venues, in either order", "[venue]")
{
    struct Row {
        const char* a;
        const char* b;
        VenueAgreement agreement;
    };
    using enum VenueAgreement;
    const std::vector<Row> rows{
        {"", "VLDB", unknown},
        {"", "", unknown},
        {"VLDB", "VLDB", same},
        {"SIGMOD Conference", "SIGMOD", same},
        {"Proceedings of the 2003 ACM SIGMOD International Conference on Management of Data", "SIGMOD", same},
        {"sigmod conference", "SIGMOD", same},
        {"VLDB", "Very Large Data Bases", same},
        {"Proc. VLDB Endow.", "Proceedings of the VLDB Endowment", same},
        {"VLDB J.", "The VLDB Journal - The International Journal on Very Large Data Bases", same},
        {"VLDB J.", "VLDB", different},
        {"SIGMOD", "ICDE", different},
        {"J Pharmacol Exp Ther", "Journal of Pharmacology and Experimental Therapeutics", same},
        {"Journal of Invented Weaving", "J. Invent. Weav.", same},
        {"Journal of Invented Weaving", "Journal of Invented Pottery", different},
        {"J Clin Loom", "J Clin Loom: official journal of the weavers", similar},
        {"VLDB", "Proceedings of the 25th International Conference on Very Large ...", similar},
        {"VLDB", "Proceedings of the 25th International Conference on Very & hellip ;", unknown},
        {"VLDB", "Conf. on Very Large Databases, Cairo, Egypt", similar},
        {"VLDB", "Journal of Very Large Spreadsheets", different},
        {"SIGMOD", "International Conference on Management of", similar},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.a << " | " << row.b)
        {
            VenueKeys keys;
            const auto a = keys.number_of(row.a);
            const auto b = keys.number_of(row.b);
            CHECK(keys.relate(a, b) == row.agreement);
            CHECK(keys.relate(b, a) == row.agreement);
            VenueKeys others;
            const auto second = others.number_of(row.b);
            CHECK(others.relate(others.number_of(row.a), second) == row.agreement);
        }
    }
}

TEST_CASE("VenueKeys relates lists of one length alike, whichever was read first", "[venue]")
{
    const std::vector<std::string> words{"Pottery", "Queues", "Robots", "Sorting", "Trees"};
    for (std::size_t turn = 1; turn < words.size(); ++turn) {
        std::string a;
        std::string b;
        for (std::size_t i = 0; i < words.size(); ++i) {
            a += words[i] + " ";
            b += words[(i + turn) % words.size()] + " ";
        }
        VenueKeys keys;
        VenueKeys others;
        const auto left = keys.number_of(a);
        const auto there = keys.relate(left, keys.number_of(b));
        const auto right = others.number_of(b);
        CAPTURE(a, b);
        CHECK(there == others.relate(right, others.number_of(a)));
    }
}

TEST_CASE("VenueKeys knows what kind of publication a venue is", "[venue]")
{
    const std::vector<std::pair<const char*, Medium>> rows{
        {"SIGMOD Conference", Medium::conference},
        {"Proc. Symp. on Invented Looms", Medium::conference},
        {"Journal of Invented Looms", Medium::journal},
        {"Invented Looms Letters", Medium::journal},
        {"Proceedings of the Invented Academy of Sciences", Medium::journal},
        {"arXiv preprint arXiv:2401.00001", Medium::preprint},
        {"PhD thesis, Invented University", Medium::thesis},
        {"Technical Report TR-12", Medium::report},
        {"Springer", Medium::unknown},
    };
    for (const auto& [name, medium] : rows) {
        DYNAMIC_SECTION(name)
        {
            VenueKeys keys;
            CHECK(keys[keys.number_of(name)].medium == medium);
        }
    }
    CHECK(medium_of_type(" InProceedings ") == Medium::conference);
    CHECK(medium_of_type("posted-content") == Medium::preprint);
    CHECK(medium_of_type("JOUR") == Medium::journal);
    CHECK(medium_of_type("spoon") == Medium::unknown);
    CHECK(medium_of_type("") == Medium::unknown);
}

TEST_CASE("VenueKeys may be asked by several threads", "[venue]")
{
    VenueKeys keys;
    const std::vector<std::string> names{"SIGMOD", "VLDB", "Journal of Weaving", "ICDE", " SIGMOD "};
    std::vector<std::vector<std::uint32_t>> numbers(4);
    {
        std::vector<std::jthread> threads;
        for (auto& own : numbers) {
            threads.emplace_back([&] {
                for (int round = 0; round < 200; ++round) {
                    own.clear();
                    for (const std::string& name : names) {
                        own.push_back(keys.number_of(name));
                    }
                }
            });
        }
    }
    for (const auto& own : numbers) {
        CHECK(own == numbers.front());
        CHECK(own.front() == own.back());
    }
}
