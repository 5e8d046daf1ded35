// International Standard Book Numbers (ISO 2108), of ten or thirteen digits.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace vitalign {

/// An ISBN in its thirteen-digit form without separators; an ISBN-10 is converted, so both compare equal.
class Isbn {
public:
    /// Reads either length with any separators and `ISBN` in front; the check digit must be right.
    static std::optional<Isbn> parse(std::string_view text);

    const std::string& str() const { return m_text; }
    auto operator<=>(const Isbn&) const = default;

private:
    explicit Isbn(std::string text) : m_text(std::move(text)) {}
    std::string m_text;
};

} // namespace vitalign
