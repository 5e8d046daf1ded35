#include "latex/line_ends.hpp"

#include "catch.hpp"

using namespace vitalign::latex;

namespace {

/// `|` stands for the end of a line of the source.
std::string kept(std::string text)
{
    std::vector<std::size_t> ends;
    for (std::size_t at = text.find('|'); at != std::string::npos; at = text.find('|', at)) {
        text[at] = ' ';
        ends.push_back(at);
    }
    keep_lines(text, ends);
    std::ranges::replace(text, '\n', '|');
    return text;
}

} // namespace

TEST_CASE("keep_lines keeps the line ends that were made on purpose", "[latex]")
{
    struct Row {
        const char* what;
        std::string text;
        std::string expected;
    };
    const std::string sixty = "Some words of a title that are long enough to fill one line.";
    REQUIRE(sixty.size() == 60);
    const std::vector<Row> rows{
        {"the next word had room", "Ann Oh,|" + sixty + "|2020", "Ann Oh,|" + sixty + "|2020"},
        {"the next word had none", sixty.substr(4) + "|" + sixty, sixty.substr(4) + " " + sixty},
        {"one line is filled", "Ann Oh,|" + sixty.substr(4) + "|" + sixty + "|2020",
         "Ann Oh, " + sixty.substr(4) + " " + sixty + " 2020"},
        {"short lines tell nothing", "Ann Oh,|A Title,|2020", "Ann Oh, A Title, 2020"},
        {"the first line is the longest", sixty + "|2020", sixty + " 2020"},
        {"longer than editors wrap", sixty + sixty + "|" + sixty + sixty, sixty + sixty + "|" + sixty + sixty},
        {"one line", sixty, sixty},
        {"no text", "", ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            CHECK(kept(row.text) == row.expected);
        }
    }
    CHECK(kept("Ann\nOh|" + sixty) == "Ann|Oh " + sixty);
}
