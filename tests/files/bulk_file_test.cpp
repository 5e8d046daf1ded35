#include "catch.hpp"
#include "files/bulk_file.hpp"
#include "temporary_folder.hpp"

using namespace vitalign;
using namespace vitalign::files;
using vitalign::testing::put_file;
using vitalign::testing::TemporaryFolder;

namespace {

/// `gzip -9n` of 20,000 times `a`.
const std::string packed{
    "\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xed\xc1\x31\x01\x00\x00\x00\xc2\xa0\xac\xeb\x5f\xc2\x1a"
    "\x1e\x40\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\xf0\x60\x31"
    "\x87\xbd\xca\x20\x4e\x00\x00",
    55};
const std::string unpacked(20'000, 'a');

Result<std::string> read(const std::filesystem::path& path, std::size_t step)
{
    auto file = BulkFile::open(path);
    if (!file) {
        return failure_of(file);
    }
    std::string content;
    for (Result<bool> more = true; *more;) {
        const std::size_t before = content.size();
        more = file->read(content, step);
        if (!more) {
            return failure_of(more);
        }
        if (content.size() > before + step || *more != (content.size() > before)) {
            return failure(ErrorCode::malformed, "{} bytes for {}", content.size() - before, step);
        }
    }
    return content;
}

} // namespace

TEST_CASE("A bulk file reads the same packed or not, by its content, whatever the steps", "[bulk_file]")
{
    struct Row {
        const char* what;
        const char* name;
        std::string stored;
        std::string content;
    };
    const std::vector<Row> rows{
        {"plain", "a.xml", unpacked, unpacked},
        {"packed", "a.xml.gz", packed, unpacked},
        {"packed, by another name", "a.xml", packed, unpacked},
        {"plain, by a packed one's name", "a.gz", "<dblp/>", "<dblp/>"},
        {"two packed ones, one behind the other", "a.gz", packed + packed, unpacked + unpacked},
        {"empty", "a.gz", "", ""},
        {"one byte", "a", "\x1f", "\x1f"},
        {"zeros", "a", std::string(5000, '\0'), std::string(5000, '\0')},
    };
    for (const Row& row : rows) {
        for (const std::size_t step : {1U, 4096U, 1U << 20}) {
            DYNAMIC_SECTION(row.what << ", " << step << " bytes a step")
            {
                const TemporaryFolder folder;
                const auto content = read(put_file(folder / row.name, row.stored), step);
                REQUIRE(content);
                CHECK((*content == row.content));
            }
        }
    }
}

TEST_CASE("A bulk file appends to what is there, and stays at its end", "[bulk_file]")
{
    const TemporaryFolder folder;
    auto file = BulkFile::open(put_file(folder / "a", "bc"));
    REQUIRE(file);
    std::string content = "a";
    CHECK(file->read(content, 10).value());
    CHECK(content == "abc");
    CHECK_FALSE(file->read(content, 10).value());
    CHECK_FALSE(file->read(content, 10).value());
    CHECK(content == "abc");
}

TEST_CASE("A packed file that is cut off anywhere is an error", "[bulk_file]")
{
    const TemporaryFolder folder;
    for (std::size_t length = 2; length < packed.size(); ++length) {
        CAPTURE(length);
        const auto content = read(put_file(folder / "a.gz", packed.substr(0, length)), 4096);
        REQUIRE_FALSE(content);
        CHECK(content.error().code == ErrorCode::io);
        CHECK(content.error().message.find("cut off") != std::string::npos);
    }
}

TEST_CASE("A damaged packed file is an error that names the file once", "[bulk_file]")
{
    const TemporaryFolder folder;
    std::string checksum = packed;
    checksum[packed.size() - 6] ^= 1;
    std::string length = packed;
    length[packed.size() - 1] ^= 1;
    std::string method = packed;
    method[2] = 7;
    std::string middle = packed;
    middle[10] = '\xff';
    for (const std::string& damaged : {checksum, length, method, middle}) {
        const auto path = put_file(folder / "a.gz", damaged);
        const auto content = read(path, 4096);
        REQUIRE_FALSE(content);
        const std::string& message = content.error().message;
        CHECK(content.error().code == ErrorCode::io);
        REQUIRE(message.find(path.string()) != std::string::npos);
        CHECK(message.find(path.string()) == message.rfind(path.string()));
    }
}

TEST_CASE("What is no file cannot be opened as a bulk file", "[bulk_file]")
{
    const TemporaryFolder folder;
    for (const auto& path : {folder / "missing", folder.path(), folder / "missing" / "a.gz"}) {
        const auto file = BulkFile::open(path);
        REQUIRE_FALSE(file);
        CHECK(file.error().code == ErrorCode::io);
        CHECK(file.error().message.find(path.string()) != std::string::npos);
    }
}
