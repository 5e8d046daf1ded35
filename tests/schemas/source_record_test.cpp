#include "catch.hpp"
#include "schemas/source_record.hpp"

using namespace vitalign;

TEST_CASE("identity_of names the source and the source's own key", "[record]")
{
    const SourceRecord record{.source = Source::crossref, .key = "10.5555/12"};
    CHECK(identity_of(record) == "crossref:10.5555/12");
    CHECK(name_of(PatentStatus::pending) == "pending");
    CHECK(name_of(PatentStatus::unknown) == "unknown");
}

TEST_CASE("authors_line joins names as people do", "[record]")
{
    std::vector<Contributor> authors;
    CHECK(authors_line(authors).empty());
    const std::vector<std::pair<const char*, const char*>> rows{{"Jane Roe", "Jane Roe"},
                                                                {"오병수", "Jane Roe and 오병수"},
                                                                {"Jan van Doe", "Jane Roe, 오병수 and Jan van Doe"}};
    for (const auto& [name, line] : rows) {
        authors.push_back({.name = PersonName::parse(name)});
        CHECK(authors_line(authors) == line);
    }
}
