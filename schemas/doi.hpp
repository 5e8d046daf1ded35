// Digital Object Identifiers (ISO 26324; DOI Handbook, section 2.2).
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace vitalign {

/// A DOI in the one spelling we store and compare: lower case, no resolver, not percent-encoded.
class Doi {
public:
    /// Reads a bare DOI, `doi:` form or resolver URL (doi.org, dx.doi.org, doi.acm.org, dl.acm.org/doi, ...). Old SICI
    /// forms (`10.1002/(sici)1097-...<1::aid-asi1>3.0.co;2-#`) keep all their characters; trailing punctuation of the
    /// sentence around it is cut. Percent-escapes are decoded only where a URL or an escaped slash shows that they are
    /// escapes: a bare DOI may hold a percent sign of its own.
    static std::optional<Doi> parse(std::string_view text);

    const std::string& str() const { return m_text; }

    /// `10.1145` of `10.1145/3366627.3368118`: who registered it.
    std::string_view registrant() const;

    /// The resolver URL, percent-encoded where the DOI needs it.
    std::string url() const;

    auto operator<=>(const Doi&) const = default;

private:
    explicit Doi(std::string text) : m_text(std::move(text)) {}
    std::string m_text;
};

} // namespace vitalign
