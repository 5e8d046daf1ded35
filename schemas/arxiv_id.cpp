#include "schemas/arxiv_id.hpp"

#include "schemas/ascii.hpp"

namespace vitalign {

namespace {

/// Takes `v2` off the end; a missing version is fine, a broken one is not.
bool take_version(std::string_view& text, std::optional<int>& version)
{
    const std::size_t v = text.find_last_of("vV");
    if (v == std::string_view::npos || v == 0 || !ascii::is_digit(text[v - 1])) {
        return true;
    }
    version = ascii::number(text.substr(v + 1));
    text = text.substr(0, v);
    return version.has_value() && *version > 0;
}

bool valid_month(std::string_view two_digits)
{
    const auto month = ascii::number(two_digits);
    return month && *month >= 1 && *month <= 12;
}

/// YYMM.NNNN until December 2014, YYMM.NNNNN since; the scheme began in April 2007.
bool is_new_scheme(std::string_view text)
{
    if (text.size() < 9 || text.size() > 10 || text[4] != '.' || !ascii::all_digits(text.substr(0, 4)) ||
        !ascii::all_digits(text.substr(5)) || !valid_month(text.substr(2, 2))) {
        return false;
    }
    const int year_month = *ascii::number(text.substr(0, 4));
    return year_month >= 704 && text.size() == (year_month >= 1501 ? 10U : 9U);
}

/// archive(.SC)/YYMMNNN
bool is_old_scheme(std::string_view text)
{
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos || text.size() != slash + 8 || !ascii::all_digits(text.substr(slash + 1))) {
        return false;
    }
    const std::string_view archive = text.substr(0, slash);
    const bool letters =
        std::ranges::all_of(archive, [](char c) { return ascii::is_alpha(c) || c == '-' || c == '.'; });
    return letters && archive.size() >= 2 && ascii::is_alpha(archive.front()) && valid_month(text.substr(slash + 3, 2));
}

/// Removes what is written around an identifier; true where the rest came from a DBLP key, whose dot is a dash.
bool strip_wrapping(std::string_view& text)
{
    text = ascii::trim(text);
    if (!ascii::consume(text, "https://")) {
        ascii::consume(text, "http://");
    }
    ascii::consume(text, "dx.");
    ascii::consume(text, "doi.org/");
    ascii::consume(text, "www.");
    ascii::consume(text, "export.");
    ascii::consume(text, "arxiv.org/");
    ascii::consume(text, std::string{arxiv_registrant} + "/");
    ascii::consume(text, "DBLP:");
    const bool key = ascii::consume(text, "journals/corr/abs-");
    for (const std::string_view lead : {"arxiv:", "arxiv.", "arxiv", "abs/", "pdf/", "html/"}) {
        ascii::consume(text, lead);
        text = ascii::trim(text);
    }
    return key;
}

} // namespace

std::optional<ArxivId> ArxivId::parse(std::string_view text)
{
    const bool from_key = strip_wrapping(text);
    text = text.substr(0, text.find_first_of(" \t\n[]()<>,;?#"));
    if (text.size() > 4 && ascii::lower(text.substr(text.size() - 4)) == ".pdf") {
        text.remove_suffix(4);
    }
    std::string id{text};
    if (from_key) {
        const std::size_t dash = id.find('-');
        // Old identifiers are written hep-th-9901001 in keys: the last dash stood for the slash.
        if (dash == 4 && ascii::all_digits(std::string_view{id}.substr(0, 4))) {
            id[dash] = '.';
        } else if (const std::size_t last = id.rfind('-'); last != std::string::npos) {
            id[last] = '/';
        }
    }
    std::string_view rest{id};
    std::optional<int> version;
    if (!take_version(rest, version) || !(is_new_scheme(rest) || is_old_scheme(rest))) {
        return std::nullopt;
    }
    // The subject class is no part of an old identifier: math.GT/0309136 is math/0309136.
    const std::size_t slash = rest.find('/');
    const std::size_t dot = slash == std::string_view::npos ? slash : rest.substr(0, slash).find('.');
    std::string paper{rest};
    if (dot != std::string_view::npos) {
        paper.erase(dot, slash - dot);
    }
    return ArxivId{std::move(paper), version};
}

} // namespace vitalign
