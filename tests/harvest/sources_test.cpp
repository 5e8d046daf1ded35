#include "catch.hpp"
#include "harvest/sources.hpp"

using namespace vitalign;
using namespace vitalign::harvest;

TEST_CASE("Every source that can be asked has one row, and whoever is waited for begins earlier", "[harvest][sources]")
{
    std::vector<Source> earlier;
    for (const AskedSource* source : asked_sources) {
        INFO(name_of(source->source));
        CHECK(std::ranges::count(earlier, source->source) == 0);
        CHECK((!source->waits_for || std::ranges::count(earlier, *source->waits_for) == 1));
        CHECK_FALSE(facts_of(source->source).address.empty());
        earlier.push_back(source->source);
    }
    CHECK(earlier == std::vector<Source>(all_sources.begin(), all_sources.end()));
}

TEST_CASE("Only Crossref is told the user's address, so only its addresses are kept without", "[harvest][sources]")
{
    struct Row {
        const AskedSource* source;
        const char* kept;
    };
    const std::string url = "https://x.example/?q=1&mailto=ada@example.org";
    const std::vector<Row> rows{{&dblp_source, "https://x.example/?q=1&mailto=ada@example.org"},
                                {&crossref_source, "https://x.example/?q=1"},
                                {&patent_source, "https://x.example/?q=1&mailto=ada@example.org"}};
    for (const Row& row : rows) {
        CHECK(row.source->without_contact(url) == row.kept);
    }
}

TEST_CASE("A source is probed by one address, and what is not there is a fault of the profile only",
          "[harvest][sources]")
{
    struct Row {
        const AskedSource* source;
        const char* pid; // empty: none
        const char* url;
        bool fault;
    };
    const std::vector<Row> rows{
        {&dblp_source, "1/2", "https://x.example/pid/1/2.xml", true},
        {&dblp_source, "", "https://x.example/search/author/api?q=Ada%20Loom", false},
        {&crossref_source, "1/2", "https://x.example/works?query.bibliographic=Ada%20Loom", false},
        {&patent_source, "1/2", "https://x.example/patent/US7654321B2/en", false},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.url)
        {
            config::Configuration configuration{.profile = {.name = "Ada Loom", .dblp = DblpPid::parse(row.pid)}};
            configuration.sources[row.source->source].url = "https://x.example";
            const Probe probe = row.source->probe(configuration);
            CHECK(probe.url.starts_with(row.url));
            CHECK(probe.if_missing.has_value() == row.fault);
        }
    }
}

TEST_CASE("Pauses are as the sources ask for them", "[harvest][sources]")
{
    using namespace std::chrono_literals;
    CHECK(crossref_source.pace(true).politeness.single_spacing == 120ms);
    CHECK(crossref_source.pace(false).politeness.single_spacing == 220ms);
    CHECK(dblp_source.pace(false).politeness.spacing == 2s);
    CHECK(patent_source.pace(false).politeness.spacing == 12s);
}
