#include "bibliography/author_text.hpp"
#include "catch.hpp"
#include "linkage/author_key.hpp"
#include "linkage/hash.hpp"

using namespace vitalign;
using namespace vitalign::bibliography;
using namespace vitalign::linkage;

namespace {

struct AuthorList {
    std::vector<AuthorKey> authors = {};
    bool truncated = false;
};

AuthorList read(std::string_view text)
{
    AuthorList list;
    list.truncated = AuthorText{}.read(text, [&](const FoldedName& name) {
        list.authors.push_back(author_key(name.family, name.given, name.middle));
    });
    return list;
}

/// `doe j` for each expected name: the folded family name without blanks, and the initial.
struct Name {
    const char* family;
    char initial;
};

void check_names(const AuthorList& list, const std::vector<Name>& names)
{
    REQUIRE(list.authors.size() == names.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
        CAPTURE(i, names[i].family);
        CHECK(list.authors[i].family == hash32(names[i].family));
        CHECK(list.authors[i].initial == names[i].initial);
    }
}

} // namespace

TEST_CASE("AuthorText understands every form of a list", "[authors]")
{
    struct Row {
        const char* text;
        std::vector<Name> names;
    };
    const std::vector<Name> doe_roe{{"doe", 'j'}, {"roe", 'a'}};
    const std::vector<Row> rows{
        {"Doe, J. and Roe, A.", doe_roe},
        {"Doe, Jane and Roe, Anton B.", doe_roe},
        {"Jane Doe, Anton Roe", doe_roe},
        {"Jane Doe and Anton Roe", doe_roe},
        {"Jane Doe AND Anton Roe", doe_roe},
        {"Jane Doe\nand Anton Roe", doe_roe},
        {"Jane Doe, and Anton Roe", doe_roe},
        {"Jane Doe & Anton Roe", doe_roe},
        {"Jane Doe|Anton Roe", doe_roe},
        {"J. Doe; A. Roe", doe_roe},
        {"Doe, J.; Roe, A.;", doe_roe},
        {"Doe J, Roe A", doe_roe},
        {"Doe JM, Roe AB", doe_roe},
        {"Doe, J., Roe, A.", doe_roe},
        {"Doe, J. M., Roe, A.", doe_roe},
        {"Doe, J.M., Roe, A.-B.", doe_roe},
        {"Doe J.Roe A.", doe_roe},
        {"  Jane   Doe ,  Anton  Roe , ", doe_roe},
        {"Jane Doe, Anton Roe, Cy Lee", {{"doe", 'j'}, {"roe", 'a'}, {"lee", 'c'}}},
        {"Jane M. Doe", {{"doe", 'j'}}},
        {"Doe", {{"doe", 0}}},
        {"Doe, Jane, Jr.", {{"doe", 'j'}}},
        {"Doe, Jr., Jane", {{"doe", 'j'}}},
        {"Jane Doe III", {{"doe", 'j'}}},
        {"Jane van der Doe", {{"vanderdoe", 'j'}}},
        {"van der Doe, Jane", {{"vanderdoe", 'j'}}},
        {"van der Doe, Jane M.", {{"vanderdoe", 'j'}}},
        {"García Márquez, Gabriel", {{"garciamarquez", 'g'}}},
        {"O'Neil, Pat and Müller, Özgür",
         {{"o"
           "neil",
           'p'},
          {"muller", 'o'}}},
        {"Anders And, Bo Kim", {{"and", 'a'}, {"kim", 'b'}}},
        {"Sandy Brandand, Andrea Andersen", {{"brandand", 's'}, {"andersen", 'a'}}},
        {"Al-Khatib, Omar and Al Aho", {{"alkhatib", 'o'}, {"aho", 'a'}}},
        {"Al Aho", {{"aho", 'a'}}},
        {"", {}},
        {" , ; and & ", {}},
        {"...", {}},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.text)
        {
            const AuthorList list = read(row.text);
            check_names(list, row.names);
            CHECK_FALSE(list.truncated);
        }
    }
}

TEST_CASE("AuthorText leaves out groups, and notes that a list goes on", "[authors]")
{
    struct Row {
        const char* text;
        std::vector<Name> names;
        bool truncated;
    };
    const std::vector<Row> rows{
        {"Doe, J. and others", {{"doe", 'j'}}, true},
        {"Doe, J., et al.", {{"doe", 'j'}}, true},
        {"Jane Doe et al.", {{"doe", 'j'}}, true},
        {"Doe et al", {{"doe", 0}}, true},
        {"et al.", {}, true},
        {"Jane Doe; Anton Roe; et al", {{"doe", 'j'}, {"roe", 'a'}}, true},
        {"Jane Doe and The Loom Study Group", {{"doe", 'j'}}, false},
        {"Anonymous", {}, false},
        {"[Anonymous]", {}, false},
        {"portal.acm.org", {}, false},
        {"Loom Consortium; Weavers Inc.", {}, false},
        {"Staff", {}, false},
        {"The Weaving Council of Looms", {}, false},
        {"Staff, Anne and Council, Mary", {{"staff", 'a'}, {"council", 'm'}}, false}, // people are called so, too
        {"Anne Staff, M. Council", {{"staff", 'a'}, {"council", 'm'}}, false},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.text)
        {
            const AuthorList list = read(row.text);
            check_names(list, row.names);
            CHECK(list.truncated == row.truncated);
        }
    }
}

TEST_CASE("AuthorText keeps given names that are spelled out, and the names between", "[authors]")
{
    CHECK(read("Jane Doe").authors[0].given == hash32("jane"));
    CHECK(read("Doe, Jane").authors[0].given == hash32("jane"));
    CHECK(read("J. Doe").authors[0].given == 0);
    CHECK(read("Doe").authors[0].given == 0);
    CHECK(read("Jane Mary Doe").authors[0].middle == hash32("mary"));
    CHECK(read("Jane M. Doe").authors[0].middle == 0);
    CHECK(read("Garcia Marquez, Gabriel").authors[0].middle == hash32("garcia"));
}

TEST_CASE("AuthorText keeps of a name what survives damage", "[authors]")
{
    for (const char* const name : {"B\xC3\xB6hlund, M.", "Boehlund, M.", "Bohlund, M.", "M. B\xD1\x96hlund"}) {
        CAPTURE(name);
        CHECK(read(name).authors.at(0).sound == read("Bohlund").authors.at(0).sound);
        CHECK(read(name).authors.at(0).family_initial == 'b');
    }
    CHECK(read("Oh, A.").authors.at(0).sound == 0);
    CHECK(read("Ann Kimura, Weaving Record 2002").authors.size() == 1);
}

TEST_CASE("AuthorText tells apart names of other scripts", "[authors]")
{
    struct Row {
        const char* a;
        const char* b;
    };
    const std::vector<Row> rows{{"김, 철수", "강, 영희"}, {"Иванов, Пётр", "Иващенко, Олег"}, {"王, 伟", "汪, 芳"}};
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.a)
        {
            const AuthorKey a = read(row.a).authors.at(0);
            const AuthorKey b = read(row.b).authors.at(0);
            CHECK(a.family != b.family);
            CHECK(a.given != b.given);
            CHECK(a.initial != b.initial);
            CHECK((a.prefix != b.prefix || a.prefix == 0));
        }
    }
    // Initials of another script are initials.
    check_names(read("Иванов П. О."), {{"иванов", read("Иванов, Пётр").authors.at(0).initial}});
    CHECK(read("П. Иванов").authors.at(0).given == 0);
}

TEST_CASE("AuthorText survives what is no list", "[authors]")
{
    std::string many;
    for (int i = 0; i < 1000; ++i) {
        many += "Doe" + std::string(1, static_cast<char>('a' + i % 26)) + ", J. and ";
    }
    CHECK(read(many).authors.size() == 1000);
    for (const std::string& text : {std::string(100'000, ','), std::string(100'000, 'x'), std::string(100'000, '.'),
                                    std::string("\xFF\xC3, \x80"), std::string("A."), std::string("A.B"),
                                    std::string(".A.Bc"), std::string("\0,\0", 3)}) {
        CHECK(read(text).authors.size() <= 1);
    }
}
