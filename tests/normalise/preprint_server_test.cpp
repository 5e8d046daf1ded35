#include "catch.hpp"
#include "normalise/preprint_server.hpp"

using namespace vitalign::normalise;

TEST_CASE("is_preprint_server tells servers of preprints from journals", "[venue]")
{
    for (const char* server : {"arXiv", "arXiv preprint arXiv:2506.04667", "CoRR", "CoRR abs/2401.00001", "medRxiv",
                               "bioRxiv", "SSRN Electronic Journal", "Research Square", "IACR ePrint Archive",
                               "Cryptology ePrint Archive, Paper 2020/1", "Preprints.org"}) {
        INFO(server);
        CHECK(is_preprint_server(server));
    }
    for (const char* other : {"", "Correspondence of Weavers", "Research in Looms", "Journal of Preprint Studies",
                              "Corrosion Science", "Sociology"}) {
        INFO(other);
        CHECK_FALSE(is_preprint_server(other));
    }
}
