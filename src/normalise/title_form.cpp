#include "normalise/title_form.hpp"

#include "schemas/utf8.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>

namespace vitalign::normalise {

namespace {

constexpr std::array<std::string_view, 8> signs{":", "(", "[", "?", " - ", "--", "\u2013", "\u2014"};

constexpr std::array<std::string_view, 25> greek_names{
    "alpha", "beta",    "gamma", "delta", "epsilon", "zeta",  "eta", "theta",   "iota", "kappa", "lambda", "mu",   "nu",
    "xi",    "omicron", "pi",    "rho",   "sigma",   "sigma", "tau", "upsilon", "phi",  "chi",   "psi",    "omega"};

bool is_part_of(const TitleForm& part, const TitleForm& whole)
{
    return !part.tight.empty() && (part.tight == whole.head || part.tight == whole.tail || part.tight == whole.bare);
}

} // namespace

TitleForm title_form(std::string_view title)
{
    TitleForm form{.tight = text::fold_tight(title)};
    std::size_t cut = std::string_view::npos;
    for (const std::string_view sign : signs) {
        cut = std::min(cut, title.find(sign));
    }
    if (cut != std::string_view::npos) {
        form.head = text::fold_tight(title.substr(0, cut));
        form.tail = text::fold_tight(title.substr(cut));
    }
    if (const std::size_t open = title.rfind('('); open != std::string_view::npos && title.ends_with(')')) {
        form.bare = text::fold_tight(title.substr(0, open));
    }
    return form;
}

std::string spelt_title(std::string_view title)
{
    std::string spelt;
    for (const char32_t c : utf8::decode(text::fold_tight(title))) {
        const bool greek = c >= U'\u03B1' && c <= U'\u03C9';
        spelt += greek ? std::string{greek_names[c - U'\u03B1']} : utf8::encode(std::u32string_view{&c, 1});
    }
    return spelt;
}

bool is_part(const TitleForm& a, const TitleForm& b)
{
    return is_part_of(a, b) || is_part_of(b, a);
}

} // namespace vitalign::normalise
