#include "cv/name_lexicon.hpp"

#include "cv/name_word.hpp"
#include "cv/word_class.hpp"
#include "schemas/ascii.hpp"
#include "schemas/utf8.hpp"
#include "text/fold.hpp"

#include <algorithm>

namespace vitalign::cv {

namespace {

/// `Oh, Ann`, `A. Oh` and `Oh A` count as one; so the key is the family name with one initial.
std::string key_of(const PersonName& name)
{
    const std::string given = text::fold_tight(name.given);
    return text::fold_tight(name.family) + " " + given.substr(0, 1);
}

/// What the words of a piece are.
struct Shape {
    int capitalised = 0;
    int initials = 0;
    int hangul = 0;
    int wrong = 0; ///< small words, digits, words of titles and venues
};

/// `정대룡`: two to five letters; kana rather are words of titles.
bool is_east_asian_name(std::string_view word)
{
    const auto points = utf8::decode(word);
    return points.size() >= 2 && points.size() <= 5 &&
           std::ranges::all_of(points, [](char32_t c) { return utf8::is_hangul(c) || utf8::is_han(c); });
}

bool is_no_name(std::string_view word)
{
    const std::string lower = ascii::lower(word);
    return (lower.size() > 2 && is_no_name_word(lower)) || word.find_first_of("/:@+=") != std::string_view::npos;
}

bool is_quotation(std::string_view word)
{
    return word.front() == '\'' || word.front() == '"';
}

Shape shape_of(std::string_view piece)
{
    Shape shape;
    for (const std::string_view printed : ascii::split_words(piece)) {
        const NameWord word = name_word(printed, {}, false);
        const bool initials =
            word.as_initials > word.as_name || (printed.size() <= 3 && word.kind == NameWordKind::capitals);
        if (initials && word.kind != NameWordKind::other) {
            ++shape.initials;
        } else if (word.kind == NameWordKind::particle || word.kind == NameWordKind::suffix || is_quotation(printed)) {
            // inside names
        } else if (word.kind == NameWordKind::east_asian) {
            ++(is_east_asian_name(printed) ? shape.hangul : shape.wrong);
        } else {
            ++(word.kind == NameWordKind::other || is_no_name(printed) ? shape.wrong : shape.capitalised);
        }
    }
    return shape;
}

} // namespace

void NameLexicon::add(const PersonName& name)
{
    if (!name.family.empty()) {
        ++m_count[key_of(name)];
    }
}

bool NameLexicon::knows(std::string_view piece) const
{
    if (m_count.empty() || piece.size() > 60 || piece.size() < 2) {
        return false;
    }
    const auto found = m_count.find(key_of(PersonName::parse(piece)));
    return found != m_count.end() && found->second >= 2; // once was here
}

float name_likeness(std::string_view piece)
{
    const Shape shape = shape_of(piece);
    if (shape.wrong > 0) {
        return -3 - static_cast<float>(std::min(shape.wrong, 4));
    }
    const int words = shape.capitalised + shape.initials + shape.hangul;
    if (words == 0 || shape.capitalised > 4) {
        return words == 0 ? -2 : -3;
    }
    if (shape.hangul > 0) {
        return shape.capitalised == 0 && words <= 2 ? 2.5F : -3;
    }
    if (shape.initials > 0 && shape.capitalised > 0) {
        return shape.capitalised <= 3 ? 3 : 1;
    }
    if (shape.initials > 0) {
        // Alone they are the given names of an inverted name; three capitals rather name a venue.
        return piece.find('.') != std::string_view::npos || piece.size() <= 2 ? 1.2F : -0.5F;
    }
    if (std::ranges::none_of(piece, ascii::is_lower) && std::ranges::count_if(piece, ascii::is_upper) >= 3 &&
        shape.capitalised == 1) {
        return -1;
    }
    if (std::ranges::none_of(piece, ascii::is_lower) && std::ranges::count_if(piece, ascii::is_upper) >= 6) {
        return 0; // a line in capitals rather is a title
    }
    return shape.capitalised == 1 ? 0.3F : shape.capitalised == 2 ? 1.8F : shape.capitalised == 3 ? 1.2F : 0;
}

} // namespace vitalign::cv
