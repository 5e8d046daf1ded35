#include "catch.hpp"
#include "fetchers/dblp_record.hpp"

using namespace vitalign;
using namespace vitalign::fetchers;

namespace {

std::vector<SourceRecord> read(const std::string& xml)
{
    auto records = fetchers::dblp::read_records(xml);
    REQUIRE(records);
    return *records;
}

SourceRecord read_one(const std::string& xml)
{
    const auto records = read(xml);
    REQUIRE(records.size() == 1);
    return records.front();
}

/// An article with these children.
SourceRecord article(const std::string& children)
{
    return read_one(R"(<article key="journals/jx/Doe20">)" + children + "</article>");
}

} // namespace

TEST_CASE("dblp::read_records tells the kinds of elements apart by element and publtype, not by key", "[dblp]")
{
    struct Row {
        const char* element;
        const char* key;
        const char* publtype;
        std::optional<Kind> kind;
    };
    const std::vector<Row> rows{
        {"article", "journals/jx/Doe20", "", Kind::article},
        {"article", "journals/corr/abs-2001-00001", "informal", Kind::preprint},
        {"article", "tr/meltdown/s18", "informal", Kind::report},
        {"article", "journals/jx/Doe20", "informal withdrawn", {}},
        {"article", "journals/corr/abs-2001-00001", "withdrawn", {}},
        {"article", "journals/jx/Doe20", "survey", Kind::article},
        {"inproceedings", "journals/tcs/Doe01", "", Kind::inproceedings},
        {"inproceedings", "www/org/example/future", "", Kind::inproceedings},
        {"incollection", "reference/sp/Doe15", "encyclopedia", Kind::incollection},
        {"book", "phd/it/Doe21", "", Kind::book},
        {"phdthesis", "books/sp/Doe20", "", Kind::thesis},
        {"mastersthesis", "phd/Doe99", "", Kind::thesis},
        {"data", "data/10/Doe20", "", Kind::dataset},
        {"data", "data/10/Doe20", "version software", Kind::software},
        {"proceedings", "conf/x/2020", "", Kind::proceedings},
        {"www", "homepages/95/7448", "", {}},
        {"person", "homepages/95/7448", "", {}},
        {"novelty", "journals/jx/Doe20", "", {}},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.element << ' ' << row.key << ' ' << row.publtype)
        {
            const auto records =
                read(fmt::format(R"(<dblp><{0} key="{1}" publtype="{2}"><author>Jo Doe</author></{0}></dblp>)",
                                 row.element, row.key, row.publtype));
            CHECK((records.empty() ? std::nullopt : std::optional{records.front().kind}) == row.kind);
        }
    }
}

TEST_CASE("dblp::read_records cleans titles without losing a character or a blank", "[dblp]")
{
    struct Row {
        const char* xml;
        const char* title;
    };
    const std::vector<Row> rows{
        {"Plain title.", "Plain title"},
        {"No stop", "No stop"},
        {"Who?", "Who?"},
        {"To be continued ...", "To be continued ..."},
        {"Cats, Dogs, etc.", "Cats, Dogs, etc."},
        {"O(<i>n</i><sup>2</sup>) in H<sub><i>k</i></sub>.", "O(n2) in Hk"},
        {"On <i>in vivo</i> <tt>grep</tt>.", "On in vivo grep"},
        {"<i>A</i> <b>B</b> C.", "A B C"},
        {"Sch&ouml;n &amp; gut: &Aring;&szlig;&yuml;.", "Schön & gut: Åßÿ"},
        {"Gr&#246;&#xDF;e &#54620;&#44544;.", "Größe 한글"},
        {"Escaping &amp;lt; in practice.", "Escaping &lt; in practice"},
        {"a &lt; b &gt; c.", "a < b > c"},
        {"Wrapped\n            by &times; hand.", "Wrapped by × hand"},
        {"Undefined &nonsense; stays.", "Undefined &nonsense; stays"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.xml)
        {
            CHECK(article(fmt::format("<title>{}</title>", row.xml)).title == row.title);
        }
    }
}

TEST_CASE("dblp::read_records reads people with their identifiers, in order", "[dblp]")
{
    const auto record = article(R"(<author pid="95/7448-1" orcid="0000-0002-1825-0097">Jo Doe 0001</author>
        <author pid="k/DonaldEKnuth">Ren&eacute; van der Berg</author><author>J&#246; Q. Public Jr.</author>)");
    REQUIRE(record.authors.size() == 3);
    CHECK(record.authors[0].name.display() == "Jo Doe");
    REQUIRE(record.authors[0].pid);
    CHECK(record.authors[0].pid->str() == "95/7448-1");
    REQUIRE(record.authors[0].orcid);
    CHECK(record.authors[0].orcid->str() == "0000-0002-1825-0097");
    CHECK(record.authors[1].name.full_family() == "van der Berg");
    CHECK(record.authors[1].name.given == "René");
    CHECK_FALSE(record.authors[2].pid);
    CHECK(record.authors[2].name.display() == "Jö Q. Public Jr.");

    SECTION("editors stand in where there are no authors")
    {
        const auto volume = read_one(
            R"(<dblp><proceedings key="conf/x/2020"><editor>Ed Itor</editor><title>Proc.</title></proceedings></dblp>)");
        REQUIRE(volume.authors.size() == 1);
        CHECK(volume.authors[0].name.family == "Itor");
    }
    SECTION("a record without anybody and without title is still a record")
    {
        const auto concept_record = read_one(
            R"(<dblp><data key="data/10/C20" publtype="concept"><year>2020</year><ee>https://doi.org/10.5555/C20</ee></data></dblp>)");
        CHECK(concept_record.authors.empty());
        CHECK(concept_record.title.empty());
        CHECK(concept_record.doi == Doi::parse("10.5555/c20"));
    }
}

TEST_CASE("dblp::read_records reads venue, numbers and the first of two years", "[dblp]")
{
    const auto record = read_one(R"(<dblp><book key="phd/it/Doe21"><author>Jo Doe</author><title>Thesis.</title>
        <school>Univ. of X</school><year>2022</year><publisher>IOS &amp; Co</publisher><year>2023</year>
        <series href="db/series/s/index.html">Frontiers</series><volume>361</volume><number>4/5</number>
        <pages>26:1-26:4</pages><isbn>978-3-16-148410-0</isbn><isbn>0-306-40615-2</isbn><isbn>12</isbn>
        <stream>streams/x</stream><rel type="x">conf/x/Doe20</rel></book></dblp>)");
    CHECK(record.key == "phd/it/Doe21");
    CHECK(record.url == "https://dblp.org/rec/phd/it/Doe21");
    CHECK(record.venue == "Univ. of X");
    CHECK(record.venue_key == "phd/it");
    REQUIRE(record.date);
    CHECK(record.date->str() == "2022");
    CHECK(record.publisher == "IOS & Co");
    CHECK(record.volume == "361");
    CHECK(record.number == "4/5");
    CHECK(record.pages == "26:1-26:4");
    CHECK(record.isbns == std::vector{*Isbn::parse("9783161484100"), *Isbn::parse("9780306406157")});
}

TEST_CASE("dblp::read_records finds DOI, arXiv id and the main link among several ee", "[dblp]")
{
    struct Row {
        const char* key;
        const char* children;
        const char* doi;
        const char* arxiv;
        const char* link;
    };
    const std::vector<Row> rows{
        {"conf/x/Doe20",
         "<ee>https://www.wikidata.org/entity/Q1</ee><ee>https://d-nb.info/1</ee><ee>https://doi.org/10.5555/A(B)</ee>",
         "10.5555/a(b)", "", "https://doi.org/10.5555/A(B)"},
        {"conf/x/Doe20", "<ee>https://x.example/p.pdf?a=1&amp;b=2</ee><ee>http://doi.acm.org/10.5555/1.2</ee>",
         "10.5555/1.2", "", "https://x.example/p.pdf?a=1&b=2"},
        {"conf/x/Doe20", "<ee>http://doi.ieeecomputersociety.org/10.5555/TX.2010.63</ee>", "10.5555/tx.2010.63", "",
         "http://doi.ieeecomputersociety.org/10.5555/TX.2010.63"},
        {"conf/x/Doe20", "<ee>https://doi.org/10.5555/a%3Cb%3E</ee>", "10.5555/a<b>", "",
         "https://doi.org/10.5555/a%3Cb%3E"},
        {"journals/corr/abs-2001-00001", "<volume>abs/2001.00001</volume>", "", "2001.00001", ""},
        {"journals/corr/abs-2001-00001", "", "", "2001.00001", ""},
        {"journals/corr/abs-cs-0101001", "<volume>cs.DB/0101001</volume>", "", "cs/0101001", ""},
        {"journals/corr/DoeR14", "<volume>abs/1401.0001</volume><ee>http://arxiv.org/abs/1401.0001</ee>", "",
         "1401.0001", "http://arxiv.org/abs/1401.0001"},
        {"conf/x/Doe20", "<ee>https://doi.org/10.5555/1</ee><ee>https://arxiv.org/abs/2001.00002</ee>", "10.5555/1",
         "2001.00002", "https://doi.org/10.5555/1"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.key << ' ' << row.children)
        {
            const auto record = read_one(fmt::format(R"(<article key="{}">{}</article>)", row.key, row.children));
            CHECK((record.doi ? record.doi->str() : "") == row.doi);
            CHECK((record.arxiv ? record.arxiv->str() : "") == row.arxiv);
            CHECK(record.link.value_or("") == row.link);
        }
    }
}
