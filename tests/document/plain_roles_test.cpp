#include "plain/roles.hpp"

#include "catch.hpp"

using namespace vitalign;
using namespace vitalign::plain;

namespace {

constexpr auto item = marked::Block::Kind::item;

/// The role of the third line, when the block at hand holds the first.
Role role_of_third(const std::string& text, Progress now)
{
    Lines lines{.all = lines_of(text), .next = {}, .runs = {}};
    lines.next = next_filled(lines.all);
    lines.runs = runs_of(lines.all);
    now.at = 2;
    REQUIRE(lines.all.size() > now.at);
    now.block.text = lines.all[0].text;
    return role_of(lines, now);
}

Progress in_item(ListMark mark)
{
    return {.block = {.kind = item, .level = 1, .text = {}}, .mark = std::move(mark)};
}

Progress behind_blank(Progress now)
{
    now.paragraph_ended = true;
    return now;
}

} // namespace

TEST_CASE("role_of says what a line of plain text is", "[plain]")
{
    struct Row {
        const char* what;
        std::string text; ///< the third line is asked for
        Progress now;
        Role expected;
    };
    const ListMark third{.length = 3, .kind = "#.", .number = 3};
    const std::vector<Row> rows{
        {"a known heading alone", "Ann Oh. Lists, 2020.\n\nPublications\n\n", behind_blank({}), Role::heading},
        {"a known heading behind an entry", "3. Lists, 2020.\n\nPublications\n", in_item(third), Role::heading},
        {"the next number", "3. Lists, 2020.\n\n4. Trees, 2021.\n", in_item(third), Role::item},
        {"a number that does not count on", "3. Lists, June\n\n12. Springer\n", in_item(third), Role::rest},
        {"any mark behind a blank line", "3. Lists, June\n\n12. Springer\n", behind_blank(in_item(third)), Role::item},
        {"a line of an item", "3. Lists, June\n\nby Ann Oh\n", in_item(third), Role::rest},
        {"a paragraph behind a blank line", "Ann Oh. Lists, 2020.\n\nBo Kim and Ann Oh. Trees, 2021.\n",
         behind_blank({}), Role::paragraph},
        {"a line of a paragraph", "Ann Oh. Lists that are\n\nlong, 2020.\n", {}, Role::rest},
        {"a line before any block", "\n\nBo Kim and Ann Oh. Trees, 2021.\n", {}, Role::paragraph},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            CHECK(role_of_third(row.text, row.now) == row.expected);
        }
    }
}
