#include "html/words.hpp"

#include "html/fold_outs.hpp"
#include "schemas/ascii.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace vitalign::html {

namespace {

constexpr std::array blocks{
    GUMBO_TAG_HTML,     GUMBO_TAG_BODY,    GUMBO_TAG_ADDRESS, GUMBO_TAG_ARTICLE,    GUMBO_TAG_ASIDE,
    GUMBO_TAG_CENTER,   GUMBO_TAG_DD,      GUMBO_TAG_DIV,     GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_DL,
    GUMBO_TAG_DT,       GUMBO_TAG_FIGURE,  GUMBO_TAG_HEADER,  GUMBO_TAG_FIGCAPTION, GUMBO_TAG_HR,
    GUMBO_TAG_FIELDSET, GUMBO_TAG_MAIN,    GUMBO_TAG_P,       GUMBO_TAG_SECTION,    GUMBO_TAG_TABLE,
    GUMBO_TAG_TBODY,    GUMBO_TAG_THEAD,   GUMBO_TAG_TFOOT,   GUMBO_TAG_TR,         GUMBO_TAG_TD,
    GUMBO_TAG_TH,       GUMBO_TAG_CAPTION, GUMBO_TAG_HGROUP,  GUMBO_TAG_DETAILS};

constexpr std::array left_out{GUMBO_TAG_SCRIPT,   GUMBO_TAG_STYLE,  GUMBO_TAG_HEAD,     GUMBO_TAG_NAV,
                              GUMBO_TAG_FOOTER,   GUMBO_TAG_FORM,   GUMBO_TAG_BUTTON,   GUMBO_TAG_PRE,
                              GUMBO_TAG_TEMPLATE, GUMBO_TAG_SELECT, GUMBO_TAG_SVG,      GUMBO_TAG_IFRAME,
                              GUMBO_TAG_TEXTAREA, GUMBO_TAG_OBJECT, GUMBO_TAG_VIDEO,    GUMBO_TAG_AUDIO,
                              GUMBO_TAG_CANVAS,   GUMBO_TAG_INPUT,  GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TITLE};

/// Classes of what a click unfolds: the abstract, the BibTeX.
constexpr std::array<std::string_view, 7> hidden_classes{"hidden", "d-none",  "collapse",       "abstract",
                                                         "bibtex", "sr-only", "visually-hidden"};

struct StyleOf {
    GumboTag tag;
    marked::Style style;
};

constexpr std::array<StyleOf, 8> styles{{{GUMBO_TAG_B, marked::Style::bold},
                                         {GUMBO_TAG_STRONG, marked::Style::bold},
                                         {GUMBO_TAG_I, marked::Style::italic},
                                         {GUMBO_TAG_EM, marked::Style::italic},
                                         {GUMBO_TAG_CITE, marked::Style::italic},
                                         {GUMBO_TAG_U, marked::Style::underlined},
                                         {GUMBO_TAG_CODE, marked::Style::code},
                                         {GUMBO_TAG_A, marked::Style::link}}};

bool is_hidden(const GumboElement& element)
{
    std::string style = ascii::lower(html_attribute(element, "style"));
    std::erase_if(style, ascii::is_space);
    const auto classes = ascii::split(html_attribute(element, "class"), ' ');
    return gumbo_get_attribute(&element.attributes, "hidden") != nullptr ||
           style.find("display:none") != std::string::npos || std::ranges::any_of(classes, [](std::string_view word) {
               return std::ranges::find(hidden_classes, word) != hidden_classes.end();
           });
}

template <class Tags>
bool is_one_of(const Tags& tags, GumboTag tag)
{
    return std::ranges::find(tags, tag) != tags.end();
}

} // namespace

int heading_level(GumboTag tag)
{
    constexpr int of_summary = 7; // of a list that a click unfolds
    return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6 ? tag - GUMBO_TAG_H1 + 1
           : tag == GUMBO_TAG_SUMMARY                 ? of_summary
                                                      : 0;
}

bool is_html_block(GumboTag tag)
{
    return is_one_of(blocks, tag);
}

bool is_html_list(GumboTag tag)
{
    return tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL || tag == GUMBO_TAG_MENU || tag == GUMBO_TAG_DIR;
}

std::optional<marked::Style> html_style(GumboTag tag)
{
    const auto* found = std::ranges::find(styles, tag, &StyleOf::tag);
    return found == styles.end() ? std::nullopt : std::optional{found->style};
}

bool is_left_out(const GumboElement& element)
{
    return is_one_of(left_out, element.tag) || is_hidden(element) ||
           (element.tag == GUMBO_TAG_DETAILS && is_aside(element));
}

std::string_view html_attribute(const GumboElement& element, const char* name)
{
    const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
    return found == nullptr ? std::string_view{} : std::string_view{found->value};
}

} // namespace vitalign::html
