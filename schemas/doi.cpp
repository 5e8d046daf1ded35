#include "schemas/doi.hpp"

#include "schemas/ascii.hpp"
#include "schemas/percent_encoding.hpp"

#include <array>
#include <utility>

namespace vitalign {

namespace {

/// Cuts what a sentence adds after the DOI: punctuation, and closing brackets that the DOI itself does not open.
std::string_view without_sentence_end(std::string_view text)
{
    constexpr std::array<std::pair<char, char>, 4> brackets{{{'(', ')'}, {'[', ']'}, {'{', '}'}, {'<', '>'}}};
    for (bool cut = true; cut && !text.empty();) {
        cut = std::string_view{".,;:'\"!?"}.find(text.back()) != std::string_view::npos;
        for (const auto& [open, close] : brackets) {
            cut = cut || (text.back() == close && std::ranges::count(text, close) > std::ranges::count(text, open));
        }
        if (cut) {
            text.remove_suffix(1);
        }
    }
    return text;
}

/// `10.` registrant `/` suffix, where the registrant is digits in groups parted by dots.
bool is_doi(std::string_view text)
{
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos || slash + 1 == text.size() || !text.starts_with("10.")) {
        return false;
    }
    const auto groups = ascii::split(text.substr(3, slash - 3), '.');
    const bool grouped = std::ranges::all_of(groups, ascii::all_digits);
    return grouped && groups.front().size() >= 4 && groups.front().size() <= 9;
}

} // namespace

std::optional<Doi> Doi::parse(std::string_view text)
{
    text = ascii::trim(text);
    bool url = ascii::consume(text, "https://") || ascii::consume(text, "http://");
    // Whatever host and path stand in front, the DOI starts at "10."; only a URL may have something in front.
    const bool labelled =
        ascii::consume(text, "doi:") || ascii::consume(text, "doi ") || ascii::consume(text, "info:doi/");
    text = ascii::trim(text);
    if (labelled) {
        url = url || ascii::consume(text, "https://") || ascii::consume(text, "http://");
    }
    for (const std::string_view host : {"doi.org/", "dx.doi.org/", "www.doi.org/"}) {
        url = ascii::consume(text, host) || url;
    }
    if (url) {
        const std::size_t start = text.starts_with("10.") ? 0 : text.find("/10.");
        if (start == std::string_view::npos) {
            return std::nullopt;
        }
        text.remove_prefix(start == 0 ? 0 : start + 1);
        text = text.substr(0, text.find_first_of("?#"));
    }
    text = text.substr(0, text.find_first_of(" \t\r\n"));
    const bool escaped = url || (text.find('/') == std::string_view::npos && text.find('%') != std::string_view::npos);
    const std::string decoded = ascii::lower(escaped ? percent_decode(text) : std::string{text});
    const std::string_view doi = without_sentence_end(decoded);
    const bool clean =
        std::ranges::none_of(doi, [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == 0x7F; });
    return clean && is_doi(doi) ? std::optional{Doi{std::string{doi}}} : std::nullopt;
}

std::string_view Doi::registrant() const
{
    return std::string_view{m_text}.substr(0, m_text.find('/'));
}

std::string Doi::url() const
{
    return "https://doi.org/" + percent_encode(m_text, "/:()");
}

} // namespace vitalign
