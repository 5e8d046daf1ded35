#include "cv/author_list.hpp"
#include "cv_cut.hpp"

using namespace vitalign;
using namespace vitalign::cv;
using namespace vitalign::document;
using namespace vitalign::marked;

namespace {

MarkedText text_of(const std::string& line)
{
    MarkedText text;
    text.append(line, 0);
    return text;
}

std::string read(const std::string& line, const std::vector<std::string>& others = {})
{
    AuthorStyle style;
    for (const std::string& other : others) {
        style.add(cut_authors(text_of(other), {0, other.size()}));
    }
    const MarkedText text = text_of(line);
    return names_of(read_authors(text, {0, line.size()}, SourceText{line}, style).authors);
}

struct Row {
    std::string line;
    const char* names;
};

} // namespace

TEST_CASE("a list is read in the grammar that fits all of its names", "[cv][authors]")
{
    const std::vector<Row> rows{
        // pairs
        {"Reed, Ida, Holt, Sven and Bly, Una", "Ida Reed|Sven Holt|Una Bly"},
        {"Reed, I.-M., Holt, S. & Bly, U.", "I.-M. Reed|S. Holt|U. Bly"},
        {"de La Cour, J., and Holt, S., Jr.", "J. de La Cour|S. Holt Jr."},
        {"Cour, J. de la; Reed, I. M.", "J. de la Cour|I. M. Reed"},
        // initials behind the family name
        {"Reed I, Holt SB", "I Reed|SB Holt"},
        {"Reed I-M, van der Holt S, Soto M del C, Bly U Jr", "I-M Reed|S van der Holt|M del C Soto|U Bly Jr"},
        {"REED I M, HOLT S, BLY-ROSS U", "I M REED|S HOLT|U BLY-ROSS"},
        // the first one turned round
        {"Reed, Ida, Sven Holt, and Una B. Bly", "Ida Reed|Sven Holt|Una B. Bly"},
        {"Holt SB, I Reed, and U van der Bly", "SB Holt|I Reed|U van der Bly"},
        {"Soto Prieto, Inés, and Sven Holt", "Inés Soto Prieto|Sven Holt"},
        // capitals are the family name
        {"REED Ida, HOLT Sven", "Ida REED|Sven HOLT"},
        {"Ida REED, Sven LIM", "Ida REED|Sven LIM"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.line)
        {
            CHECK(read(row.line) == row.names);
        }
    }
}

TEST_CASE("names are parted by what the list parts them with", "[cv][authors]")
{
    const std::vector<Row> rows{
        {"I. Reed et S. Holt", "I. Reed|S. Holt"},
        {"I. Reed y S. Holt", "I. Reed|S. Holt"},
        {"Reed, I. i Holt, S.", "I. Reed|S. Holt"},
        {"J. Soto y Prieto", "J. Soto y Prieto"},
        {"Soto y Prieto, J., Holt, S.", "J. Soto y Prieto|S. Holt"},
        {"Reed, I./Holt, S./Bly, U.", "I. Reed|S. Holt|U. Bly"},
        {"Reed, Ida / Holt, Sven", "Ida Reed|Sven Holt"},
        {"Reed, I. – Holt, S. - Bly, U.", "I. Reed|S. Holt|U. Bly"},
        {"김하늘、이바다", "김하늘|이바다"},
        {"{Friends of Old Glass}, Ida Reed", "Friends of Old Glass|Ida Reed"},
        {"Md. Reed, Chr. Holt, J-Cl. Bly, É. Soto", "Md. Reed|Chr. Holt|J-Cl. Bly|É. Soto"},
        {"Reed, É., Holt, Ph.", "É. Reed|Ph. Holt"},
        {"Ida Reed^2,3^, Sven Holt†, Una Bly²", "Ida Reed|Sven Holt|Una Bly"},
        {"I.Reed, S.B.Holt", "I. Reed|S.B. Holt"},
        {"Reed I, Holt S, Loom Study Group", "I Reed|S Holt|Loom Study Group"},
        {"Reed I, Holt S, on behalf of the ATLAS Investigators", "I Reed|S Holt|ATLAS Investigators"},
        {"I. Reed and the WEAVER Collaboration", "I. Reed|WEAVER Collaboration"},
        {"Inventors: Ida Reed, Sven Holt", "Ida Reed|Sven Holt"},
        {"Erfinder: Ida Reed, Sven Holt", "Ida Reed|Sven Holt"},
        {"Le Roux-Holt M., Reed I. et Bly U.", "M. Le Roux-Holt|I. Reed|U. Bly"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.line)
        {
            CHECK(read(row.line) == row.names);
        }
    }
}

TEST_CASE("the other lists of a CV decide what one leaves open", "[cv][authors]")
{
    CHECK(read("Bly Una, Holt Sven", {"Reed Ida M., Holt Sven", "Cour Jean de la"}) == "Una Bly|Sven Holt");
    CHECK(read("Una Bly, Sven Holt", {"Ida M. Reed, Sven Holt"}) == "Una Bly|Sven Holt");
    CHECK(read("Utpal, Una Bly", {"Ida Reed, Sven Holt", "Una Bly, Ida Reed", "S. Holt, U. Bly",
                                  "Ida Reed, Una Bly"}) == "Utpal|Una Bly");
    // Family names alone, where lists of three and of one show that they are no pairs.
    CHECK(read("Reed, Holt", {"Bly, Reed, Holt", "Holt", "Holt, Cour, Reed"}) == "Reed|Holt");
    CHECK(read("van Reed, Holt, Cour, Bly", {"Bly, van Reed, Holt", "Holt", "Holt, Soto, Bly"}) ==
          "van Reed|Holt|Cour|Bly");
    CHECK(read("Reed, Ida", {"Reed, Ida, Holt, Sven", "Holt, Una", "Bly, Una"}) == "Ida Reed");
    CHECK(read("Reed, Ida", {"Holt, Una", "Bly, Una", "Soto, Inés", "Reed, Sven"}) == "Ida Reed");
    // What parts names with semicolons says nothing of commas.
    CHECK(read("Una Bly, Sven Holt", {"Reed, I.; Holt, S.", "Bly, U.; Reed, I.; Holt, S."}) == "Una Bly|Sven Holt");
}

TEST_CASE("a list that is cut says so in many languages", "[cv][authors]")
{
    const std::vector<std::string> rows{
        "Reed, Ida u. a.",        "I. Reed et al.",
        "Ida Reed и др.",         "Ida Reed, 等",
        "Ida Reed and 12 others", "Ida Reed, + 3 more authors",
        "Ida Reed & 2 others",    "Ida Reed, …",
        "Ida Reed m.fl.",
    };
    for (const std::string& row : rows) {
        DYNAMIC_SECTION(row)
        {
            const MarkedText text = text_of(row);
            const AuthorList list = read_authors(text, {0, row.size()}, SourceText{row});
            CHECK(list.truncated);
            CHECK(list.authors.size() == 1);
        }
    }
}

TEST_CASE("with names the others", "[cv][authors]")
{
    for (const std::string row :
         {"(with Ida Reed and Sven Holt)", "with I. Reed, S. Holt", "mit Ida Reed und Sven Holt",
          "(com Ida Reed e Sven Holt)", "gemeinsam mit Ida Reed und Sven Holt", "(joint with I. Reed and S. Holt)",
          "(avec I. Reed et S. Holt)", "con Ida Reed y Sven Holt"}) {
        const MarkedText text = text_of(row);
        const AuthorList list = read_authors(text, {0, row.size()}, SourceText{row});
        CHECK(list.self_omitted);
        CHECK(list.authors.size() == 2);
    }
}
