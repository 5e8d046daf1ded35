#include "files/file.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <sys/stat.h>
#include <unistd.h>

namespace vitalign::files {

namespace {

tl::unexpected<Error> system_failure(std::string_view doing, const std::filesystem::path& path)
{
    return failure(ErrorCode::io, "{} {}: {}", doing, path.string(), std::strerror(errno));
}

bool write_all(int descriptor, std::string_view content)
{
    while (!content.empty()) {
        const ssize_t written = ::write(descriptor, content.data(), content.size());
        if (written < 0 && errno != EINTR) {
            return false;
        }
        content.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
    }
    return true;
}

/// Writes everything and syncs; the descriptor is closed in any case, and errno tells of the first failure.
bool write_and_close(int descriptor, std::string_view content)
{
    const bool done = write_all(descriptor, content) && ::fsync(descriptor) == 0;
    const int cause = errno;
    const bool closed = ::close(descriptor) == 0;
    errno = done ? errno : cause;
    return done && closed;
}

/// Puts the finished temporary file in place: over an old one, or only where there is none.
bool put_in_place(const std::string& from, const std::filesystem::path& to, bool replace)
{
    if (replace) {
        return ::rename(from.c_str(), to.c_str()) == 0;
    }
    const bool linked = ::link(from.c_str(), to.c_str()) == 0;
    const int cause = errno;
    ::unlink(from.c_str());
    errno = cause;
    return linked;
}

std::filesystem::path target_of(const std::filesystem::path& path)
{
    constexpr int most_links = 40;
    std::filesystem::path place = path;
    std::error_code error;
    for (int i = 0; i < most_links && std::filesystem::is_symlink(place, error); ++i) {
        place = place.parent_path() / std::filesystem::read_symlink(place, error);
    }
    return place;
}

/// A pipe or device: nothing to replace, only to write to.
bool is_special(const std::filesystem::path& path)
{
    std::error_code error;
    return std::filesystem::exists(path, error) && !std::filesystem::is_regular_file(path, error) &&
           !std::filesystem::is_directory(path, error);
}

Result<void> write_directly(const std::filesystem::path& path, std::string_view content)
{
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor >= 0) {
        ::fcntl(descriptor, F_SETFL,
                0); // opening must not wait for a reader that never comes; writing may wait for one
    }
    const bool written = descriptor >= 0 && write_all(descriptor, content);
    const int cause = errno;
    if (descriptor >= 0) {
        ::close(descriptor);
    }
    errno = cause;
    return written ? Result<void>{} : system_failure("cannot write", path);
}

Result<void> write(const std::filesystem::path& path, std::string_view content, bool replace)
{
    std::error_code ignored;
    if (!replace && std::filesystem::exists(std::filesystem::symlink_status(path, ignored))) {
        return failure(ErrorCode::io, "cannot write {}: it exists", path.string());
    }
    // A link keeps being a link: what it points to is replaced, or made.
    if (is_special(path)) {
        return write_directly(path, content);
    }
    const std::filesystem::path place = target_of(path);
    std::string temporary =
        (place.has_parent_path() ? place.parent_path() : std::filesystem::path{"."}) / ".vitalign-XXXXXX";
    const int descriptor = ::mkstemp(temporary.data());
    if (descriptor < 0) {
        return system_failure("cannot write", path);
    }
    // mkstemp makes a file for the owner alone; a file of the user gets the mode it had, or the usual one.
    struct stat old = {};
    const mode_t mask = ::umask(0);
    ::umask(mask);
    ::fchmod(descriptor, ::stat(place.c_str(), &old) == 0 ? old.st_mode & 07777 : 0666 & ~mask);
    if (!write_and_close(descriptor, content) || !put_in_place(temporary, place, replace)) {
        const auto error = system_failure("cannot write", path);
        ::unlink(temporary.c_str());
        return error;
    }
    return {};
}

} // namespace

Result<std::string> read_file(const std::filesystem::path& path)
{
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) {
        return failure(ErrorCode::io, "cannot read {}: it is a folder", path.string());
    }
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return system_failure("cannot read", path);
    }
    std::string content;
    constexpr std::size_t step = 1 << 16;
    while (file && content.size() <= largest_user_file) {
        const std::size_t before = content.size();
        content.resize(before + step);
        file.read(content.data() + before, step);
        content.resize(before + static_cast<std::size_t>(file.gcount()));
    }
    if (content.size() > largest_user_file) {
        return failure(ErrorCode::io, "cannot read {}: larger than {} MB", path.string(), largest_user_file >> 20);
    }
    if (file.bad()) {
        return system_failure("cannot read", path);
    }
    return content;
}

Result<void> write_file(const std::filesystem::path& path, std::string_view content)
{
    return write(path, content, true);
}

Result<void> write_new_file(const std::filesystem::path& path, std::string_view content)
{
    return write(path, content, false);
}

} // namespace vitalign::files
