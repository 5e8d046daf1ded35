#include "catch.hpp"
#include "fetchers/dblp_dump.hpp"

using namespace vitalign;
using namespace vitalign::fetchers;

namespace {

const std::string head =
    "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<!DOCTYPE dblp SYSTEM \"dblp.dtd\">\n<dblp>\n";
const std::string article = R"(<article key="journals/je/Mueller24" mdate="2024-01-01">
<author>J&uuml;rgen M&#252;ller 0002</author><author orcid="0000-0002-1825-0097">Ada Doe</author>
<title>On <i>Widgets</i> &amp; &lt;Co&gt; &reg;.</title><year>2024</year><journal>J. Ex.</journal></article>)";
const std::string paper = R"(<inproceedings key="conf/nips/DoeR24"><author>Ada Doe</author><title>B.</title>)"
                          R"(<booktitle>NeurIPS</booktitle></inproceedings>)";
const std::string book = R"(<book key="books/x/Roe24"><editor>Jo Roe</editor><title>C.</title>)"
                         R"(<booktitle>Not the end</booktitle></book>)";
const std::string person = R"(<www key="homepages/228/4692" mdate="2024-01-01"><author>Ada Doe</author>)"
                           R"(<author>A. Doe</author><title>Home Page</title><url>https://x.example</url></www>)";
const std::string withdrawn =
    R"(<article key="journals/je/X" publtype="withdrawn"><author>X</author><title>X</title></article>)";
const std::string dump = head + article + "\n" + paper + book + "\n" + person + withdrawn + "\n</dblp>\n";

struct Seen {
    std::vector<std::string> elements = {};
    Result<void> fed = {};
    Result<void> finished = {};
};

std::string line_of(const fetchers::dblp::DumpElement& element)
{
    std::string line = element.publication ? element.publication->key + ": " + element.publication->title : "-";
    line += element.person ? " of " + element.person->str() : "";
    for (const std::string& name : element.names) {
        line += "; " + name;
    }
    return line + fmt::format(" ({} bytes)", element.xml.size());
}

Seen read(std::string_view file, std::size_t step = 4096, const std::string& needle = "")
{
    Seen seen;
    fetchers::dblp::DumpReader reader{
        needle, [&](const fetchers::dblp::DumpElement& element) { seen.elements.push_back(line_of(element)); }};
    for (std::size_t at = 0; at < file.size() && seen.fed; at += step) {
        seen.fed = reader.feed(file.substr(at, step));
    }
    seen.finished = reader.finish();
    return seen;
}

} // namespace

TEST_CASE("dblp::DumpReader reads the same whatever the pieces", "[dblp][dump]")
{
    const std::vector<std::string> expected{
        fmt::format("journals/je/Mueller24: On Widgets & <Co> ®; Jürgen Müller 0002; Ada Doe ({} bytes)",
                    article.size()),
        fmt::format("conf/nips/DoeR24: B; Ada Doe ({} bytes)", paper.size()),
        fmt::format("books/x/Roe24: C; Jo Roe ({} bytes)", book.size()),
        fmt::format("- of 228/4692; Ada Doe; A. Doe ({} bytes)", person.size()),
        fmt::format("-; X ({} bytes)", withdrawn.size())};
    for (const std::size_t step : {1U, 2U, 7U, 16U, 17U, 4096U}) {
        DYNAMIC_SECTION(step << " bytes")
        {
            const Seen seen = read(dump, step);
            CHECK(seen.fed);
            CHECK(seen.finished);
            CHECK(seen.elements == expected);
        }
    }
}

TEST_CASE("dblp::DumpReader fills records as the record files do", "[dblp][dump]")
{
    std::optional<SourceRecord> record;
    fetchers::dblp::DumpReader reader{
        "", [&](const fetchers::dblp::DumpElement& element) { record = element.publication; }};
    REQUIRE(reader.feed(head + article));
    REQUIRE(record);
    CHECK(record->source == Source::dblp);
    CHECK(record->url == "https://dblp.org/rec/journals/je/Mueller24");
    CHECK(record->kind == Kind::article);
    REQUIRE(record->authors.size() == 2);
    CHECK(record->authors[0].name.display() == "Jürgen Müller"); // without homonym number
    REQUIRE(record->authors[1].orcid);
    CHECK(record->venue == "J. Ex.");
}

TEST_CASE("dblp::DumpReader reads only elements with the needle", "[dblp][dump]")
{
    CHECK(read(dump, 7, "Ada Doe").elements.size() == 3);
    CHECK(read(dump, 7, "homepages/228/4692").elements.size() == 1);
    CHECK(read(dump, 7, "M&#252;ller").elements.size() == 1); // as it stands in the file
    CHECK(read(dump, 7, "Nobody").elements.empty());
    CHECK(read(dump, 7, "Nobody").finished);
    // What the needle does not choose is not even parsed.
    const std::string broken = head + "<article key=\"a/b/c\"><author>A</title></article>" + paper + "</dblp>";
    CHECK(read(broken, 7, "Ada Doe").elements.size() == 1);
    CHECK_FALSE(read(broken, 7).fed);
}

TEST_CASE("dblp::DumpReader tells that the file is cut off, wherever", "[dblp][dump]")
{
    const std::size_t end = dump.rfind("</dblp>") + 7;
    for (std::size_t length = 0; length < end; ++length) {
        const Seen seen = read(std::string_view{dump}.substr(0, length));
        CAPTURE(length);
        CHECK((!seen.fed || !seen.finished));
    }
    for (const std::string& whole : {dump.substr(0, end), dump, dump + std::string(100, '\n'), head + "</dblp>"}) {
        CHECK(read(whole, 1).finished);
        CHECK(read(whole).finished);
    }
}

TEST_CASE("dblp::DumpReader does not take an element without an end for the end", "[dblp][dump]")
{
    const std::string open = R"(<article key="journals/je/A"><title>A</title>)";
    for (const std::string& file :
         {head + open + "</dblp>", head + open + "</dblp>\n", head + paper + open + "</dblp>"}) {
        for (const std::size_t step : {1U, 4096U}) {
            const Seen seen = read(file, step);
            CHECK((!seen.fed || !seen.finished));
        }
    }
}

TEST_CASE("dblp::DumpReader refuses an element that never ends", "[dblp][dump]")
{
    fetchers::dblp::DumpReader reader{"", [](const fetchers::dblp::DumpElement&) {}};
    REQUIRE(reader.feed(head + "<article key=\"journals/je/A\"><title>"));
    const std::string piece(1 << 20, 'x');
    Result<void> fed;
    for (int i = 0; i < 8 && fed; ++i) {
        fed = reader.feed(piece);
    }
    REQUIRE_FALSE(fed);
    CHECK(fed.error().code == ErrorCode::malformed);
}

TEST_CASE("dblp::DumpReader finds nothing in what is no dump", "[dblp][dump]")
{
    for (const char* text :
         {"", "plain", "<", "<html><body>Making sure you're not a bot!</body></html>", "{\"a\":1}"}) {
        const Seen seen = read(text);
        CHECK(seen.elements.empty());
        CHECK_FALSE(seen.finished);
    }
}
