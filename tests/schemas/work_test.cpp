#include "catch.hpp"
#include "schemas/work.hpp"

using namespace vitalign;

TEST_CASE("a work lists the records of all its versions in order", "[record]")
{
    const Work work{.versions = {{.kind = Kind::article, .records = {{.key = "a"}, {.key = "b"}}},
                                 {.kind = Kind::preprint, .records = {{.key = "c"}}}}};
    std::string keys;
    for (const SourceRecord* record : records_of(work)) {
        keys += record->key;
    }
    CHECK(keys == "abc");
    CHECK_FALSE(work.is_patent());
    CHECK(Work{.versions = {{.kind = Kind::misc}, {.kind = Kind::patent}}}.is_patent());
}

TEST_CASE("distance_from_record puts publications before preprints", "[record]")
{
    CHECK(distance_from_record(Kind::article) == 0);
    CHECK(distance_from_record(Kind::article) < distance_from_record(Kind::inproceedings));
    CHECK(distance_from_record(Kind::inproceedings) < distance_from_record(Kind::poster));
    CHECK(distance_from_record(Kind::report) < distance_from_record(Kind::preprint));
}
