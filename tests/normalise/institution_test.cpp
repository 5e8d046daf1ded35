#include "catch.hpp"
#include "normalise/institution.hpp"

using namespace vitalign;
using namespace vitalign::normalise;

TEST_CASE("is_institution tells bodies from people", "[name]")
{
    for (const char* name :
         {"Weaver University", "for the LOOM Study Group", "Loom Collaboration", "Institut des Tisserands",
          "Department of Looms", "Weaving Research Group", "Dye Works Inc."}) {
        INFO(name);
        CHECK(is_institution(PersonName::parse(name)));
    }
    for (const char* name :
         {"Ann Group", "Jo Society", "Nguyen The Anh", "Bo School", "Ada Council", "Team Weaver", ""}) {
        INFO(name);
        CHECK_FALSE(is_institution(PersonName::parse(name)));
    }
}
