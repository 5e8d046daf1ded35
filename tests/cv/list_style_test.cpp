#include "cut_entry.hpp"
#include "cv/list_style.hpp"

using namespace vitalign;
using namespace vitalign::cv;
using namespace vitalign::marked;

namespace {

/// An entry of authors, title and venue, one token each.
const std::vector<Segment> three_fields{{Label::authors, 0, 1}, {Label::title, 1, 2}, {Label::venue, 2, 3}};

ListStyle style_of(const CutEntry& entry, int times)
{
    REQUIRE(entry.tokens.size() == 3);
    ListStyle style;
    for (int i = 0; i < times; ++i) {
        style.add(entry.tokens, three_fields);
    }
    return style;
}

bool near(float a, float b)
{
    return std::abs(a - b) < 1e-5F;
}

} // namespace

TEST_CASE("A style that has learnt nothing says nothing", "[cv][list_style]")
{
    const std::string text = "Ann Oh. Sorting Lists. ICSE";
    const CutEntry entry{text,
                         {mark_on(text, "Ann Oh", Style::bold), mark_on(text, "ICSE", Style::field, "cventry/2")}};
    const ListStyle style;
    CHECK(style.order(Label::authors, Label::title, Separator::stop) == 0);
    CHECK(style.mark(Label::authors, entry.tokens[0].mark) == 0);
    CHECK(style.field(Label::venue, entry.tokens[2].field) == 0);
    CHECK(near(style.lines_part(), 0.4F));
}

TEST_CASE("The order that the entries have is likely, another is not", "[cv][list_style]")
{
    struct Row {
        const char* what;
        Label from;
        Label to;
        Separator separator;
        bool likely;
    };
    const std::vector<Row> rows{
        {"authors first", Label::other, Label::authors, Separator::start, true},
        {"a title behind a stop", Label::authors, Label::title, Separator::stop, true},
        {"a venue behind a comma", Label::title, Label::venue, Separator::comma, true},
        {"a title behind a comma", Label::authors, Label::title, Separator::comma, false},
        {"a title first", Label::other, Label::title, Separator::start, false},
        {"authors behind the title", Label::title, Label::authors, Separator::stop, false},
    };
    const ListStyle style = style_of(CutEntry{"Ann Oh. Sorting Lists, ICSE"}, 4);
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            CHECK((style.order(row.from, row.to, row.separator) > 0) == row.likely);
        }
    }
    CHECK(style.order(Label::venue, Label::venue, Separator::stop) == 0); // a cut is no reason for another
}

TEST_CASE("Votes count for more the more there are, up to a bound", "[cv][list_style]")
{
    const CutEntry entry{"Ann Oh. Sorting Lists, ICSE"};
    struct Row {
        int entries;
        float bonus; ///< 3 * (n / (n + 2) - 0.3)
    };
    for (const Row& row : std::vector<Row>{{1, 0.1F}, {2, 0.6F}, {4, 1.1F}, {18, 1.8F}, {998, 2.094F}}) {
        DYNAMIC_SECTION(row.entries << " entries")
        {
            const float bonus = style_of(entry, row.entries).order(Label::authors, Label::title, Separator::stop);
            CHECK(near(bonus, row.bonus));
        }
    }
}

TEST_CASE("Marks and fields take the labels of what they held", "[cv][list_style]")
{
    const std::string text = "Ann Oh. Sorting Lists. ICSE";
    const CutEntry entry{
        text, {mark_on(text, "Sorting Lists", Style::italic), mark_on(text, "ICSE", Style::field, "event/3")}};
    const ListStyle style = style_of(entry, 4);
    const Mark* italic = entry.tokens[1].mark;
    const Mark* field = entry.tokens[2].field;
    CHECK(style.mark(Label::title, italic) > 0);
    CHECK(style.mark(Label::venue, italic) < 0);
    CHECK(style.mark(Label::title, nullptr) == 0);
    CHECK(style.field(Label::venue, field) > 0);
    CHECK(style.field(Label::title, field) < 0);
    CHECK(style.field(Label::title, nullptr) == 0);
    const Mark bold{Style::bold, 0, 6};
    CHECK(style.mark(Label::title, &bold) == 0);
    const Mark other{Style::field, 0, 6, "event/4"};
    CHECK(style.field(Label::venue, &other) == 0);
}

TEST_CASE("Line ends part fields in one list and none in another", "[cv][list_style]")
{
    const ListStyle parting = style_of(CutEntry{"Ann Oh\nSorting Lists\nICSE"}, 5);
    const ListStyle none = style_of(CutEntry{"Ann Oh. Sorting Lists. ICSE"}, 5);
    ListStyle wrapped;
    const CutEntry entry{"Sorting Lists\nof Many Kinds\nin Old Machines"};
    for (int i = 0; i < 5; ++i) {
        wrapped.add(entry.tokens, {{Label::title, 0, 3}});
    }
    CHECK(near(parting.lines_part(), 10.8F / 12));
    CHECK(near(none.lines_part(), 0.4F));
    CHECK(near(wrapped.lines_part(), 0.8F / 12));
}
