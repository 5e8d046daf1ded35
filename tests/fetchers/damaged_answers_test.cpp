#include "catch.hpp"
#include "fetchers/answer.hpp"
#include "fetchers/crossref_works.hpp"
#include "fetchers/dblp_dump.hpp"
#include "fetchers/dblp_person.hpp"
#include "fetchers/dblp_record.hpp"
#include "fetchers/dblp_search.hpp"
#include "fetchers/dblp_sparql.hpp"
#include "fetchers/google_patents_csv.hpp"
#include "fetchers/google_patents_page.hpp"
#include "fetchers/google_patents_search.hpp"
#include "fetchers/saved_answer.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

using namespace vitalign;
using namespace vitalign::fetchers;

namespace fs = std::filesystem;

namespace {

/// How often each answer is cut, and how often a byte of it is flipped: more for small ones than there are bytes.
constexpr std::size_t damages = 25;

/// One small answer of each form that is not among the example's.
const std::vector<std::pair<std::string, std::string>> samples{
    {"record file",
     R"(<?xml version="1.0"?><dblp><article key="journals/je/Doe24" mdate="2024-01-01"><author>Ada Doe 0001</author>)"
     R"(<title>A &uuml; <i>b</i>.</title><year>2024</year><ee>https://doi.org/10.5555/a</ee></article></dblp>)"},
    {"publication search",
     R"({"result":{"hits":{"@total":"1","hit":[{"info":{"key":"conf/x/A24","type":"Editorship","title":"A &amp; B.",)"
     R"("authors":{"author":{"@pid":"1/2","text":"Ada Doe"}},"year":"2024","doi":"10.5555/A"}}]}}})"},
    {"SPARQL", R"({"results":{"bindings":[{"publ":{"value":"https://dblp.org/rec/conf/x/A24"},"title":{"value":"A."},)"
               R"("ordinal":{"value":"1"},"name":{"value":"Ada Doe"},"year":{"value":"2024"}}]}})"},
    {"one work",
     R"({"status":"ok","message-type":"work","message":{"DOI":"10.5555/a","type":"journal-article","title":["A"],)"
     R"("author":[{"given":"Ada","family":"Doe","ORCID":"https://orcid.org/0000-0002-1825-0097"}],)"
     R"("issued":{"date-parts":[[2024,5,7]]},"relation":{"has-preprint":[{"id":"10.5555/b"}]}}})"},
    {"agency", R"({"message-type":"work-agency","message":{"DOI":"10.5555/a","agency":{"id":"datacite"}}})"},
    {"failure", R"({"status":"failed","message-type":"validation-failure","message":[{"message":"no"}]})"},
    {"patent search",
     R"({"results":{"cluster":[{"result":[{"id":"patent/KR101479233B1/en","patent":{"publication_number":)"
     R"("KR101479233B1","title":" A &hellip;","inventor":"최종도","publication_date":"2015-01-05"}}]}]}})"},
    {"patent table",
     "search URL:,https://patents.google.com/?q=a\n"
     "id,title,assignee,inventor/author,priority date,filing/creation date,publication date,grant date,result "
     "link,representative figure link\n"
     "US-9999999-B2,A ,\"B Co., Ltd.\",\"Ada Doe, Jo Roe, "
     "Jr.\",2014-01-01,2014-01-02,2018-01-01,2018-01-01,https://patents.google.com/patent/US9999999B2/en,\n"},
    {"bot wall", "<!doctype html><html><head><title>Making sure you&#39;re not a bot!</title></head></html>"}};

/// `https://` and a host, or the record says less than where it is from.
bool is_web_address(const std::string& url)
{
    return url.starts_with("https://") && url.size() > 12;
}

/// Counts the records that readers bring, and those that lack provenance.
class Inspector {
public:
    std::size_t records = 0;
    std::vector<std::string> wrong = {};

    /// All readers, whatever the text: which of them is meant for it is known to nobody.
    void read(const std::string& text)
    {
        static_cast<void>(content_of(text));
        static_cast<void>(saved_form_of(text));
        static_cast<void>(is_bot_wall(text));
        read_whole(text);
        inspect(fetchers::google_patents::read_csv_export(text), Source::google_patents);
        read_dump(text);
    }

    /// The readers that see the end of a document.
    void read_whole(const std::string& text)
    {
        if (const auto person = fetchers::dblp::read_person(text)) {
            inspect(person->records, Source::dblp);
            note(!person->pid.str().empty(), "a person without pid");
        }
        inspect(fetchers::dblp::read_records(text), Source::dblp);
        inspect(fetchers::dblp::read_publication_hits(text), Source::dblp);
        inspect(fetchers::dblp::read_sparql(text), Source::dblp);
        if (const auto hits = fetchers::dblp::read_author_hits(text)) {
            for (const fetchers::dblp::AuthorHit& hit : *hits) {
                note(!hit.pid.str().empty(), "an author without pid");
            }
        }
        if (const auto works = fetchers::crossref::read_works(text)) {
            inspect(works->records, Source::crossref);
            note(works->records.size() <= works->items, "more records than items");
        }
        if (const auto agency = fetchers::crossref::read_agency(text)) {
            note(!agency->empty(), "an agency without name");
        }
        if (const auto page = fetchers::google_patents::read_page(text)) {
            inspect(*page, Source::google_patents);
        }
        inspect(fetchers::google_patents::read_search(text), Source::google_patents);
    }

private:
    void read_dump(const std::string& text)
    {
        fetchers::dblp::DumpReader reader{"", [&](const fetchers::dblp::DumpElement& element) {
                                              note(!element.xml.empty(), "an element without text");
                                              if (element.publication) {
                                                  inspect(*element.publication, Source::dblp);
                                              }
                                          }};
        if (reader.feed(std::string_view{text}.substr(0, text.size() / 2)) &&
            reader.feed(std::string_view{text}.substr(text.size() / 2))) {
            static_cast<void>(reader.finish());
        }
    }

    void note(bool right, const std::string& what)
    {
        if (!right) {
            wrong.push_back(what);
        }
    }

    void inspect(const SourceRecord& record, Source source)
    {
        ++records;
        note(!record.key.empty() && is_web_address(record.url) && record.source == source,
             fmt::format("{} at {}", identity_of(record), record.url));
    }

    void inspect(const std::vector<SourceRecord>& all, Source source)
    {
        for (const SourceRecord& record : all) {
            inspect(record, source);
        }
    }

    void inspect(const Result<std::vector<SourceRecord>>& all, Source source)
    {
        if (all) {
            inspect(*all, source);
        }
    }
};

std::vector<std::pair<std::string, std::string>> answers()
{
    auto all = samples;
    for (const auto& entry :
         fs::recursive_directory_iterator{fs::path{VITALIGN_SOURCE_DIR} / "examples" / "responses"}) {
        if (entry.is_regular_file()) {
            std::ifstream file{entry.path(), std::ios::binary};
            all.emplace_back(entry.path().filename().string(),
                             std::string{std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{}});
        }
    }
    return all;
}

} // namespace

TEST_CASE("whole answers of every form are read by somebody", "[damaged]")
{
    std::size_t readable = 0;
    for (const auto& [name, text] : answers()) {
        Inspector inspector;
        inspector.read(text);
        CAPTURE(name);
        CHECK(inspector.wrong == std::vector<std::string>{});
        readable += inspector.records > 0 ? 1 : 0;
    }
    CHECK(readable >= 12);
}

TEST_CASE("of a cut-off document nothing is taken", "[damaged]")
{
    for (const auto& [name, text] : answers()) {
        CAPTURE(name);
        Inspector inspector;
        const std::size_t end = text.find_last_not_of(" \n");
        for (std::size_t i = 0; i < damages; ++i) {
            inspector.read_whole(text.substr(0, end * (i + 1) / damages));
        }
        CHECK(inspector.records == 0);
    }
}

// A cable, a proxy or a disk may damage any byte; the record then may be wrong, but never of unknown origin.
TEST_CASE("no damage to an answer makes a reader crash, or a record without provenance", "[damaged]")
{
    std::mt19937 chance{20261122};
    for (const auto& [name, text] : answers()) {
        CAPTURE(name);
        Inspector inspector;
        const std::size_t step = std::max<std::size_t>(1, text.size() / damages);
        for (std::size_t length = 0; length < text.size(); length += step) {
            inspector.read(text.substr(0, length));
        }
        std::string damaged = text;
        for (std::size_t at = chance() % step; at < text.size(); at += 1 + chance() % (2 * step)) {
            for (const char with : {static_cast<char>(text[at] ^ (1 << chance() % 8)), '\0', '\xff', '"', '<'}) {
                damaged[at] = with;
                inspector.read(damaged);
            }
            damaged[at] = text[at];
        }
        CHECK(inspector.wrong == std::vector<std::string>{});
    }
}
