// In which form a list prints its names: chosen for a whole list, and by the votes of all lists of a CV.
#pragma once

#include "cv/name_form.hpp"

#include <array>
#include <vector>

namespace vitalign::cv {

/// Some lists turn only their first name round.
struct AuthorGrammar {
    NameForm first;
    NameForm others;
    float usual; ///< log-odds that a CV prints its lists so
};

constexpr std::array<AuthorGrammar, 8> author_grammars{{
    {NameForm::given_family, NameForm::given_family, 0},
    {NameForm::family_comma, NameForm::family_comma, -0.5F},
    {NameForm::family_initials, NameForm::family_initials, -0.5F},
    {NameForm::family_comma, NameForm::given_family, -1.5F},
    {NameForm::family_initials, NameForm::given_family, -2},
    {NameForm::family_given, NameForm::family_given, -3},
    {NameForm::family_given, NameForm::given_family, -4},
    {NameForm::family_alone, NameForm::family_alone, -5},
}};

/// Log-odds for each grammar.
using GrammarScores = std::array<float, author_grammars.size()>;

/// One name of a list: an atom, or two with a comma between them.
struct PlacedName {
    std::size_t atom = 0;
    NameForm form = NameForm::given_family;
};

/// What parts the names of a list.
enum class Separation : std::uint8_t { none, comma, semicolon, slash, dash };
constexpr std::size_t separation_count = 5;

/// What all lists of a CV have said of its grammars: those that part names alike print them alike.
class AuthorStyle {
public:
    void add(const AuthorAtoms& list);

    /// What the lists of another kind say, publications of patents: not much, if there are lists of its own.
    void add_others(const AuthorStyle& others);

    GrammarScores prior(Separation separation) const;

    /// Log-odds of a name in a form that is not its grammar's: none where all lists follow one.
    float other_form(Separation separation) const;

private:
    struct Votes {
        GrammarScores scores = {};
        float lists = 0;
    };

    Votes votes(Separation separation) const;

    std::array<Votes, separation_count> m_votes = {};
};

std::vector<PlacedName> place_names(const AuthorAtoms& list, const AuthorStyle& style);

} // namespace vitalign::cv
