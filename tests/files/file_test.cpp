#include "catch.hpp"
#include "files/file.hpp"
#include "temporary_folder.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace vitalign;
using namespace vitalign::files;
using vitalign::testing::content_of;
using vitalign::testing::put_file;
namespace fs = std::filesystem;

namespace {

mode_t mode_of(const fs::path& file)
{
    struct stat state = {};
    return ::stat(file.c_str(), &state) == 0 ? state.st_mode & 07777 : 0;
}

} // namespace

TEST_CASE("What is written is what is read, byte for byte", "[file]")
{
    const testing::TemporaryFolder folder;
    for (const std::string& content :
         {std::string{}, std::string{"a\r\nb\n"}, std::string{"\0\xff\0", 3}, std::string((1 << 16) + 1, 'x')}) {
        REQUIRE(write_file(folder / "file", content));
        CHECK((read_file(folder / "file") == content));
    }
    CHECK(folder.count() == 1);
}

TEST_CASE("read_file says which file it cannot read and why", "[file]")
{
    const testing::TemporaryFolder folder;
    fs::create_directory(folder / "sub");
    put_file(folder / "large", "");
    fs::resize_file(folder / "large", largest_user_file + 1);
    fs::create_symlink(folder / "nowhere", folder / "dangling");
    struct Row {
        const char* name;
        const char* why;
    };
    for (const Row& row : {Row{"missing", "No such file"}, Row{"sub", "folder"}, Row{"large", "larger than 64 MB"},
                           Row{"dangling", "No such file"}}) {
        DYNAMIC_SECTION(row.name)
        {
            const auto content = read_file(folder / row.name);
            REQUIRE_FALSE(content);
            CHECK(content.error().code == ErrorCode::io);
            CHECK(content.error().message.find((folder / row.name).string()) != std::string::npos);
            CHECK(content.error().message.find(row.why) != std::string::npos);
        }
    }
}

TEST_CASE("A file of the largest size is still read", "[file]")
{
    const testing::TemporaryFolder folder;
    put_file(folder / "file", "");
    fs::resize_file(folder / "file", largest_user_file);
    const auto content = read_file(folder / "file");
    REQUIRE(content);
    CHECK(content->size() == largest_user_file);
}

TEST_CASE("write_file keeps what the file was: its mode, and that it is a link", "[file]")
{
    const testing::TemporaryFolder folder;
    for (const mode_t mode : {0600U, 0664U, 0444U, 0755U}) {
        put_file(folder / "file", "old");
        REQUIRE(::chmod((folder / "file").c_str(), mode) == 0);
        REQUIRE(write_file(folder / "file", "new"));
        CHECK(mode_of(folder / "file") == mode);
        CHECK(content_of(folder / "file") == "new");
        fs::remove(folder / "file");
    }
    fs::create_directory(folder / "elsewhere");
    put_file(folder / "elsewhere/real", "old");
    fs::create_symlink("elsewhere/real", folder / "link");
    fs::create_symlink("link", folder / "link-to-link");
    REQUIRE(write_file(folder / "link-to-link", "new"));
    CHECK(fs::read_symlink(folder / "link-to-link") == "link");
    CHECK(fs::read_symlink(folder / "link") == "elsewhere/real");
    CHECK(content_of(folder / "elsewhere/real") == "new");

    // A link to a file that is yet to be made is one, too.
    fs::create_symlink("elsewhere/later", folder / "early");
    REQUIRE(write_file(folder / "early", "new"));
    CHECK(fs::is_symlink(folder / "early"));
    CHECK(content_of(folder / "elsewhere/later") == "new");
}

TEST_CASE("A new file gets the mode that the user's mask gives", "[file]")
{
    const testing::TemporaryFolder folder;
    const mode_t before = ::umask(027);
    const auto written = write_file(folder / "a", "x");
    const auto made = write_new_file(folder / "b", "x");
    const mode_t after = ::umask(before);
    REQUIRE(written);
    REQUIRE(made);
    CHECK(after == 027);
    CHECK(mode_of(folder / "a") == 0640);
    CHECK(mode_of(folder / "b") == 0640);
}

TEST_CASE("A write that cannot be is an error and leaves nothing behind", "[file]")
{
    const testing::TemporaryFolder folder;
    fs::create_directory(folder / "sub");
    put_file(folder / "file", "old");
    for (const char* name : {"missing/file", "sub", "file/below"}) {
        DYNAMIC_SECTION(name)
        {
            for (const auto write : {write_file, write_new_file}) {
                const auto written = write(folder / name, "new");
                REQUIRE_FALSE(written);
                CHECK(written.error().code == ErrorCode::io);
                CHECK(written.error().message.find((folder / name).string()) != std::string::npos);
            }
            CHECK(folder.count() == 2);
            CHECK(fs::is_empty(folder / "sub"));
            CHECK(content_of(folder / "file") == "old");
        }
    }
}

TEST_CASE("A pipe is written to or refused, but never replaced by a file", "[file]")
{
    const testing::TemporaryFolder folder;
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    const int reader = ::open((folder / "pipe").c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    REQUIRE(reader >= 0);
    static_cast<void>(write_file(folder / "pipe", "new"));
    ::close(reader);
    CHECK(fs::is_fifo(folder / "pipe"));
}

TEST_CASE("write_new_file makes a file, but never overwrites one", "[file]")
{
    const testing::TemporaryFolder folder;
    REQUIRE(write_new_file(folder / "file", "first"));
    CHECK(content_of(folder / "file") == "first");
    fs::create_symlink("file", folder / "link");
    fs::create_symlink("nowhere", folder / "dangling");
    for (const char* name : {"file", "link", "dangling"}) {
        CHECK_FALSE(write_new_file(folder / name, "second"));
    }
    CHECK(content_of(folder / "file") == "first");
    CHECK(fs::is_symlink(folder / "dangling"));
    CHECK(folder.count() == 3);
}
