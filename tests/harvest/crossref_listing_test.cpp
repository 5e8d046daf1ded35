#include "fetchers/crossref_requests.hpp"
#include "harvest/crossref_listing.hpp"
#include "harvest_scene.hpp"

using namespace vitalign;
using namespace vitalign::testing;
using Names = std::vector<std::string>;

namespace {

/// A page of works with the DOIs 10.5555/FROM up to, but not, 10.5555/TO.
HttpResponse works(std::size_t from, std::size_t to, std::size_t total, const std::string& next = "")
{
    std::string items;
    for (std::size_t i = from; i < to; ++i) {
        items += fmt::format(R"({}{{"DOI":"10.5555/{}","type":"journal-article","title":["T"]}})",
                             items.empty() ? "" : ",", i);
    }
    return page(
        fmt::format(R"({{"status":"ok","message-type":"work-list","message":{{"total-results":{},{}"items":[{}]}}}})",
                    total, next.empty() ? "" : fmt::format(R"("next-cursor":"{}",)", next), items));
}

const std::size_t full_page = fetchers::crossref::rows_per_page;

} // namespace

TEST_CASE("A list of Crossref is read to its end, and begun anew once where it breaks", "[harvest][crossref]")
{
    struct Row {
        const char* what;
        std::vector<std::pair<std::string, HttpResponse>> answers; // by cursor
        Names asked;
        std::size_t records;
        const char* error; // empty: none
    };
    const HttpResponse gone{.status = 404, .body = "Resource not found."};
    const HttpResponse first = works(0, full_page, full_page + 2, "two");
    const std::vector<Row> rows{
        {"one page", {{"cursor=*", works(0, 3, 3, "two")}}, {"cursor=*"}, 3, ""},
        {"an empty list", {{"cursor=*", works(0, 0, 0)}}, {"cursor=*"}, 0, ""},
        {"two pages",
         {{"cursor=*", first}, {"cursor=two", works(full_page, full_page + 2, full_page + 2, "three")}},
         {"cursor=*", "cursor=two"},
         full_page + 2,
         ""},
        {"a full page without a cursor is the last",
         {{"cursor=*", works(0, full_page, full_page)}},
         {"cursor=*"},
         full_page,
         ""},
        {"the same cursor on every page is a scroll",
         {{"cursor=*", works(0, full_page, full_page + 2, "*")},
          {"cursor=*", works(full_page, full_page + 2, full_page + 2)}},
         {"cursor=*", "cursor=*"},
         full_page + 2,
         ""},
        {"a list that repeats itself, twice",
         {{"cursor=*", works(0, full_page, full_page + 2, "*")}},
         {"cursor=*", "cursor=*", "cursor=*", "cursor=*"},
         2 * full_page,
         "repeats itself"},
        {"an end too early, mended by the second reading",
         {{"cursor=*", first},
          {"cursor=two", works(0, 0, full_page + 2)},
          {"cursor=two", works(full_page, full_page + 2, full_page + 2)}},
         {"cursor=*", "cursor=two", "cursor=*", "cursor=two"},
         full_page + 2,
         ""},
        {"an end too early, twice",
         {{"cursor=*", first}, {"cursor=two", works(0, 0, full_page + 2)}},
         {"cursor=*", "cursor=two", "cursor=*", "cursor=two"},
         full_page,
         "ended after 1000"},
        {"a cursor that expired, twice",
         {{"cursor=*", first}, {"cursor=two", gone}},
         {"cursor=*", "cursor=two", "cursor=*", "cursor=two"},
         full_page,
         "#page=2"},
        {"nobody there: not asked again", {{"cursor=*", gone}}, {"cursor=*"}, 0, "HTTP"},
        {"a wall: not asked again",
         {{"cursor=*", first}, {"cursor=two", {.status = 403, .body = "no"}}},
         {"cursor=*", "cursor=two"},
         full_page,
         "403"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            HarvestScene scene;
            scene.http.answers = row.answers;
            cache::Archive archive{*scene.db};
            Asker asker = scene.asker(archive, crossref_source);
            std::vector<Answer<fetchers::crossref::Works>> pages;
            const auto read = read_listing(
                asker,
                [](std::string_view cursor) { return fmt::format("https://crossref.example/?cursor={}", cursor); },
                "https://crossref.example/?cursor=*", pages);
            CHECK(scene.http.asked == row.asked);
            std::size_t records = 0;
            for (const auto& one : pages) {
                records += one.value.records.size();
            }
            CHECK(records == row.records);
            CHECK(read.has_value() == std::string_view{row.error}.empty());
            CHECK((read ? "" : read.error().message).find(row.error) != std::string::npos);
        }
    }
}
