#include "file.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <sys/stat.h>
#include <unistd.h>

namespace vitalign {

namespace {

tl::unexpected<Error> system_failure(std::string_view doing, const std::filesystem::path& path)
{
    return failure(ErrorCode::io, "{} {}: {}", doing, path.string(), std::strerror(errno));
}

/// Writes everything and syncs; the descriptor is closed in any case.
bool write_and_close(int descriptor, std::string_view content)
{
    while (!content.empty()) {
        const ssize_t written = ::write(descriptor, content.data(), content.size());
        if (written < 0 && errno != EINTR) {
            const int cause = errno;
            ::close(descriptor);
            errno = cause;
            return false;
        }
        content.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
    }
    const bool synced = ::fsync(descriptor) == 0;
    return ::close(descriptor) == 0 && synced;
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

Result<void> write(const std::filesystem::path& path, std::string_view content, bool replace)
{
    // A link keeps being a link: what it points to is replaced.
    std::error_code ignored;
    const auto target = std::filesystem::is_symlink(path, ignored) ? std::filesystem::canonical(path, ignored) : path;
    const auto& place = target.empty() ? path : target;
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

} // namespace vitalign
