// ORCID iDs (ISO 27729 range, check character by ISO 7064 MOD 11-2).
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace vitalign {

/// An ORCID iD as `0000-0002-1825-0097`; only ones with a right check character exist.
class Orcid {
public:
    /// Reads the bare form, with or without hyphens, and http(s)://orcid.org/ URLs.
    static std::optional<Orcid> parse(std::string_view text);

    const std::string& str() const { return m_text; }
    auto operator<=>(const Orcid&) const = default;

private:
    explicit Orcid(std::string text) : m_text(std::move(text)) {}
    std::string m_text;
};

} // namespace vitalign
