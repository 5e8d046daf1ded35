#include "cv/editors.hpp"

#include "cv/author_piece.hpp"
#include "schemas/ascii.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>

namespace vitalign::cv {

namespace {

/// Folded.
constexpr std::array<std::string_view, 18> editor_marks{
    "ed",      "eds",    "hrsg",  "hg",         "hgg",    "dirs",        "coord",     "orgs",
    "editors", "editor", "szerk", "redaktorer", "coords", "herausgeber", "a cura di", "herausgegeben von",
    "ed lit",  "ред"};

/// The same, but in brackets only: "Org. Lett." is a journal.
constexpr std::array<std::string_view, 3> bracketed_marks{"org", "dir", "red"};

bool marks_editors(std::string_view piece)
{
    const std::string folded = text::fold(piece);
    const auto is_in = [&](const auto& marks) { return std::ranges::find(marks, folded) != marks.end(); };
    return is_in(editor_marks) || (piece.starts_with('(') && is_in(bracketed_marks));
}

/// Books have no more editors than these tokens hold.
constexpr std::size_t most_editors = 12;

// Log-odds from which a token reads like a name; in front of the mark less will do.
constexpr float surely_name = 1;
constexpr float perhaps_name = 0.2F;

/// "B. Kim", and "In B. Kim" as chapters have it.
bool reads_like_editor(std::string_view piece)
{
    ascii::consume(piece, "In ");
    ascii::consume(piece, "In: ");
    return author_score(piece) > perhaps_name;
}

} // namespace

std::vector<Editors> find_editors(const marked::MarkedText& text, const std::vector<Token>& tokens)
{
    std::vector<Editors> found;
    const auto piece = [&](std::size_t i) { return tokens[i].part.in(text); };
    for (std::size_t mark = 1; mark < tokens.size(); ++mark) {
        if (!marks_editors(piece(mark))) {
            continue;
        }
        Editors editors{.first = mark, .mark = mark};
        while (editors.first > 0 && mark - editors.first < most_editors &&
               reads_like_editor(piece(editors.first - 1))) {
            --editors.first;
        }
        for (std::size_t i = 0; i < editors.first; ++i) {
            editors.of_others = editors.of_others || author_score(piece(i)) > surely_name;
        }
        found.push_back(editors);
    }
    return found;
}

} // namespace vitalign::cv
