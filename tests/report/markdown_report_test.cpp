#include "catch.hpp"
#include "report_sketch.hpp"

using namespace vitalign;
using namespace vitalign::report;

namespace {

/// Pipes that part the cells of a table row.
std::size_t cell_borders(const std::string& line)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        i += line[i] == '\\' ? 1 : 0;
        count += i < line.size() && line[i] == '|' && (i == 0 || line[i - 1] != '\\') ? 1 : 0;
    }
    return count;
}

bool has_unescaped(std::string_view text, std::string_view what)
{
    for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1)) {
        if (at == 0 || text[at - 1] != '\\') {
            return true;
        }
    }
    return false;
}

} // namespace

TEST_CASE("The Markdown report is a table of findings", "[report][markdown]")
{
    const std::string text = render_markdown(small_report());
    CHECK(text.starts_with("# CV of Ann Oh\n"));
    CHECK(text.find("| cv.md:5:70 | warning | year-mismatch | the year is 2020, not 2019 (DBLP) | "
                    "[dblp](<https://dblp.org/rec/conf/x/Oh20>) |\n") != std::string::npos);
    CHECK(text.find("- Crossref failed") != std::string::npos);
    CHECK(render_markdown({.profile = "Ann Oh"}).find('|') == std::string::npos);
}

TEST_CASE("Hostile text becomes no Markdown", "[report][markdown]")
{
    const std::string text = render_markdown(hostile_report());
    CHECK_FALSE(has_hostile_characters(text));
    CHECK_FALSE(has_unescaped(text, "<script"));
    CHECK_FALSE(has_unescaped(text, "[y]"));
    CHECK_FALSE(has_unescaped(text, "`x"));
    CHECK_FALSE(has_unescaped(text, "*e"));
    for (const std::string& line : lines_of(text)) {
        if (line.starts_with("|")) {
            CAPTURE(line);
            CHECK(cell_borders(line) == 6);
        }
    }
}

TEST_CASE("Only web addresses become links in Markdown", "[report][markdown]")
{
    CHECK(render_markdown(hostile_report()).find("<javascript:") == std::string::npos);
}
