#include "catch.hpp"
#include "fetchers/google_patents_page.hpp"
#include "patent_page.hpp"

using namespace vitalign;
using namespace vitalign::fetchers;
using vitalign::testing::patent_page;
using vitalign::testing::with;

namespace {

std::vector<std::string> names(const std::vector<PatentNumber>& numbers)
{
    std::vector<std::string> all;
    for (const PatentNumber& number : numbers) {
        all.push_back(number.str());
    }
    return all;
}

std::string text(const std::optional<PartialDate>& date)
{
    return date ? date->str() : "";
}

SourceRecord read(const std::string& page)
{
    const auto record = fetchers::google_patents::read_page(page);
    INFO((record ? "" : record.error().message));
    REQUIRE(record);
    REQUIRE(record->patent);
    return *record;
}

void check_whole(const SourceRecord& record)
{
    CHECK(record.key == "US9999999B2");
    CHECK(record.kind == Kind::patent);
    CHECK(record.url == "https://patents.google.com/patent/US9999999B2/en");
    CHECK(record.title == "Tea & coffee kettle");
    REQUIRE(record.authors.size() == 2);
    CHECK(record.authors[0].name == PersonName{.given = "Jo A.", .family = "Doe"});
    CHECK(record.authors[1].name.display() == "오병수");
    CHECK(text(record.date) == "2021-05-04");
    const PatentFacts& facts = *record.patent;
    CHECK(facts.application_number == "US16/290,123");
    CHECK(text(facts.priority_date) == "2018-03-05");
    CHECK(text(facts.filing_date) == "2019-03-02");
    CHECK(text(facts.publication_date) == "2021-05-04");
    CHECK(text(facts.grant_date) == "2021-05-03");
    CHECK(facts.status == PatentStatus::granted);
    CHECK(facts.assignees == std::vector<std::string>{"Kettle Works, Inc."});
    CHECK(names(facts.same_application) == std::vector<std::string>{"US20200123456A1"});
    CHECK(names(facts.family) == std::vector<std::string>{"KR102620822B1", "WO2019123456A1"});
    CHECK(names(facts.parents_and_children) == std::vector<std::string>{"US8888888B2", "US20220000123A1"});
}

} // namespace

TEST_CASE("google_patents::read_page takes only the document's own values", "[google_patents]")
{
    check_whole(read(patent_page));
}

TEST_CASE("google_patents::read_page reads copies saved by browsers and formatters", "[google_patents]")
{
    const std::vector<std::pair<const char*, std::string>> rows{
        {"empty attribute values",
         with(with(patent_page, " itemscope", R"( itemscope="")"), " repeat>", R"( repeat="">)")},
        {"end tags with a line break", with(with(patent_page, "</span>", "</span\n>"), "</dd>", "</dd\n  >")},
        {"content in front of itemprop",
         with(patent_page, R"(itemprop="kindCode" content="B2")", R"(content="B2" itemprop="kindCode")")},
        {"scheme in front of name",
         with(patent_page, R"(<meta name="DC.contributor" content="Jo A. Doe" scheme="inventor">)",
              "<meta scheme=\"inventor\"\n content=\"Jo A. Doe\"\n name=\"DC.contributor\" />")},
        {"itemscope in front of class",
         with(patent_page, R"(<article class="result" itemscope)", R"(<article itemscope="" class="result")")},
        {"further classes", with(patent_page, R"(class="result")", R"(class="style-scope patent-result result")")},
        {"self-closed meta", with(patent_page, R"(content="9999999">)", R"(content="9999999" />)")},
        {"unquoted values", with(patent_page, R"(itemprop="inventor")", "itemprop=inventor")},
        {"numeric references", with(patent_page, "Tea &amp; coffee", "Tea &#38;&#160;coffee")},
        {"bare ampersand", with(patent_page, "Tea &amp; coffee", "Tea & coffee")},
        {"a comment of the browser in front",
         with(patent_page, "<html lang=\"en\">",
              "<!-- saved from url=(0049)https://patents.google.com/ --><html lang=\"en\">")},
        {"only the article", patent_page.substr(patent_page.find("<article"))},
        {"no datetime, only text", with(patent_page, R"(<time itemprop="publicationDate" datetime="2021-05-04">)",
                                        R"(<time itemprop="publicationDate">)")},
    };
    for (const auto& [what, page] : rows) {
        DYNAMIC_SECTION(what)
        {
            check_whole(read(page));
        }
    }
}

TEST_CASE("google_patents::read_page leaves absent what the page does not say", "[google_patents]")
{
    struct Row {
        const char* own; // taken out of the page; the decoys keep theirs
        std::string (*value)(const SourceRecord&);
    };
    const std::vector<Row> rows{
        {R"(<dd><time itemprop="priorityDate" datetime="2018-03-05">2018-03-05</time></dd>)",
         [](const SourceRecord& r) { return text(r.patent->priority_date); }},
        {R"(<dd><time itemprop="publicationDate" datetime="2021-05-04">2021-05-04</time></dd>)",
         [](const SourceRecord& r) { return text(r.date); }},
        {"<span itemprop=\"title\">Tea &amp; coffee kettle\n       </span>",
         [](const SourceRecord& r) { return r.title; }},
        {R"(<dd itemprop="applicationNumber">US16/290,123</dd>)",
         [](const SourceRecord& r) { return r.patent->application_number.value_or(""); }},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.own)
        {
            CHECK(row.value(read(with(patent_page, row.own, ""))).empty());
        }
    }
}

TEST_CASE("google_patents::read_page takes 1900-01-01 for an unknown date", "[google_patents]")
{
    CHECK_FALSE(read(with(patent_page, R"(datetime="2018-03-05")", R"(datetime="1900-01-01")")).patent->priority_date);
}

TEST_CASE("google_patents::read_page refuses what is no patent page, and pages that contradict themselves",
          "[google_patents]")
{
    const std::string own_number = R"(<dd itemprop="publicationNumber">US9999999B2</dd>)";
    const std::string first_inventor = R"(<dd itemprop="inventor" repeat>Jo A. Doe</dd>)";
    const std::string second_inventor = R"(<dd itemprop="inventor" repeat>오병수</dd>)";
    const std::vector<std::pair<const char*, std::string>> rows{
        {"no own number", with(patent_page, own_number, "")},
        {"an empty number", with(patent_page, own_number, R"(<dd itemprop="publicationNumber"> </dd>)")},
        {"two own numbers",
         with(patent_page, own_number, own_number + R"(<dd itemprop="publicationNumber">US1B1</dd>)")},
        {"another serial", with(patent_page, R"(content="9999999")", R"(content="9999998")")},
        {"another kind", with(patent_page, R"(content="B2")", R"(content="B1")")},
        {"another country", with(patent_page, R"("countryCode">US)", R"("countryCode">KR)")},
        {"an inventor who is not in the head",
         with(patent_page, first_inventor, R"(<dd itemprop="inventor">A N Other</dd>)")},
        {"inventors in another order",
         with(patent_page, first_inventor + "\n" + second_inventor, second_inventor + first_inventor)},
        {"an inventor too many",
         with(patent_page, second_inventor, second_inventor + R"(<dd itemprop="inventor">A N Other</dd>)")},
        {"an inventor of the head lost", with(patent_page, second_inventor, "")},
        {"all inventors of the head lost", with(patent_page, first_inventor + "\n" + second_inventor, "")},
        {"reduced copy",
         R"(<html><body><search-app><article class="result" itemscope="" itemtype="http://schema.org/ScholarlyArticle">
            <h1 itemprop="pageTitle">EP0000001A1 - Tea kettle - Google Patents</h1></article></search-app></body></html>)"},
        {"the layout of 2013",
         R"(<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html><head><title>Patent US1 - Google Patents</title></head>
            <body><div itemscope itemtype="http://schema.org/Book"><span itemprop="name">Tea kettle</span></div></body></html>)"},
        {"JSON", R"({"results":{}})"},
        {"nothing", ""},
    };
    for (const auto& [what, page] : rows) {
        DYNAMIC_SECTION(what)
        {
            const auto record = fetchers::google_patents::read_page(page);
            REQUIRE_FALSE(record);
            CHECK(record.error().code == ErrorCode::malformed);
            CHECK_FALSE(record.error().message.empty());
        }
    }
}

TEST_CASE("A web page that is not even Google's stands in for all patent pages", "[google_patents]")
{
    for (const char* page : {"\n<!DOCTYPE html>\n<html lang=en>\n<title>Error 404 (Not Found)!!1</title>\n<p>",
                             "<html><head><title>Welcome to Cafe WiFi</title></head><body>Log in</body></html>"}) {
        const auto record = fetchers::google_patents::read_page(page);
        REQUIRE_FALSE(record);
        CHECK(record.error().code == ErrorCode::blocked);
    }
}
