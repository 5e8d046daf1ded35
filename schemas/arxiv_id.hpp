// arXiv identifiers, new (since April 2007) and old scheme (https://info.arxiv.org/help/arxiv_identifier.html).
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace vitalign {

/// Of the DOIs that DataCite keeps for arXiv.
inline constexpr std::string_view arxiv_registrant = "10.48550";

/// An arXiv identifier; equality is that of the paper, whatever the version.
class ArxivId {
public:
    /// Reads `2506.04667v2`, `hep-th/9901001`, `arXiv:...`, abs and pdf URLs, DBLP's `abs/2506.04667` and
    /// `journals/corr/abs-2506-04667`, and the DataCite DOI `10.48550/arXiv.2506.04667`.
    static std::optional<ArxivId> parse(std::string_view text);

    /// Without version: `2506.04667`.
    const std::string& str() const { return m_text; }
    std::optional<int> version() const { return m_version; }

    std::string url() const { return "https://arxiv.org/abs/" + m_text; }

    bool operator==(const ArxivId& other) const { return m_text == other.m_text; }
    auto operator<=>(const ArxivId& other) const { return m_text <=> other.m_text; }

private:
    ArxivId(std::string text, std::optional<int> version) : m_text(std::move(text)), m_version(version) {}
    std::string m_text;
    std::optional<int> m_version;
};

} // namespace vitalign
