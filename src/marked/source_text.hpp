// The CV as bytes, with the files it includes, and what place a byte is at.
#pragma once

#include "schemas/entry.hpp"

#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vitalign::marked {

/// One space of offsets for the CV and the files it includes: the CV's begin at 0, each included file's where
/// `include` says.
class SourceText {
public:
    explicit SourceText(std::string bytes);
    SourceText(SourceText&&) = default;
    SourceText(const SourceText&) = delete;
    SourceText& operator=(const SourceText&) = delete;
    SourceText& operator=(SourceText&&) = default;
    ~SourceText() = default;

    /// The content of the CV itself without byte-order mark; offsets count from its start.
    std::string_view text() const { return m_files.front().text; }

    /// An included file: the offset at which its content begins.
    struct Included {
        std::string_view text = {};
        std::size_t offset = 0;
    };
    Included include(std::string name, std::string bytes);

    /// Takes over the files of a text that was read by itself, its own under that name: by how much their offsets grow.
    std::size_t adopt(SourceText&& other, std::string name);

    /// Names of the files, the CV's own (empty) first.
    std::vector<std::string> files() const;

    /// The span of the bytes from `begin` to `end` (exclusive), which lie in one file.
    Span span(std::size_t begin, std::size_t end) const;

private:
    struct File {
        std::string name = {};
        std::string bytes = {};
        std::string_view text = {};
        std::size_t offset = 0;
        std::vector<std::size_t> line_starts = {};
        std::vector<std::size_t> characters = {}; ///< in front of each block of `block` bytes: long lines are cheap
    };

    static constexpr std::size_t block = 256;

    static std::size_t characters_before(const File& file, std::size_t offset);
    Included add(std::string name, std::string bytes);
    static std::pair<std::size_t, std::size_t> place(const File& file, std::size_t offset);

    std::deque<File> m_files; ///< a deque, so that the views stay good
};

/// `line:column` of a byte, both from 1, columns in characters: for what is told of text before it is a SourceText.
std::string place_in(std::string_view text, std::size_t offset);

} // namespace vitalign::marked
