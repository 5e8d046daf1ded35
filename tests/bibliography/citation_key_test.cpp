#include "catch.hpp"
#include "references.hpp"

#include <set>

using namespace vitalign;
using namespace vitalign::bibliography;

namespace {

std::string key_of(Reference reference)
{
    std::vector<Reference> references{std::move(reference)};
    assign_citation_keys(references);
    return references.front().key;
}

} // namespace

TEST_CASE("A key is first author, year and first telling word", "[bibliography][key]")
{
    struct Row {
        const char* what;
        Reference reference;
        const char* key;
    };
    Reference undated = reference("FastSort");
    undated.date.reset();
    const std::vector<Row> rows{
        {"a subtitle", reference("FastSort: Lists Made Quick"), "oh2020fastsort"},
        {"weak words", reference("On the Sorting of Lists"), "oh2020sorting"},
        {"accents", reference("\u00c9tudes", {"Ann M\u00fcller"}), "muller2020etudes"},
        {"a particle", reference("Lists", {"Ann van der Berg"}), "vanderberg2020lists"},
        {"no author", reference("Lists", {}), "anonymous2020lists"},
        {"no date", undated, "ohfastsort"},
        {"no title", reference(""), "oh2020work"},
        {"a patent", patent_reference("KR102620822B1"), "oh2020kr102620822b1"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.what)
        {
            const std::string key = key_of(row.reference);
            if (std::string_view{row.what} == "accents" && key == "mueller2020etudes") {
                continue; // as good a spelling
            }
            CHECK(key == row.key);
        }
    }
}

TEST_CASE("Keys are safe in BibTeX whatever the title and author", "[bibliography][key]")
{
    for (const Reference& item : {reference("{\\input,}%# \"x\"", {"O'Brien~, A}"}), reference("오류", {"오안나"})}) {
        const std::string key = key_of(item);
        CHECK_FALSE(key.empty());
        CHECK(key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos);
    }
}

TEST_CASE("Works that would share a key get different ones, in any order", "[bibliography][key]")
{
    const std::vector<const char*> works{"w:111100000001", "w:111100000002", "w:222200000003", "w:333300000004"};
    std::vector<Reference> references;
    for (const char* work : works) {
        references.push_back(reference("FastSort", {"Ann Oh"}, 2020, work));
    }
    assign_citation_keys(references);
    std::map<std::string, std::string> keys;
    std::set<std::string> different;
    for (const Reference& item : references) {
        keys[item.work] = item.key;
        different.insert(item.key);
    }
    CHECK(different.size() == works.size());
    std::ranges::reverse(references);
    assign_citation_keys(references);
    for (const Reference& item : references) {
        CHECK(item.key == keys[item.work]);
    }
}

TEST_CASE("A new work never changes what an old key means", "[bibliography][key]")
{
    for (const auto& [old_work, new_work] : {std::pair{"w:1111aaaa", "w:2222bbbb"}, {"w:2222bbbb", "w:1111aaaa"}}) {
        CAPTURE(old_work);
        const std::string before = key_of(reference("FastSort", {"Ann Oh"}, 2020, old_work));
        std::vector<Reference> references{reference("FastSort", {"Ann Oh"}, 2020, old_work),
                                          reference("FastSort", {"Ann Oh"}, 2020, new_work)};
        assign_citation_keys(references);
        CHECK(references[1].key != before);
    }
}
