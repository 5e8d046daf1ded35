#include "catch.hpp"
#include "schemas/dblp_key.hpp"

using namespace vitalign;

namespace {

struct Row {
    const char* text;
    const char* key; // empty: none
};

} // namespace

TEST_CASE("DblpKey::parse reads keys, BibTeX keys and record URLs", "[dblp]")
{
    const std::vector<Row> rows{
        {"conf/nips/DoeR25", "conf/nips/DoeR25"},
        {"DBLP:journals/corr/abs-2506-04667", "journals/corr/abs-2506-04667"},
        {"https://dblp.org/rec/conf/nips/DoeR25", "conf/nips/DoeR25"},
        {"https://dblp.org/rec/conf/nips/DoeR25.xml", "conf/nips/DoeR25"},
        {"https://dblp.org/rec/conf/nips/DoeR25.html?view=bibtex", "conf/nips/DoeR25"},
        {"https://dblp.org/rec/journals/x/Doe25.bib?param=1", "journals/x/Doe25"},
        {"http://dblp.uni-trier.de/rec/bib/conf/sp/Doe99", "conf/sp/Doe99"},
        {"https://dblp.dagstuhl.de/rec/tr/acm/CS2013", "tr/acm/CS2013"},
        {"phd/it/Doe21", "phd/it/Doe21"},
        {"phd/Doe92", "phd/Doe92"},
        {"ms/Doe92", "ms/Doe92"}, // master's theses have a root of their own
        {"www/org/example/future", "www/org/example/future"},
        {"reference/db/X", "reference/db/X"},
        {"doe2025fast", ""},
        {"mine/doe2025", ""},
        {"homepages/228/4692", ""}, // a person
        {"conf/", ""},
        {"conf/nips//DoeR25", ""},
        {"conf/nips/", ""},
        {"conf/ni ps/DoeR25", ""},
        {"https://example.org/conf/nips/DoeR25", ""},
        {"", ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION('"' << row.text << '"')
        {
            const auto key = DblpKey::parse(row.text);
            CHECK((key ? key->str() : "") == row.key);
        }
    }
}

TEST_CASE("DblpKey::stream is the venue's identity and url leads back to the key", "[dblp]")
{
    const auto key = DblpKey::parse("conf/nips/DoeR25");
    REQUIRE(key);
    CHECK(key->stream() == "conf/nips");
    CHECK(key->url() == "https://dblp.org/rec/conf/nips/DoeR25");
    CHECK(DblpKey::parse(key->url()) == key);
}

TEST_CASE("DblpPid::parse reads bare pids, home page keys and person URLs", "[dblp]")
{
    const std::vector<Row> rows{
        {"228/4692", "228/4692"},
        {"95/7448-1", "95/7448-1"},
        {"k/JaneEDoe", "k/JaneEDoe"},
        {"homepages/95/7448-1", "95/7448-1"},
        {"https://dblp.org/pid/228/4692", "228/4692"},
        {"https://dblp.org/pid/95/7448-1.xml", "95/7448-1"},
        {"https://dblp.org/pid/228/4692.html?view=by-year", "228/4692"},
        {"http://dblp.uni-trier.de/pid/k/JaneEDoe.html", "k/JaneEDoe"},
        {"https://dblp.org/rec/conf/nips/DoeR25", ""},
        {"conf/nips", ""},
        {"228", ""},
        {"228/", ""},
        {"/4692", ""},
        {"228/4692/1", ""},
        {"22x/4692", ""},
        {"228/4692-1-2", ""},
        {"228/4692-", ""},
        {"228/Doe", ""},
        {"", ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION('"' << row.text << '"')
        {
            const auto pid = DblpPid::parse(row.text);
            CHECK((pid ? pid->str() : "") == row.key);
            CHECK((!pid || DblpPid::parse(pid->url()) == pid));
        }
    }
}
