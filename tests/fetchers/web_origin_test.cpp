#include "catch.hpp"
#include "fetchers/web_origin.hpp"

using namespace vitalign;
using namespace vitalign::fetchers;

TEST_CASE("WebAddress knows scheme, host and port of what may be asked", "[web_origin]")
{
    struct Row {
        const char* url;
        const char* origin;
    };
    const std::vector<Row> rows{
        {"https://dblp.org/pid/228/4692.xml", "https://dblp.org:443"},
        {"https://dblp.org", "https://dblp.org:443"},
        {"https://dblp.org:443/a", "https://dblp.org:443"},
        {"https://dblp.org:8443/a?b=c", "https://dblp.org:8443"},
        {"https://me:secret@dblp.org/", "https://dblp.org:443"},
        {"https://192.0.2.1/", "https://192.0.2.1:443"},
        {"http://127.0.0.1:8080/a", "http://127.0.0.1:8080"},
        {"http://127.9.8.7/", "http://127.9.8.7:80"},
        {"http://localhost/a", "http://localhost:80"},
        {"http://[::1]:9/", "http://[::1]:9"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.url)
        {
            const auto address = WebAddress::parse(row.url);
            REQUIRE(address);
            CHECK(address->origin() == row.origin);
        }
    }
}

TEST_CASE("WebAddress refuses what must not be asked", "[web_origin]")
{
    for (const char* url : {"", "dblp.org", "/pid/1", "https://", "http://dblp.org/", "http://127.0.0.1.example.org/",
                            "http://128.0.0.1/", "http://127.0.0.1@example.org/", "http://localhost.example.org/",
                            "http://[::2]/", "http://[::]/", "http://0.0.0.0/", "ftp://127.0.0.1/",
                            "file:///etc/hostname", "file://localhost/etc/hostname", "gopher://localhost/",
                            "javascript:alert(1)", "https://dblp.org/a b", "https://dblp.org/\r\nX: y"}) {
        DYNAMIC_SECTION(url)
        {
            const auto address = WebAddress::parse(url);
            REQUIRE_FALSE(address);
            CHECK(address.error().code == ErrorCode::usage);
        }
    }
}

TEST_CASE("WebAddress follows redirects within its origin", "[web_origin]")
{
    struct Row {
        const char* target;
        const char* url; // nullptr: refused
    };
    const std::vector<Row> rows{
        {"/patent/B/en", "https://a.example/patent/B/en"},
        {"B", "https://a.example/x/B"},
        {"../B?q=1", "https://a.example/B?q=1"},
        {"../../../B", "https://a.example/B"},
        {"?q=1", "https://a.example/x/y?q=1"},
        {"//a.example/B", "https://a.example/B"},
        {"https://a.example/B", "https://a.example/B"},
        {"https://a.example:443/B", "https://a.example:443/B"},
        {"https://a.example:444/B", nullptr},
        {"http://a.example/B", nullptr},
        {"//b.example/B", nullptr},
        {"https://a.example.b.example/", nullptr},
        {"https://a.example@b.example/", nullptr},
        {"https://www.a.example/", nullptr},
        {"http://127.0.0.1/", nullptr},
        {"file:///etc/hostname", nullptr},
        {"javascript:alert(1)", nullptr},
    };
    const auto start = WebAddress::parse("https://a.example/x/y");
    REQUIRE(start);
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.target)
        {
            const auto next = start->go(row.target);
            REQUIRE(next.has_value() == (row.url != nullptr));
            if (next) {
                CHECK(next->url() == row.url);
                CHECK(next->origin() == start->origin());
            } else {
                CHECK(next.error().code == ErrorCode::blocked);
            }
        }
    }
}
