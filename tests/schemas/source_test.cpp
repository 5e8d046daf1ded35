#include "catch.hpp"
#include "schemas/source.hpp"

using namespace vitalign;

TEST_CASE("sources have a name for files and a name for people", "[names]")
{
    CHECK(name_of(Source::dblp) == "dblp");
    CHECK(name_of(Source::crossref) == "crossref");
    CHECK(name_of(Source::google_patents) == "google_patents");
    CHECK(title_of(Source::google_patents) == "Google Patents");
    CHECK(source_of("Google Patents") == std::nullopt);
    for (const Source source : all_sources) {
        CHECK(source_of(name_of(source)) == source);
    }
}
