// Large files read piece by piece, packed or not.
#pragma once

#include "schemas/result.hpp"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace vitalign::files {

/// A file that may be gzip (by its content, not its name) and larger than memory.
class BulkFile {
public:
    static Result<BulkFile> open(const std::filesystem::path& path);

    /// The whole file, unpacked.
    static Result<std::string> read_all(const std::filesystem::path& path);

    /// The first `most` unpacked bytes, or all there are; they are still to be read.
    Result<std::string_view> peek(std::size_t most);

    /// The rest of the file, unpacked.
    Result<std::string> read_rest();

    /// Appends up to `most` unpacked bytes to `into`; false at the end. A packed file that is cut off or damaged is an
    /// error.
    Result<bool> read(std::string& into, std::size_t most);

private:
    struct Close {
        void operator()(void* file) const;
    };

    BulkFile(void* file, std::filesystem::path path) : m_file(file), m_path(std::move(path)) {}

    Result<bool> inflate(std::string& into, std::size_t most);

    std::unique_ptr<void, Close> m_file;
    std::filesystem::path m_path;
    std::string m_peeked;
};

} // namespace vitalign::files
