#include "cv/author_piece.hpp"

#include "cv/author_words.hpp"
#include "cv/name_lexicon.hpp"
#include "cv/name_word.hpp"
#include "cv/piece_form.hpp"
#include "schemas/ascii.hpp"
#include "schemas/person_name.hpp"

namespace vitalign::cv {

namespace {

constexpr float surely = 4; ///< "et al."

/// Takes markers, "and" and remarks off a piece of an author list.
std::string_view bare_name(std::string_view piece)
{
    for (const std::string_view word : {"and ", "& ", "with ", "With ", "und ", "y "}) {
        ascii::consume(piece, word);
    }
    for (const std::string_view word : {" and", " &"}) {
        if (piece.ends_with(word)) {
            piece.remove_suffix(word.size());
        }
    }
    while (!piece.empty() && std::string_view{"*#+^_ "}.find(piece.back()) != std::string_view::npos) {
        piece.remove_suffix(1);
    }
    piece = without_homonym_number(piece);
    // A number behind a name is a mark of its affiliation; behind a blank or an apostrophe it is a year.
    std::string_view name = piece;
    while (!name.empty() && ascii::is_digit(name.back())) {
        name.remove_suffix(1);
    }
    if (!name.empty() && ascii::is_alpha(name.back()) && piece.size() - name.size() <= 2) {
        piece = name;
    }
    return ascii::trim(piece);
}

bool is_et_al(std::string_view lower)
{
    return starts_with_any(lower, {"et al", "et. al", "and others", "..."});
}

} // namespace

std::string_view without_with(std::string_view piece)
{
    std::string_view rest = without_brackets(piece);
    for (bool cut = true; cut;) {
        const std::size_t blank = rest.find(' ');
        cut = blank != std::string_view::npos && is_with(rest.substr(0, blank));
        rest = cut ? ascii::trim(rest.substr(blank)) : rest;
    }
    return rest;
}

std::vector<std::string_view> names_of(std::string_view piece)
{
    constexpr std::size_t most = 50;
    std::vector<std::string_view> names;
    std::string_view rest = without_with(piece);
    const bool others = rest.size() < without_brackets(piece).size(); // then "Queiroz e Menezes" are two
    std::size_t end = 0;                                              // of the name that `rest` begins with
    for (std::size_t at = 0; at < rest.size() && names.size() < most;) {
        const std::size_t word_end = std::min(rest.find_first_of(" /", at), rest.size());
        const std::string_view word = rest.substr(at, word_end - at);
        const bool parts = at > 0 && (is_sure_conjunction(word) || (others && is_weak_conjunction(word)));
        end = parts ? end : word_end;
        const bool slash = word_end < rest.size() && rest[word_end] == '/';
        at = std::min(word_end + 1, rest.size());
        if (parts || slash) {
            names.push_back(bare_name(rest.substr(0, end)));
            rest.remove_prefix(at);
            at = end = 0;
        }
    }
    names.push_back(bare_name(rest));
    return names;
}

float author_score(std::string_view piece)
{
    if (is_et_al(ascii::lower(without_brackets(piece)))) {
        return surely;
    }
    constexpr std::ptrdiff_t most_words = 10;
    if (ends_as_group(without_brackets(piece)) && std::ranges::count(piece, ' ') < most_words) {
        return surely;
    }
    float total = 0;
    for (const std::string_view name : names_of(piece)) {
        total += name_likeness(name.substr(0, ascii::lower(name).find(" et al")));
    }
    return total;
}

} // namespace vitalign::cv
