#include "catch.hpp"
#include "normalise/venue.hpp"
#include "normalise/venue_table.hpp"
#include "schemas/ascii.hpp"

using namespace vitalign;
using namespace vitalign::normalise;

namespace {

struct Named {
    const char* name;
    const char* stream = "";
};

struct Row {
    Named a;
    Named b;
    VenueRelation relation;
};

void check(const std::vector<Row>& rows)
{
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.a.name << ' ' << row.a.stream << " and " << row.b.name << ' ' << row.b.stream)
        {
            const VenueForm a = venue_form(row.a.name, row.a.stream);
            const VenueForm b = venue_form(row.b.name, row.b.stream);
            CHECK(relate(a, b) == row.relation);
            CHECK(relate(b, a) == row.relation);
        }
    }
}

std::vector<std::string> parts(std::string_view text, char separator)
{
    std::vector<std::string> all(1);
    for (const char c : text) {
        c == separator ? all.emplace_back() : all.back() += c;
    }
    std::erase(all, "");
    return all;
}

} // namespace

TEST_CASE("relate finds one venue under all its names", "[venue]")
{
    constexpr auto same = VenueRelation::same;
    check({
        {{"IEEE International Conference on Systems, Man, and Cybernetics"}, {"SMC", "conf/smc"}, same},
        {{"IEEE International Conference on Systems, Man and Cybernetics (SMC)"}, {"SMC", "conf/smc"}, same},
        {{"2021 IEEE International Conference on Systems, Man, and Cybernetics"},
         {"Proc. of the IEEE Intl. Conf. on Systems, Man and Cybernetics, 2021"},
         same},
        {{"VLDB"}, {"Proc. VLDB Endow.", "journals/pvldb"}, same},
        {{"VLDB 2023"}, {"Proceedings of the VLDB Endowment"}, same},
        {{"PVLDB"}, {"International Conference on Very Large Data Bases"}, same},
        {{"IPDPS"}, {"IEEE International Parallel & Distributed Processing Symposium", "conf/ipps"}, same},
        {{"IPDPS"}, {"International Parallel and Distributed Processing Symposium"}, same},
        {{"NeurIPS"}, {"NIPS", "conf/nips"}, same},
        {{"Advances in Neural Information Processing Systems 37"}, {"NeurIPS"}, same},
        {{"SIGMOD"}, {"Proc. ACM Manag. Data", "journals/pacmmod"}, same},
        {{"CoRR", "journals/corr"}, {"arXiv preprint arXiv:2506.04667"}, same},
        {{"POPL"}, {"Proc. ACM Program. Lang.", "journals/pacmpl"}, same},
        {{"ACM SIGPLAN Symposium on Principles of Programming Languages"},
         {"Proceedings of the ACM on Programming Languages"},
         same},
        {{"ICFP 2021"}, {"PACMPL"}, same},
        {{"PODS"}, {"Proc. ACM Manag. Data", "journals/pacmmod"}, same},
        {{"ISSTA"}, {"Proc. ACM Softw. Eng.", "journals/pacmse"}, same},
        {{"VLDB"}, {"PVLDB"}, same},
        {{"ICCV"}, {"IEEE/CVF International Conference on Computer Vision"}, same},
        {{"ECCV"}, {"European Conference on Computer Vision"}, same},
        {{"ICML"}, {"Proceedings of the 40th International Conference on Machine Learning"}, same},
        {{"IJCAI"},
         {"Proceedings of the Twenty-Ninth International Joint Conference on Artificial Intelligence"},
         same},
    });
}

TEST_CASE("relate tells venues apart that resemble each other", "[venue]")
{
    constexpr auto different = VenueRelation::different;
    check({
        {{"ICML"}, {"ICLR"}, different},
        {{"POPL"}, {"OOPSLA", "conf/oopsla"}, different},
        {{"POPL"}, {"Proc. ACM Manag. Data", "journals/pacmmod"}, different},
        {{"ICSE"}, {"Proc. ACM Program. Lang.", "journals/pacmpl"}, different},
        {{"The VLDB Journal", "journals/vldb"}, {"PVLDB"}, different},
        {{"VLDB J."}, {"VLDB"}, different},
        {{"AAAI Conference on Artificial Intelligence"}, {"IJCAI"}, different},
        {{"IEEE Trans. Software Eng."}, {"International Conference on Software Engineering"}, different},
        {{"Foundations of Software Engineering"}, {"Foundations of Computer Science"}, different},
    });
}

TEST_CASE("relate never takes a workshop for its host, nor a journal for a conference of its name", "[venue]")
{
    const std::vector<std::pair<Named, Named>> rows{
        {{"HSCR@INTERSPEECH"}, {"INTERSPEECH"}},
        {{"ADMS@VLDB", "conf/adms"}, {"VLDB", "conf/vldb"}},
        {{"NeurIPS Workshop on Weaving"}, {"NeurIPS"}},
        {{"Machine Learning"}, {"ICML"}},
        {{"Neural Networks", "journals/nn"}, {"IJCNN", "conf/ijcnn"}},
        {{"Computer Communications", "journals/comcom"}, {"INFOCOM", "conf/infocom"}},
    };
    for (const auto& [a, b] : rows) {
        DYNAMIC_SECTION(a.name << " and " << b.name)
        {
            CHECK(relate(venue_form(a.name, a.stream), venue_form(b.name, b.stream)) != VenueRelation::same);
            CHECK(relate(venue_form(b.name, b.stream), venue_form(a.name, a.stream)) != VenueRelation::same);
        }
    }
}

TEST_CASE("relate is careful with venues that the table does not know", "[venue]")
{
    check({
        {{"Journal of Imaginary Numbers"}, {"Journal of Imaginary Numbers"}, VenueRelation::same},
        {{"J. Imag. Numb."}, {"Journal of Imaginary Numbers"}, VenueRelation::same},
        {{"Symposium on Weaving, Looms and Threads (WLT)"}, {"WLT"}, VenueRelation::same},
        {{"WLT"}, {"12th Symposium on Weaving, Looms, and Threads"}, VenueRelation::same},
        {{"Transactions on Weaving"}, {"Letters of Pottery"}, VenueRelation::different},
        {{"Transactions on Weaving"}, {"Weaving Quarterly"}, VenueRelation::unknown},
        {{"Looms"}, {"Kilns"}, VenueRelation::unknown},
        {{""}, {"VLDB"}, VenueRelation::unknown},
        {{""}, {""}, VenueRelation::unknown},
    });
}

TEST_CASE("every row of the venue table is found by its own streams, acronyms and names", "[venue]")
{
    for (const VenueRow& row : venue_table()) {
        const std::string identity = parts(row.streams, ' ').front();
        DYNAMIC_SECTION(identity)
        {
            for (const std::string& stream : parts(row.streams, ' ')) {
                CHECK(venue_form("", stream).identity == identity);
            }
            for (const std::string& acronym : parts(row.acronyms, ' ')) {
                CAPTURE(acronym);
                CHECK(venue_form(ascii::upper(acronym)).identity == identity);
            }
            for (const std::string& name : parts(row.names, '|')) {
                CAPTURE(name);
                const bool conference = identity.starts_with("conf/"); // short names alone are those of journals
                CHECK(venue_form((conference ? "Conference on " : "") + name).identity == identity);
            }
        }
    }
}

TEST_CASE("venue_form keeps the stream as given and drops what all venues have", "[venue]")
{
    const VenueForm form = venue_form("Proceedings of the 3rd ACM Symposium on Looms (SoLo 2025)", "conf/solo");
    CHECK(form.stream == "conf/solo");
    CHECK(form.words == std::vector<std::string>{"looms"});
    CHECK(form.acronyms == std::vector<std::string>{"solo"});
    CHECK_FALSE(form.identity);
}

TEST_CASE("A conference that the table knows is not one of another stream", "[venue]")
{
    CHECK(relate(venue_form("European Conference on Computer Vision (ECCV 2020)"), venue_form("LOOMS", "conf/looms")) ==
          VenueRelation::different);
    CHECK(relate(venue_form("ECCV"), venue_form("LOOMS", "conf/looms")) == VenueRelation::different);
    CHECK(relate(venue_form("ECCV"), venue_form("Trans. Looms", "journals/looms")) == VenueRelation::unknown);
    CHECK(relate(venue_form("LOOMS"), venue_form("LOOMS", "conf/looms")) == VenueRelation::same);
    CHECK(relate(venue_form("ECCV Vision Day"), venue_form("Vision Day", "conf/vday")) == VenueRelation::unknown);
}

TEST_CASE("A journal prints the papers of conferences, not of workshops or of other journals", "[venue]")
{
    struct PrintRow {
        Named journal;
        Named conference;
        bool prints;
    };
    const std::vector<PrintRow> rows{
        {{"Proc. VLDB Endow.", "journals/pvldb"}, {"VLDB 2021"}, true},
        {{"PVLDB"}, {"International Conference on Very Large Data Bases"}, true},
        {{"ACM Trans. Graph.", "journals/tog"}, {"SIGGRAPH"}, true},
        {{"PVLDB"}, {"PVLDB"}, false},
        {{"VLDB"}, {"VLDB"}, false},
        {{"PVLDB"}, {"VLDB Workshop on Looms"}, false},
        {{"PVLDB"}, {"SIGMOD"}, false},
    };
    for (const PrintRow& row : rows) {
        DYNAMIC_SECTION(row.journal.name << " and " << row.conference.name)
        {
            CHECK(prints(venue_form(row.journal.name, row.journal.stream),
                         venue_form(row.conference.name, row.conference.stream)) == row.prints);
        }
    }
}
