#include "catch.hpp"
#include "fetchers/microdata.hpp"

using namespace vitalign;
using namespace vitalign::fetchers;

TEST_CASE("read_microdata gives a value to its nearest item", "[microdata]")
{
    const auto page = read_microdata(R"(<title> A
        page </title><meta name="DC.x" content=" 1 "><meta content="2" name="DC.x"><p itemprop="stray">free</p>
        <div class="outer box" itemscope><b itemprop="a">one</b><div itemprop="inner" itemscope><b itemprop="a">two</b></div>
        <div><span><i itemprop="a">three</i></span></div><span>alias</span></div>)",
                                     {});
    CHECK(page.title == "A page");
    REQUIRE(page.meta.size() == 2);
    CHECK(page.meta[0].name == "DC.x");
    CHECK(page.meta[0].content == "1");
    CHECK(page.root.value("stray") == "free");
    REQUIRE(page.root.items.size() == 1);
    const MicrodataItem& outer = *page.root.items[0];
    CHECK(outer.css_class == "outer box");
    CHECK(outer.all("a") == std::vector<std::string>{"one", "three"});
    CHECK(outer.value("a") == "one");
    CHECK_FALSE(outer.value("b"));
    REQUIRE(outer.nested("inner").size() == 1);
    CHECK(outer.nested("inner")[0]->value("a") == "two");
    CHECK(outer.nested("a").empty());
    CHECK(outer.anonymous_spans == std::vector<std::string>{"three", "alias"});
}

TEST_CASE("read_microdata takes values from where the element keeps them", "[microdata]")
{
    struct Row {
        const char* html;
        const char* value;
    };
    const std::vector<Row> rows{
        {R"(<meta itemprop="x" content="c">)", "c"},
        {R"(<time itemprop="x" datetime="2018">text</time>)", "2018"},
        {R"(<time itemprop="x">Status</time>)", "Status"},
        {R"(<a itemprop="x" href="/p?a=1&b=2">text</a>)", "/p?a=1&b=2"},
        {R"(<link itemprop="x" href="/q">)", "/q"},
        {R"(<img itemprop="x" src="i.png">)", "i.png"},
        {"<p itemprop=\"x\">\n  a <b>b</b>&nbsp;&amp;\n c&#43;&mdash;<script>no</script><style>no</style></p>",
         "a b & c+—"},
        {R"(<P ITEMPROP=x>upper</P>)", "upper"},
        {R"(<p itemprop="x">never closed)", "never closed"},
        {R"(<p itemprop="x">wrongly <b>closed</i></p>)", "wrongly closed"},
        {R"(<p itemprop="x"> </p>)", ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.html)
        {
            const auto page = read_microdata(std::string{"<body>"} + row.html, {});
            CHECK(page.root.value("x").value_or("") == row.value);
        }
    }
}

TEST_CASE("read_microdata skips what it was told to skip", "[microdata]")
{
    const auto page =
        read_microdata(R"(<div itemscope><section itemprop="long" itemscope><b itemprop="a">inside</b></section>
        <b itemprop="a">outside</b></div>)",
                       {"long"});
    REQUIRE(page.root.items.size() == 1);
    const MicrodataItem& item = *page.root.items[0];
    CHECK(item.all("a") == std::vector<std::string>{"outside"});
    REQUIRE(item.nested("long").size() == 1);
    CHECK_FALSE(item.nested("long")[0]->value("a"));
}

TEST_CASE("read_microdata reads nothing out of nothing", "[microdata]")
{
    for (const char* html : {"", "plain text", "{}", "<", "<!doctype html>"}) {
        DYNAMIC_SECTION(html)
        {
            const auto page = read_microdata(html, {});
            CHECK(page.root.items.empty());
            CHECK(page.root.values.empty());
            CHECK(page.meta.empty());
        }
    }
}
