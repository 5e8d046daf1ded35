#include "files/bulk_file.hpp"

#include <cerrno>
#include <cstring>
#include <utility>
#include <zlib.h>

namespace vitalign::files {

namespace {

gzFile handle(void* file)
{
    return static_cast<gzFile>(file);
}

} // namespace

void BulkFile::Close::operator()(void* file) const
{
    gzclose(handle(file));
}

Result<BulkFile> BulkFile::open(const std::filesystem::path& path)
{
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) {
        return failure(ErrorCode::io, "reading {}: it is a folder", path.string());
    }
    errno = 0;
    gzFile file = gzopen(path.c_str(), "rb");
    if (file == nullptr) {
        return failure(ErrorCode::io, "reading {}: {}", path.string(), std::strerror(errno == 0 ? ENOMEM : errno));
    }
    constexpr unsigned buffer = 1U << 18;
    gzbuffer(file, buffer);
    return BulkFile{file, path};
}

Result<std::string_view> BulkFile::peek(std::size_t most)
{
    while (m_peeked.size() < most) {
        const auto more = inflate(m_peeked, most - m_peeked.size());
        if (!more) {
            return failure_of(more);
        }
        if (!*more) {
            break;
        }
    }
    return std::string_view{m_peeked}.substr(0, most);
}

Result<bool> BulkFile::read(std::string& into, std::size_t most)
{
    if (!m_peeked.empty()) {
        into += std::exchange(m_peeked, {});
        return true;
    }
    return inflate(into, most);
}

Result<bool> BulkFile::inflate(std::string& into, std::size_t most)
{
    const std::size_t before = into.size();
    into.resize(before + most);
    const int count = gzread(handle(m_file.get()), into.data() + before, static_cast<unsigned>(most));
    into.resize(before + static_cast<std::size_t>(std::max(count, 0)));
    int code = Z_OK;
    const char* reason = gzerror(handle(m_file.get()), &code);
    if (count < 0 || code == Z_BUF_ERROR) {
        // zlib's own reasons begin with the path.
        return code == Z_BUF_ERROR ? failure(ErrorCode::io, "reading {}: it is cut off", m_path.string())
                                   : failure(ErrorCode::io, "reading {}", reason);
    }
    return count > 0;
}

Result<std::string> BulkFile::read_rest()
{
    constexpr std::size_t piece = std::size_t{1} << 20;
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(m_path, error);
    std::string content;
    content.reserve(error ? 0 : static_cast<std::size_t>(size) + piece);
    for (;;) {
        const auto more = read(content, piece);
        if (!more) {
            return failure_of(more);
        }
        if (!*more) {
            return content;
        }
    }
}

Result<std::string> BulkFile::read_all(const std::filesystem::path& path)
{
    auto file = open(path);
    return file ? file->read_rest() : failure_of(file);
}

} // namespace vitalign::files
