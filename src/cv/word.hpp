// An entry cut into words, each with what it looks like: the input of the field model.
#pragma once

#include "marked/marked_text.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace vitalign::cv {

/// What a word is by its letters alone. The characters are those that the model's feature names show.
enum class Shape : char {
    initial = 'I',      ///< `A`, `A.B`, `J-P`
    two_capitals = 'J', ///< `AB`: initials without stops, or a short name
    capitals = 'U',     ///< `IEEE`
    capitalised = 'C',  ///< `Moss`
    mixed = 'X',        ///< `iPhone`, `McDonald`
    small = 'l',
    month = 'M',
    year = 'y',   ///< `2021`, `2021a`
    number = 'd', ///< digits alone
    range = 'r',  ///< `12-34`
    issue = 'v',  ///< `35(2)`, `89:397`
    ordinal = 'o',
    coded = 'n',   ///< letters and digits
    address = 'x', ///< a DOI or a URL
    han = 'h',     ///< Han and kana
    hangul = 'k',
    sign = 's'
};

/// What parts a word from the one before.
enum class Gap : std::uint8_t {
    start,
    blank,
    style,
    bracket,
    dash,
    comma,
    semicolon,
    colon,
    abbreviation, ///< a stop behind an initial or a short word
    stop,
    question,
    quote,
    line,
    field
};
constexpr std::size_t gap_count = 14;

struct Word {
    marked::Part part = {};  ///< with its punctuation
    std::string folded = {}; ///< without it; empty where it holds digits
    Shape shape = Shape::sign;
    Gap gap = Gap::start;
    char before = '-'; ///< `(` or `"` in front of it
    char behind = '-'; ///< the punctuation that says most: `"`, `)`, `.`, `,`
    char style = '-';  ///< of the mark around it: bold, italic, underlined, link
    char quote = '-';  ///< before, in or behind the quotation of the entry
    char date = '-';   ///< before, at or behind the first year
    bool bracketed = false;
    bool patent = false; ///< of an entry in a list of patents
    bool field = false;  ///< in a part that the form sets apart
};

/// Cuts at blanks, and where punctuation parts letters: "Quill,Ada", "A./Moss", "2021:145", "标题[J].期刊".
std::vector<Word> cut_words(const marked::MarkedText& text);

} // namespace vitalign::cv
