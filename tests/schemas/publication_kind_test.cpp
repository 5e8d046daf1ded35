#include "catch.hpp"
#include "schemas/publication_kind.hpp"

using namespace vitalign;

TEST_CASE("kinds have the names of the JSON contract", "[names]")
{
    const std::vector<std::pair<Kind, const char*>> rows{{Kind::article, "article"},
                                                         {Kind::inproceedings, "inproceedings"},
                                                         {Kind::incollection, "incollection"},
                                                         {Kind::book, "book"},
                                                         {Kind::proceedings, "proceedings"},
                                                         {Kind::thesis, "thesis"},
                                                         {Kind::preprint, "preprint"},
                                                         {Kind::report, "report"},
                                                         {Kind::poster, "poster"},
                                                         {Kind::patent, "patent"},
                                                         {Kind::dataset, "dataset"},
                                                         {Kind::software, "software"},
                                                         {Kind::misc, "misc"}};
    for (const auto& [kind, name] : rows) {
        DYNAMIC_SECTION(name)
        {
            CHECK(name_of(kind) == name);
            CHECK(kind_of(name) == kind);
        }
    }
    CHECK(kind_of("Article") == std::nullopt);
    CHECK(kind_of("") == std::nullopt);
}
