// Pages in the form in which they are compared.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vitalign::normalise {

/// The first page, and the last where there is one: `482-91` ends at 491, `26:1-26:29` at 26:29. Dashes of all kinds
/// are the same.
struct PageRange {
    std::string first = {};
    std::optional<std::string> last = {};

    bool operator==(const PageRange&) const = default;
};

std::optional<PageRange> page_range(std::string_view pages);

/// Whether the two contradict each other. A single number against a range is no contradiction if it is its first page,
/// nor is an article number against pages that count from 1 within the paper.
bool contradict(const PageRange& a, const PageRange& b);

} // namespace vitalign::normalise
