// Patent publication numbers in the form in which Google Patents writes them.
//
//     number = country serial [kind]      country = two letters (ISO 3166, or EP, WO, ...)
//     serial = [prefix] 1*13DIGIT         prefix  = RE, PP, H, T, D (US), I, M, D (TW), H, S, WO (JP)
//     kind   = letter [digit]             WIPO standard ST.16
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace vitalign {

/// One publication of a patent application or grant: `US20240135189A1`, `KR102620822B1`.
class PatentNumber {
public:
    /// Reads the Google form in any case, also with blanks, hyphens, commas and slashes between its parts
    /// (`KR-102620822-B1`, `US 2024/0135189 A1`), and the DOCDB spellings: US applications without the zero after the
    /// year (`US2024135189A1`) and WO numbers with two-digit years (`WO03090297A1`).
    static std::optional<PatentNumber> parse(std::string_view text);

    const std::string& country() const { return m_country; }
    /// Prefix and digits, without country and kind.
    const std::string& serial() const { return m_serial; }
    /// Kind code; absent where only the number is known.
    const std::optional<std::string>& kind() const { return m_kind; }
    std::string str() const { return m_country + m_serial + m_kind.value_or(""); }

    PatentNumber with_kind(std::string kind) const;

    /// Whether the kind code says that a right was granted (`B1`; `A` of US patents until 2000, ...).
    bool is_grant() const;

    /// Whether both can be one document: equal country and serial; the kind decides only where an office numbers
    /// utility models and inventions in separate series (KR, CN, JP, DE, TW), and between two known kinds.
    bool same_document(const PatentNumber& other) const;

    std::string url() const { return "https://patents.google.com/patent/" + str() + "/en"; }

    auto operator<=>(const PatentNumber&) const = default;

private:
    PatentNumber(std::string country, std::string serial, std::optional<std::string> kind)
        : m_country(std::move(country)), m_serial(std::move(serial)), m_kind(std::move(kind))
    {
    }
    std::string m_country;
    std::string m_serial;
    std::optional<std::string> m_kind;
};

} // namespace vitalign
