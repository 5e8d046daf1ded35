#include "catch.hpp"
#include "references.hpp"

using namespace vitalign;
using namespace vitalign::bibliography;

TEST_CASE("Markdown lists publications before patents", "[bibliography][markdown]")
{
    const std::string text = to_markdown({patent_reference(), full_reference()});
    CHECK(text.starts_with("## Publications\n\n- Ann Oh, Bo Kim, \"FastSort: Lists & Maps\", Journal of Lists, 2020. "
                           "<https://doi.org/10.5555/a_b>\n"));
    CHECK(holds(text, "\n## Patents\n\n- Ann Oh, Bo Kim, \"Method for Sorting\", US20240135189A1, 2020"));
    CHECK(to_markdown({}).empty());
    CHECK_FALSE(holds(to_markdown({full_reference()}), "Patents"));
}

TEST_CASE("Hostile text becomes no markup in Markdown", "[bibliography][markdown]")
{
    Reference item = reference("<script>x</script> [y](z) *e* `c`\n# h \u202E");
    item.venue = "<b>v</b>";
    item.link = "https://example.org/><script>";
    const std::string text = to_markdown({item});
    CHECK(holds(text, "\\<script"));
    CHECK_FALSE(holds(text, " <script"));
    CHECK_FALSE(holds(text, "><script"));
    CHECK(holds(text, "\\[y\\]"));
    CHECK(holds(text, "\\*e\\*"));
    CHECK(holds(text, "\\<b\\>"));
    CHECK_FALSE(holds(text, "\u202E"));
    CHECK(std::ranges::count(text, '\n') == 3);
}

TEST_CASE("Only web addresses become links", "[bibliography][markdown]")
{
    Reference item = reference("A Title");
    item.link = "javascript:alert(1)";
    CHECK_FALSE(holds(to_markdown({item}), "<javascript:"));
}
