#include "catch.hpp"
#include "fetchers/google_patents_requests.hpp"
#include "schemas/percent_encoding.hpp"

using namespace vitalign;
using namespace vitalign::fetchers;

TEST_CASE("google_patents::search_url encodes values twice: in the query, and the query in the address",
          "[google_patents]")
{
    struct Row {
        const char* title;
        const char* inventor;
        const char* url; // the value of `url`
    };
    const std::vector<Row> rows{
        {"robot", "", "q%3Drobot"},
        {"carbon capture", "", "q%3Dcarbon%2520capture"},
        {"robot", "Ada Doe", "q%3Drobot%26inventor%3DAda%2520Doe"},
        {"A63B59/40", "", "q%3DA63B59%252F40"},
        {"Tea & C++ = 100%?", "", "q%3DTea%2520%2526%2520C%252B%252B%2520%253D%2520100%2525%253F"},
        {"로봇", "José", "q%3D%25EB%25A1%259C%25EB%25B4%2587%26inventor%3DJos%25C3%25A9"},
        {"a&inventor=b", "", "q%3Da%2526inventor%253Db"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.title)
        {
            const std::string url =
                fetchers::google_patents::search_url("https://patents.google.com", row.title, row.inventor);
            CHECK(url == fmt::format("https://patents.google.com/xhr/query?url={}&exp=", row.url));
            const std::string inner = percent_decode(row.url);
            const std::string query = inner.substr(2, inner.find('&') - 2);
            CHECK(percent_decode(query) == row.title);
        }
    }
}
