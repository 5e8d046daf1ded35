// What a form names: the kind of an entry, its number in arXiv.
#include "catch.hpp"
#include "cv/read_cv.hpp"

using namespace vitalign;
using namespace vitalign::cv;

namespace {

Entry entry_of(const std::string& bib)
{
    const auto cv = read_cv(bib, "list.bib", {});
    REQUIRE(cv);
    REQUIRE(cv->entries.size() == 1);
    return cv->entries.front();
}

struct Row {
    const char* fields;
    Kind kind;
};

} // namespace

TEST_CASE("the kind that a form states outweighs what the venue is called", "[cv][kind]")
{
    const auto row = GENERATE(values<Row>({
        {"@article{a, journal = {Glass}, ", Kind::article},
        {"@article{a, journal = {The Conference of Birds}, ", Kind::article},
        {"@inproceedings{a, booktitle = {Journal of Lists}, ", Kind::inproceedings},
        {"@incollection{a, booktitle = {Conference of Birds}, ", Kind::incollection},
        {"@techreport{a, institution = {Loom Lab}, ", Kind::report},
        {"@article{a, journal = {arXiv preprint arXiv:2401.00001}, ", Kind::preprint},
    }));
    const Entry entry =
        entry_of(row.fields + std::string{"title = {Counting the threads of looms}, author = {Ann Oh}, year = 2020}"});
    CHECK(name_of(entry.kind) == name_of(row.kind));
}

TEST_CASE("an eprint that a form names is the number in arXiv", "[cv][publication]")
{
    const Entry entry = entry_of("@misc{a, title = {Counting the threads of looms}, author = {Ann Oh}, year = 2024, "
                                 "eprint = {2401.00001}, archivePrefix = {arXiv}}");
    REQUIRE(entry.arxiv);
    CHECK(entry.arxiv->value.str() == "2401.00001");
}
