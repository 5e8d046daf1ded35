// Keys of DBLP records and persistent identifiers (pid) of DBLP persons.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace vitalign {

/// The key of one DBLP record: `conf/nips/AimuyoOS25`, `journals/corr/abs-2506-04667`.
class DblpKey {
public:
    /// Reads a bare key, the BibTeX form `DBLP:...` or a record URL (also /rec/bib/... and with .xml, .bib, .html).
    static std::optional<DblpKey> parse(std::string_view text);

    const std::string& str() const { return m_text; }

    /// The first two elements, `conf/nips`: DBLP's stable identity of the venue.
    std::string_view stream() const;

    std::string url() const { return "https://dblp.org/rec/" + m_text; }

    auto operator<=>(const DblpKey&) const = default;

private:
    explicit DblpKey(std::string text) : m_text(std::move(text)) {}
    std::string m_text;
};

/// The identifier of one DBLP person: `228/4692`, `95/7448-1` (homonym 1), `k/DonaldEKnuth`.
class DblpPid {
public:
    /// Reads a bare pid, `homepages/<pid>` or a person URL (also with .xml, .html, ...).
    static std::optional<DblpPid> parse(std::string_view text);

    const std::string& str() const { return m_text; }
    std::string url() const { return "https://dblp.org/pid/" + m_text; }

    auto operator<=>(const DblpPid&) const = default;

private:
    explicit DblpPid(std::string text) : m_text(std::move(text)) {}
    std::string m_text;
};

} // namespace vitalign
