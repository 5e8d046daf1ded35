#include "cv/contact_facts.hpp"
#include "cv/employers.hpp"
#include "cv/owner.hpp"
#include "cv_cut.hpp"

#include <random>

using namespace vitalign;
using namespace vitalign::cv;
using namespace vitalign::document;
using namespace vitalign::marked;

namespace {

const std::string small_cv =
    "# Ann Oh\n\n## Publications\n\n"
    "- Ann Oh\\*, **Bo Kim**, et al., \"Sorting *Very* Long Lists\", Symposium on Lists, Maps, and Sets (**SoL**), "
    "Lyon, 2020, pp. 1–9, doi:10.5555/abc [pdf](https://arxiv.org/abs/2401.00001)\n"
    "  - Best Paper Award\n- Oh, A., & Kim, B. (2019). Maps of lists? *Journal*, 15(5). &amp; <b>x</b>\n\n"
    "| a | b |\n|---|---|\n| 오병수 | ‘x’ |\n\n"
    "PATENTS\n=======\n\n1. Ann Oh, ``Method for Sorting'', US 2024/0135189 A1; 10-2620822-0000, Dec 2023\n";

/// Reads it in both forms; what is found must lie inside the file.
void read_both_ways(const std::string& content)
{
    const auto lines = static_cast<std::size_t>(std::ranges::count(content, '\n')) + 1;
    for (const char* path : {"cv.md", "cv.txt"}) {
        const auto text = open_cv(content, path);
        if (!text) {
            CHECK(text.error().code == ErrorCode::malformed);
            continue;
        }
        const Cv cv = read_entries(*text).value();
        for (const Entry& entry : cv.entries) {
            CHECK(entry.at.line >= 1);
            CHECK(entry.at.end_line <= lines);
            CHECK(std::pair{entry.at.line, entry.at.column} <= std::pair{entry.at.end_line, entry.at.end_column});
            CHECK_FALSE(entry.raw.empty());
        }
        for (const OwnerCandidate& owner : owners_of(*text, cv)) {
            CHECK_FALSE(owner.name.text.empty());
        }
        employers_in(*text, cv);
        contact_facts(*text);
    }
}

} // namespace

TEST_CASE("read_cv survives every prefix of a CV", "[cv][hostile]")
{
    for (std::size_t length = 0; length <= small_cv.size(); ++length) {
        read_both_ways(small_cv.substr(0, length));
    }
}

TEST_CASE("read_cv survives every flip of one byte", "[cv][hostile]")
{
    std::mt19937 random{20240501};
    for (std::size_t i = 0; i < small_cv.size(); ++i) {
        std::string content = small_cv;
        content[i] = static_cast<char>(random() & 0xFF);
        CAPTURE(i, static_cast<int>(content[i]));
        read_both_ways(content);
    }
}

TEST_CASE("read_cv comes to an end on endless repetition", "[cv][hostile]")
{
    for (const char* unit : {"[", "(", "\"", "*", "- ", "10.", "arXiv ", " and ", ",", "“", "> ", "<!--", "2020 "}) {
        DYNAMIC_SECTION(unit)
        {
            std::string content = "# Publications\n\n- ";
            for (int i = 0; i < 10000; ++i) {
                content += unit;
            }
            read_both_ways(content); // an answer that never comes is found by the test's time limit
        }
    }
}
