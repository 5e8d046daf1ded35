// Volumes, issues, pages and patent numbers as pieces of an entry.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace vitalign::cv {

struct Numbers {
    std::optional<std::string_view> volume = {};
    std::optional<std::string_view> number = {};
    std::optional<std::string_view> pages = {};
};

/// Reads `pp. 26-34`, `26–34`, `vol. 3`, `no. 2`, `15(5)`, `29.4`, `24(2):15-20`, `article 43`. Nothing for a piece
/// that is or may be something else; the views point into `piece`.
std::optional<Numbers> read_numbers(std::string_view piece);

/// Whether such a word stands in front of a number: `vol`, `s`, `núm`; in lower case, without its stop.
bool leads_to_number(std::string_view word);

bool is_number_piece(std::string_view piece);

/// Whether the piece holds a patent number or speaks of one: `US Patent 9,596,412`, `10-2024-0117393`, `filed 2015`.
bool is_patent_piece(std::string_view piece);

} // namespace vitalign::cv
