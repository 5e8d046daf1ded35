#include "catch.hpp"
#include "fetchers/crossref_requests.hpp"

using namespace vitalign;
using namespace vitalign::fetchers;

namespace {

const fetchers::crossref::Endpoint anonymous{.url = "https://api.crossref.org"};
const fetchers::crossref::Endpoint polite{.url = "https://api.crossref.org", .mailto = "me+cv@example.org"};

Doi doi(const char* text)
{
    const auto parsed = Doi::parse(text);
    REQUIRE(parsed);
    return *parsed;
}

bool holds(const std::string& url, std::string_view part)
{
    return url.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("crossref::work_url encodes what a path cannot hold", "[crossref]")
{
    struct Row {
        const char* doi;
        const char* url;
    };
    const std::vector<Row> rows{
        {"10.5555/3366627.3368118", "https://api.crossref.org/works/10.5555/3366627.3368118"},
        {"10.5555/(sici)1097(1998)49:8<693::aid-asi4>3.0.co;2-#",
         "https://api.crossref.org/works/10.5555/%28sici%291097%281998%2949%3A8%3C693%3A%3Aaid-asi4%3E3.0.co%3B2-%23"},
        {"10.5555/50%25-more", "https://api.crossref.org/works/10.5555/50%2525-more"},
        {"10.5555/a?b&c=d", "https://api.crossref.org/works/10.5555/a%3Fb%26c%3Dd"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.doi)
        {
            CHECK(fetchers::crossref::work_url(anonymous, doi(row.doi)) == row.url);
        }
    }
    CHECK(fetchers::crossref::work_url(polite, doi("10.5555/x")) ==
          "https://api.crossref.org/works/10.5555/x?mailto=me%2Bcv@example.org");
}

TEST_CASE("crossref::orcid_url encodes the cursor", "[crossref]")
{
    const Orcid orcid = *Orcid::parse("0000-0002-1825-0097");
    const std::string url = fetchers::crossref::orcid_url(polite, orcid, "DnF1+/w==");
    CHECK(url.starts_with("https://api.crossref.org/works?"));
    CHECK(holds(url, "filter=orcid:0000-0002-1825-0097"));
    CHECK(holds(url, "cursor=DnF1%2B%2Fw%3D%3D"));
    CHECK(holds(url, "&mailto=me%2Bcv@example.org"));
    const std::string first = fetchers::crossref::orcid_url(anonymous, orcid, "*");
    CHECK((holds(first, "cursor=*") || holds(first, "cursor=%2A")));
    CHECK_FALSE(holds(first, "mailto"));
}

TEST_CASE("crossref searches encode what people write", "[crossref]")
{
    const std::string author = fetchers::crossref::author_url(anonymous, "José O'Doe & Søn");
    CHECK(holds(author, "query.author=Jos%C3%A9%20O%27Doe%20%26%20S%C3%B8n"));
    CHECK(holds(author, fmt::format("rows={}", fetchers::crossref::author_sweep_rows)));
    const std::string reference = fetchers::crossref::bibliographic_url(polite, "C++ & #1: 100%?");
    CHECK(holds(reference, "query.bibliographic=C%2B%2B%20%26%20%231%3A%20100%25%3F&"));
    CHECK(holds(reference, "rows=5"));
    CHECK(holds(reference, "mailto=me%2Bcv@example.org"));
}

TEST_CASE("crossref::dois_url asks for as many rows as DOIs", "[crossref]")
{
    const std::vector<Doi> dois{doi("10.5555/a"), doi("10.5555/b<c>#"), doi("10.5555/d&e")};
    const std::string url = fetchers::crossref::dois_url(anonymous, dois);
    CHECK(holds(url, "filter=doi:10.5555/a,doi:10.5555/b%3Cc%3E%23,doi:10.5555/d%26e&"));
    CHECK(holds(url, "rows=3"));
}

TEST_CASE("crossref::without_contact removes the contact and nothing else", "[crossref]")
{
    struct Row {
        const char* url;
        const char* without;
    };
    const std::vector<Row> rows{
        {"https://a.example/works/10.5555/x", "https://a.example/works/10.5555/x"},
        {"https://a.example/works/10.5555/x?mailto=me@x.org", "https://a.example/works/10.5555/x"},
        {"https://a.example/works?rows=5&mailto=me@x.org", "https://a.example/works?rows=5"},
        {"https://a.example/works?mailto=me@x.org&rows=5", "https://a.example/works?rows=5"},
        {"https://a.example/works?rows=5&mailto=me@x.org&sort=doi", "https://a.example/works?rows=5&sort=doi"},
        {"https://a.example/works?query=mailto%3Dx", "https://a.example/works?query=mailto%3Dx"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.url)
        {
            CHECK(fetchers::crossref::without_contact(row.url) == row.without);
        }
    }
    const Doi x = doi("10.5555/x");
    CHECK(fetchers::crossref::without_contact(fetchers::crossref::work_url(polite, x)) ==
          fetchers::crossref::work_url(anonymous, x));
    // A DOI may hold the very word; its equals sign is encoded.
    const Doi odd = doi("10.5555/mailto=y");
    CHECK(fetchers::crossref::without_contact(fetchers::crossref::work_url(polite, odd)) ==
          fetchers::crossref::work_url(anonymous, odd));
}

TEST_CASE("crossref::orcid_url asks for what changed since a day", "[crossref]")
{
    const Orcid orcid = *Orcid::parse("0000-0002-1825-0097");
    const std::string url = fetchers::crossref::orcid_url(polite, orcid, "*", "2026-11-01");
    CHECK(holds(url, "?filter=orcid:0000-0002-1825-0097,from-index-date:2026-11-01&"));
    CHECK(holds(url, fmt::format("&rows={}&", fetchers::crossref::rows_per_page)));
    CHECK(fetchers::crossref::without_contact(url) ==
          fetchers::crossref::orcid_url(anonymous, orcid, "*", "2026-11-01"));
    CHECK_FALSE(holds(fetchers::crossref::orcid_url(polite, orcid, "*"), "date"));
    CHECK(fetchers::crossref::rows_per_page <= 1000); // Crossref's own limit
}

TEST_CASE("crossref::agency_url encodes what a path cannot hold", "[crossref]")
{
    CHECK(fetchers::crossref::agency_url(anonymous, doi("10.48550/arxiv.2506.04667")) ==
          "https://api.crossref.org/works/10.48550/arxiv.2506.04667/agency");
    CHECK(fetchers::crossref::agency_url(polite, doi("10.5555/a<b>#c?d%25")) ==
          "https://api.crossref.org/works/10.5555/a%3Cb%3E%23c%3Fd%2525/agency?mailto=me%2Bcv@example.org");
}
