// The CV file as bytes, and what place a byte is at.
#pragma once

#include "entry.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vitalign {

class SourceText {
public:
    explicit SourceText(std::string bytes);

    /// The content without byte-order mark; offsets count from its start.
    std::string_view text() const { return m_text; }

    /// The span of the bytes from `begin` to `end` (exclusive).
    Span span(std::size_t begin, std::size_t end) const;

private:
    std::pair<std::size_t, std::size_t> place(std::size_t offset) const;

    std::string m_bytes;
    std::string_view m_text;
    std::vector<std::size_t> m_line_starts;
};

} // namespace vitalign
