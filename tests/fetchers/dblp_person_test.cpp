#include "catch.hpp"
#include "fetchers/dblp_person.hpp"

using namespace vitalign;
using namespace vitalign::fetchers;

namespace {

const std::string page = R"(<?xml version="1.0"?>
<dblpperson name="Jo Doe 0001" pid="95/7448-1" n="2">
<person key="homepages/95/7448-1" mdate="2019-11-26">
<author pid="95/7448-1">Jo Doe 0001</author><author pid="95/7448-1">Jos&#233; Doe</author>
<note type="affiliation">Univ. of A &amp; B</note><note label="former" type="affiliation">C Corp.</note>
<note type="award">Best of all</note>
<url>https://example.org/~doe</url><url>https://orcid.org/0000-0002-1825-0097</url>
</person>
<homonyms n="1"><h f="d/Doe:Jo"><person publtype="disambiguation" key="homepages/95/7448"><author>Jo Doe</author>
<note type="affiliation">Elsewhere</note><url>https://orcid.org/0000-0001-5109-3700</url></person></h></homonyms>
<r><article key="journals/j/Doe20"><author pid="95/7448-1">Jo Doe 0001</author><title>One.</title></article></r>
<r>
  <!-- blanks and comments before the record -->
  <inproceedings key="conf/c/Doe19"><title>Two.</title></inproceedings></r>
<coauthors n="1" nc="1"><co c="0"><na f="c/Co:A" pid="161/3963">A Co</na></co></coauthors>
</dblpperson>)";

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

} // namespace

TEST_CASE("dblp::read_person reads the person and never a homonym", "[dblp]")
{
    const auto person = fetchers::dblp::read_person(page);
    REQUIRE(person);
    CHECK(person->pid.str() == "95/7448-1");
    CHECK(person->names == std::vector<std::string>{"Jo Doe 0001", "José Doe"});
    CHECK(person->affiliations == std::vector<std::string>{"Univ. of A & B", "C Corp."});
    REQUIRE(person->orcid);
    CHECK(person->orcid->str() == "0000-0002-1825-0097");
    CHECK_FALSE(person->disambiguation);
    REQUIRE(person->records.size() == 2);
    CHECK(person->records[0].key == "journals/j/Doe20");
    CHECK(person->records[1].title == "Two");

    SECTION("the ORCID of a homonym is not borrowed")
    {
        const auto without =
            fetchers::dblp::read_person(replaced(page, "<url>https://orcid.org/0000-0002-1825-0097</url>", ""));
        REQUIRE(without);
        CHECK_FALSE(without->orcid);
    }
}

TEST_CASE("dblp::read_person notices a disambiguation page", "[dblp]")
{
    const auto person = fetchers::dblp::read_person(R"(<dblpperson name="Jo Doe" pid="95/7448" n="0">
        <person publtype="disambiguation" key="homepages/95/7448"><author>Jo Doe</author></person></dblpperson>)");
    REQUIRE(person);
    CHECK(person->disambiguation);
    CHECK(person->records.empty());
}

TEST_CASE("dblp::read_person counts records that are no publications as listed", "[dblp]")
{
    const auto person =
        fetchers::dblp::read_person(replaced(page, R"(<article key="journals/j/Doe20")",
                                             R"(<article key="journals/j/Doe20" publtype="informal withdrawn")"));
    REQUIRE(person);
    CHECK(person->records.size() == 1);
}

TEST_CASE("dblp::read_person refuses parts of a person", "[dblp]")
{
    const std::vector<std::pair<const char*, std::string>> rows{
        {"fewer records than announced", replaced(page, R"(n="2")", R"(n="3")")},
        {"cut off after a record", page.substr(0, page.find("<coauthors"))},
        {"cut off inside a name", page.substr(0, page.find("Jo Doe 0001</author><title>"))},
        {"cut off inside the last tag", page.substr(0, page.size() - 5)},
        {"no pid anywhere", R"(<dblpperson name="A" n="0"></dblpperson>)"},
        {"the obsolete list of keys", R"(<dblpperson name="A"><dblpkey>conf/x/A1</dblpkey></dblpperson>)"},
        {"a record file", R"(<dblp><article key="journals/j/A1"></article></dblp>)"},
        {"HTML", "<!doctype html><html><head><title>Making sure</title></head></html>"},
        {"nothing", ""},
    };
    for (const auto& [what, xml] : rows) {
        DYNAMIC_SECTION(what)
        {
            const auto person = fetchers::dblp::read_person(xml);
            REQUIRE_FALSE(person);
            CHECK(person.error().code == ErrorCode::malformed);
        }
    }
}
