#include "schemas/dblp_key.hpp"

#include "schemas/ascii.hpp"

#include <array>

namespace vitalign {

namespace {

/// What stands after one of DBLP's three hosts and `path`; the text itself where no host stands in front.
std::string_view after_host(std::string_view text, std::string_view path)
{
    text = ascii::trim(text);
    if (!ascii::consume(text, "https://")) {
        ascii::consume(text, "http://");
    }
    ascii::consume(text, "www.");
    for (const std::string_view host : {"dblp.org/", "dblp.uni-trier.de/", "dblp.dagstuhl.de/"}) {
        if (ascii::consume(text, host)) {
            ascii::consume(text, path);
            break;
        }
    }
    return text.substr(0, text.find_first_of("?#"));
}

std::string_view without_ending(std::string_view text)
{
    for (const std::string_view ending : {".xml", ".bib", ".html", ".rdf", ".ris", ".nt", ".ttl"}) {
        if (text.ends_with(ending)) {
            return text.substr(0, text.size() - ending.size());
        }
    }
    return text;
}

bool is_key_character(char c)
{
    return ascii::is_alnum(c) || std::string_view{"-_.:/+'&"}.find(c) != std::string_view::npos;
}

bool has_elements(std::string_view text, std::size_t least, std::size_t most)
{
    const auto elements = ascii::split(text, '/');
    return elements.size() >= least && elements.size() <= most &&
           std::ranges::none_of(elements, &std::string_view::empty) && std::ranges::all_of(text, is_key_character);
}

} // namespace

std::optional<DblpKey> DblpKey::parse(std::string_view text)
{
    text = after_host(text, "rec/");
    ascii::consume(text, "bib/");
    ascii::consume(text, "DBLP:");
    text = without_ending(text);
    // The roots of DBLP's key space; anything else is somebody's own BibTeX key.
    constexpr std::array<std::string_view, 10> roots{"conf/",      "journals/", "books/", "phd/", "series/",
                                                     "reference/", "tr/",       "data/",  "www/", "ms/"};
    const bool rooted = std::ranges::any_of(roots, [&](std::string_view root) { return text.starts_with(root); });
    return rooted && has_elements(text, 2, 6) ? std::optional{DblpKey{std::string{text}}} : std::nullopt;
}

std::string_view DblpKey::stream() const
{
    const std::size_t first = m_text.find('/');
    return std::string_view{m_text}.substr(0, m_text.find('/', first + 1));
}

std::optional<DblpPid> DblpPid::parse(std::string_view text)
{
    text = without_ending(after_host(text, "pid/"));
    ascii::consume(text, "homepages/");
    if (!has_elements(text, 2, 2)) {
        return std::nullopt;
    }
    const std::size_t slash = text.find('/');
    const std::string_view group = text.substr(0, slash);
    // A numeric group with a number and perhaps a homonym, or a letter with a name.
    const auto parts = ascii::split(text.substr(slash + 1), '-');
    const bool numeric = ascii::all_digits(group) && parts.size() <= 2 && std::ranges::all_of(parts, ascii::all_digits);
    const bool named = group.size() == 1 && ascii::is_lower(group[0]);
    return numeric || named ? std::optional{DblpPid{std::string{text}}} : std::nullopt;
}

} // namespace vitalign
