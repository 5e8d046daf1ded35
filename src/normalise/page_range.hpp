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

/// The same as numbers, for comparing very many: of `S123-S130` 123 and 130.
struct PageNumbers {
    int first = 0;
    int last = 0; ///< 0: none, or one before the first
};

/// Nothing for a text without digits.
std::optional<PageNumbers> page_numbers(std::string_view pages);

/// Whether the two contradict each other. A single number against a range is no contradiction if it is its first page,
/// nor is an article number against pages that count from 1 within the paper.
bool contradict(const PageRange& a, const PageRange& b);

} // namespace vitalign::normalise
