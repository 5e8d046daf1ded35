#include "catch.hpp"
#include "reconcile/accompanying.hpp"

using namespace vitalign::reconcile;

TEST_CASE("is_accompanying tells notices and front matter from papers about such things", "[reconcile][missing]")
{
    for (const char* title :
         {"Erratum", "Erratum to: Weaving Data", "Corrigendum to “Weaving Data”", "Correction to",
          "Correction to: Weaving", "Correction: Weaving Data", "Corrections to \"Weaving Data\"",
          "Author Correction: Weaving Data", "Addendum to ‘Weaving Data’", "Retraction of “Weaving Data”",
          "Retraction notice to Weaving Data", "Front Matter", "Issue Information", "Review for \"Weaving Data\"",
          "Book Review: Looms of the World", "Editorial Board"}) {
        INFO(title);
        CHECK(is_accompanying(title));
    }
    for (const char* title :
         {"Correction to Scaling in Random Looms", "Corrections to the Weaver Formula", "Correction of Loom Drift",
          "Retraction of the Chest Wall", "Withdrawal of Life Support", "Retracted Papers: A Census",
          "A Corrigendum Detector", "Errorless Weaving", "Contents of Medieval Looms", "Editorial Boards of Journals",
          "Review Forms in Practice", "Frontier Weaving"}) {
        INFO(title);
        CHECK_FALSE(is_accompanying(title));
    }
}
