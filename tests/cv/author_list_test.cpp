#include "cv/author_list.hpp"
#include "cv_cut.hpp"

using namespace vitalign;
using namespace vitalign::cv;
using namespace vitalign::document;
using namespace vitalign::marked;

namespace {

AuthorList authors_in(const std::string& line)
{
    MarkedText text;
    text.append(line, 0);
    return read_authors(text, {0, line.size()}, SourceText{line});
}

} // namespace

TEST_CASE("read_authors reads every style of list", "[cv][authors]")
{
    struct Row {
        std::string line;
        const char* names;
    };
    const std::vector<Row> rows{
        {"Ann Oh, Bo Kim", "Ann Oh|Bo Kim"},
        {"Ann Oh, Bo Kim, and Cy Lee", "Ann Oh|Bo Kim|Cy Lee"},
        {"Ann Oh and Bo Kim & Cy Lee", "Ann Oh|Bo Kim|Cy Lee"},
        {"J. Yeo, B. W. Han, and J. H. Cho", "J. Yeo|B. W. Han|J. H. Cho"},
        {"Oh, A., Kim, B. C., & Lee, D.", "A. Oh|B. C. Kim|D. Lee"},
        {"Mun, J., Kim, S., & Chung, M. (2024)", "J. Mun|S. Kim|M. Chung"},
        {"Oh, Anna; Kim, Bora", "Anna Oh|Bora Kim"},
        {"Oh AB, Kim C, Lee DE", "AB Oh|C Kim|DE Lee"},
        {"Oh, AB, C Kim, DE Lee", "AB Oh|C Kim|DE Lee"},
        {"Y. Kim, Y. Kim", "Y. Kim|Y. Kim"},
        {"Sam Davis, Jr., Bo Kim", "Sam Davis Jr.|Bo Kim"},
        {"Ann van der Berg, Siobhan O'Connor", "Ann van der Berg|Siobhan O'Connor"},
        {"Li Na-Young, Jos\u00e9 \u00c1lvarez", "Li Na-Young|Jos\u00e9 \u00c1lvarez"},
        {"Xiang \u2018Tony\u2019 Chen, Vaishnavi S.", "Xiang \u2018Tony\u2019 Chen|Vaishnavi S."},
        {"강정훈,임호정", "강정훈|임호정"},
        {"Kim, Jin Hyun", "Jin Hyun Kim"},
        {"Ann Oh\nBo Kim", "Ann Oh Bo Kim"},
        {"", ""},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.line)
        {
            CHECK(names_of(authors_in(row.line).authors) == row.names);
        }
    }
}

TEST_CASE("read_authors takes off markers and remembers the stars", "[cv][authors]")
{
    struct Row {
        std::string line;
        const char* names;
        std::vector<std::string> starred;
    };
    const std::vector<Row> rows{
        {"Ann Oh**, Bo Kim", "Ann Oh|Bo Kim", {"Ann Oh"}},
        {"Ann Oh*, Bo Kim* , Cy Lee", "Ann Oh|Bo Kim|Cy Lee", {"Ann Oh", "Bo Kim"}},
        {"Ann Oh\u2217, Bo Kim\u2020", "Ann Oh|Bo Kim", {"Ann Oh"}},
        {"Ann Oh1,2, Bo Kim2", "Ann Oh|Bo Kim", {}},
        {"Ann Oh\u00b9, Bo Kim\u00b2", "Ann Oh|Bo Kim", {}},
        {"Ann Oh (equal contribution), Bo Kim", "Ann Oh|Bo Kim", {}},
        {"**Ann Oh, Bo Kim", "Ann Oh|Bo Kim", {}},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.line)
        {
            const AuthorList list = authors_in(row.line);
            CHECK(names_of(list.authors) == row.names);
            CHECK(list.starred == row.starred);
        }
    }
}

TEST_CASE("read_authors flags lists that are not whole", "[cv][authors]")
{
    struct Row {
        std::string line;
        const char* names;
        bool truncated;
        bool self_omitted;
    };
    const std::vector<Row> rows{
        {"Ann Oh, Bo Kim, et al.", "Ann Oh|Bo Kim", true, false},
        {"Ann Oh et al.", "Ann Oh", true, false},
        {"Ann Oh, Bo Kim, et. al.,", "Ann Oh|Bo Kim", true, false},
        {"Ann Oh, ...", "Ann Oh", true, false},
        {"Ann Oh and others", "Ann Oh", true, false},
        {"With Ann Oh and Bo Kim", "Ann Oh|Bo Kim", false, true},
        {"with Ann Oh, et al.", "Ann Oh", true, true},
        {"Withold Oh, Etal Kim", "Withold Oh|Etal Kim", false, false},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.line)
        {
            const AuthorList list = authors_in(row.line);
            CHECK(names_of(list.authors) == row.names);
            CHECK(list.truncated == row.truncated);
            CHECK(list.self_omitted == row.self_omitted);
        }
    }
}
