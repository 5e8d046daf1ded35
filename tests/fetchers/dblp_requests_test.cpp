#include "catch.hpp"
#include "fetchers/dblp_requests.hpp"

using namespace vitalign;
using namespace vitalign::fetchers;

TEST_CASE("dblp::person_url keeps the slash and the homonym of the pid", "[dblp]")
{
    CHECK(fetchers::dblp::person_url("https://dblp.org", *DblpPid::parse("95/7448-1")) ==
          "https://dblp.org/pid/95/7448-1.xml");
    CHECK(fetchers::dblp::person_url("http://127.0.0.1:1/dblp", *DblpPid::parse("k/DonaldEKnuth")) ==
          "http://127.0.0.1:1/dblp/pid/k/DonaldEKnuth.xml");
}

TEST_CASE("dblp::author_search_url asks for JSON, without completions", "[dblp]")
{
    const std::string url = fetchers::dblp::author_search_url("https://dblp.org", "José Doe");
    CHECK(url.starts_with("https://dblp.org/search/author/api?"));
    for (const char* part : {"q=Jos%C3%A9%20Doe", "format=json", "c=0"}) {
        CHECK(url.find(part) != std::string::npos);
    }
}

// To DBLP `|` is OR, `$` ends a word, `.` made a phrase and `-` was NOT: none of them is part of a name.
TEST_CASE("dblp::author_search_url sends only the words of a name", "[dblp]")
{
    const std::vector<std::pair<const char*, const char*>> rows{
        {"J. Q. Doe", "J%20Q%20Doe"},           {"Doe | Roe", "Doe%20Roe"}, {"Doe$ & Roe", "Doe%20Roe"},
        {"Jo \"Nell\" Doe", "Jo%20Nell%20Doe"}, {"Doe, Jo", "Doe%20Jo"},
    };
    for (const auto& [name, words] : rows) {
        DYNAMIC_SECTION(name)
        {
            const std::string url = fetchers::dblp::author_search_url("", name);
            const std::size_t start = url.find("q=") + 2;
            CHECK(url.substr(start, url.find('&', start) - start) == words);
        }
    }
}

TEST_CASE("dblp::person_bib_url asks for the standard form", "[dblp]")
{
    CHECK(fetchers::dblp::person_bib_url("https://dblp.org", *DblpPid::parse("95/7448-1")) ==
          "https://dblp.org/pid/95/7448-1.bib?param=1");
}

// https://dblp.org/search/publ/api?q=author:Ada_Doe: - words joined, the value closed with a colon.
TEST_CASE("dblp::publication_search_url asks for everybody of exactly that name", "[dblp]")
{
    const std::vector<std::pair<const char*, const char*>> rows{
        {"Ada Doe", "author%3AAda_Doe%3A"},
        {" J. Q.  Doe ", "author%3AJ_Q_Doe%3A"},
        {"José Doe-Roe", "author%3AJos%C3%A9_Doe-Roe%3A"},
        {"Ada: Doe | Roe$", "author%3AAda_Doe_Roe%3A"},
        {"Min Zhang 0005", "author%3AMin_Zhang_0005%3A"},
    };
    for (const auto& [name, query] : rows) {
        DYNAMIC_SECTION(name)
        {
            const std::string url = fetchers::dblp::publication_search_url("https://dblp.org", name);
            CHECK(url.starts_with(fmt::format("https://dblp.org/search/publ/api?q={}&", query)));
            for (const char* part : {"&format=json", "&h=1000", "&c=0"}) {
                CHECK(url.find(part) != std::string::npos);
            }
        }
    }
}
