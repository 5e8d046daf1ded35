#include "cv/person_heading.hpp"

#include "catch.hpp"

using namespace vitalign::cv;

TEST_CASE("Headings that name a person, and headings that do not", "[cv]")
{
    struct Row {
        const char* heading;
        const char* person;
    };
    for (const Row& row : {
             Row{"Maria Kral, PhD", "Maria Kral"},
             Row{"Prof. Dr. Maria Kral", "Maria Kral"},
             Row{"doc. RNDr. Maria Kral, CSc.", "Maria Kral"},
             Row{"Name: Maria Kral", "Maria Kral"},
             Row{"Ad\xC4\xB1 Soyad\xC4\xB1: Maria Kral", "Maria Kral"},
             Row{"Maria Kral, M.Sc., Professor of Weaving", "Maria Kral"},
             Row{"MARIA KRAL", "Maria Kral"},
             Row{"Maria Kral's Research", "Maria Kral"},
             Row{"Maria Kral | Curriculum Vitae", "Maria Kral"},
             Row{"Publikationen \xE2\x80\x93 Dr. Maria Kral", "Maria Kral"},
             Row{"M. J. van der Kral Jr.", "M. J. van der Kral Jr."},
             Row{"Bo Ma", "Bo Ma"},
             Row{"윤가람", "윤가람"},
             Row{"Selected Publications", ""},
             Row{"Curriculum Vitae", ""},
             Row{"Northern University", ""},
             Row{"Previous Grants", ""},
             Row{"Papers 2019", ""},
             Row{"A study of looms and their weavers", ""},
         }) {
        CAPTURE(row.heading);
        const auto person = person_in_heading(row.heading);
        CHECK((person ? person->name.display() : "") == row.person);
    }
}
