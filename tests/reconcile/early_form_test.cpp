#include "catch.hpp"
#include "reconcile/early_form.hpp"
#include "reconcile_sketch.hpp"

using namespace vitalign;
using namespace vitalign::reconcile;

TEST_CASE("An entry tells of a preprint by its kind, its server, or an arXiv number without a place",
          "[reconcile][status]")
{
    struct Row {
        const char* what;
        Entry entry;
        bool preprint;
    };
    const std::vector<Row> rows{
        {"its kind", {.kind = Kind::preprint}, true},
        {"medRxiv", {.kind = Kind::misc, .venue = stated("medRxiv")}, true},
        {"SSRN as a journal", {.kind = Kind::article, .venue = stated("SSRN Electronic Journal")}, true},
        {"an eprint", {.kind = Kind::misc, .raw = "misc Ann Oh Slow Looms 2207.29090 2022"}, true},
        {"an eprint of the old scheme in words",
         {.kind = Kind::misc, .raw = "Ann Oh. Slow Looms. arXiv:2207.01234"},
         true},
        {"a paper with its preprint",
         {.kind = Kind::inproceedings, .venue = stated("VLDB"), .raw = "2207.29090"},
         false},
        {"a talk", {.kind = Kind::misc, .raw = "Ann Oh. Slow Looms. Invited talk, 2022"}, false},
        {"a paper", {.kind = Kind::article, .venue = stated("Journal of Looms")}, false},
        {"a DOI is no arXiv number", {.kind = Kind::misc, .raw = "Slow Looms. 10.1145/2207.29090"}, false},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            CHECK(is_preprint(row.entry) == row.preprint);
        }
    }
}

TEST_CASE("What stands on a server of preprints alone is an early form, whatever its source calls it",
          "[reconcile][status]")
{
    struct Row {
        const char* what;
        Kind kind;
        std::vector<const char*> venues;
        bool early;
    };
    const std::vector<Row> rows{
        {"a report of bioRxiv", Kind::report, {"bioRxiv"}, true},
        {"an article of SSRN", Kind::article, {"SSRN Electronic Journal"}, true},
        {"something of medRxiv", Kind::misc, {"medRxiv"}, true},
        {"an article of a journal", Kind::article, {"Journal of Looms"}, false},
        {"an article of a journal that a server holds, too", Kind::article, {"Journal of Looms", "arXiv"}, false},
        {"a report of an institute", Kind::report, {"Loom Institute"}, false},
        {"nowhere", Kind::article, {}, false},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            Version version{.kind = row.kind};
            for (const char* venue : row.venues) {
                version.records.push_back({.kind = row.kind, .title = "Slow Looms", .venue = venue});
            }
            CHECK(is_early_form(version) == row.early);
        }
    }
}
