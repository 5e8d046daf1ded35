#include "catch.hpp"
#include "linkage/column_title.hpp"
#include "linkage/title_key.hpp"

using namespace vitalign::linkage;

TEST_CASE("is_column knows titles that return in every issue by the whole of them", "[title]")
{
    const auto read = [](const char* title) {
        TitleKey key;
        read_title(title, key);
        return is_column(key.tight);
    };
    for (const char* column : {"Editor's Comments", "Editorial", "In This Issue", "Book Review Column",
                               "EDITORS' NOTES", "Letter to the Editor"}) {
        INFO(column);
        CHECK(read(column));
    }
    for (const char* title :
         {"Editorial: Looms in the North", "An Introduction to Looms", "News of Looms", "", "Review of Editors"}) {
        INFO(title);
        CHECK_FALSE(read(title));
    }
}
