#include "cv/author_grammar.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <span>

namespace vitalign::cv {

namespace {

constexpr float usual_other_form = -4.5F; ///< a name in a form that is not the grammar's
constexpr float never_other_form = -9;    ///< where all lists follow one grammar
constexpr float weaker_separator = -3;    ///< a comma between names where others stand between semicolons
constexpr float full_stop = -1;           ///< between names
constexpr float most_against = -4;        ///< that one list says against a grammar
constexpr float most_against_all = -10;   ///< that all lists say
constexpr float most_others_against = -4; ///< that all lists of another kind say

using Atoms = std::span<const AuthorAtom>;

/// Scores of every name that may stand at an atom, found once for all grammars.
struct Fits {
    std::array<float, form_count> form = {};
    bool comma = false; ///< the next atom may be the second half of this name
};

std::vector<Fits> fits_of(Atoms atoms)
{
    std::vector<Fits> fits(atoms.size());
    for (std::size_t i = 0; i < atoms.size(); ++i) {
        fits[i].comma = i + 1 < atoms.size() && atoms[i + 1].joint == Joint::comma;
        for (const NameForm form :
             {NameForm::given_family, NameForm::family_initials, NameForm::family_given, NameForm::family_alone}) {
            fits[i].form[static_cast<std::size_t>(form)] = fit_of(atoms[i], form).score;
        }
        fits[i].form[static_cast<std::size_t>(NameForm::family_comma)] =
            fits[i].comma ? comma_fit(atoms[i], atoms[i + 1]) : 0;
    }
    return fits;
}

Separation separation_of(Atoms atoms)
{
    auto strongest = Separation::none;
    for (const AuthorAtom& atom : atoms) {
        const Separation own = atom.joint == Joint::semicolon ? Separation::semicolon
                               : atom.joint == Joint::slash   ? Separation::slash
                               : atom.joint == Joint::dash    ? Separation::dash
                               : atom.joint == Joint::start   ? Separation::none
                                                              : Separation::comma;
        strongest = std::max(strongest, own);
    }
    // One comma alone is within a name as likely as between two, unless both sides are whole.
    const bool may_be_one = atoms.size() == 2 && atoms[1].joint == Joint::comma &&
                            (atoms[0].words.size() == 1 || atoms[1].words.size() == 1);
    return may_be_one ? Separation::none : strongest;
}

/// Commas are within names if something stronger stands between them: semicolons, or "and" between all of them.
bool has_stronger_than_comma(Atoms atoms)
{
    const auto conjunctions = std::ranges::count(atoms, Joint::conjunction, &AuthorAtom::joint);
    return separation_of(atoms) > Separation::comma || conjunctions >= 2;
}

struct Way {
    float score = -std::numeric_limits<float>::infinity();
    NameForm form = NameForm::given_family;
};

/// The best row of names in one grammar: `ways[i]` is the best that ends in front of atom `i`.
std::vector<Way> ways_of(Atoms atoms, const std::vector<Fits>& fits, const AuthorGrammar& grammar, bool strong,
                         float other)
{
    std::vector<Way> ways(atoms.size() + 1);
    ways[0].score = 0;
    for (std::size_t i = 0; i < atoms.size(); ++i) {
        const Joint joint = atoms[i].joint;
        const float parted = joint == Joint::stop ? full_stop : joint == Joint::comma && strong ? weaker_separator : 0;
        for (std::size_t f = 0; f < form_count; ++f) {
            const auto form = static_cast<NameForm>(f);
            const std::size_t length = form == NameForm::family_comma ? 2 : 1;
            if (length == 2 && !fits[i].comma) {
                continue;
            }
            const bool usual = form == (i == 0 ? grammar.first : grammar.others);
            const float score = ways[i].score + parted + fits[i].form[f] + (usual ? 0 : other);
            if (score > ways[i + length].score) {
                ways[i + length] = {score, form};
            }
        }
    }
    return ways;
}

std::vector<PlacedName> names_of(const std::vector<Way>& ways)
{
    std::vector<PlacedName> names;
    for (std::size_t end = ways.size() - 1; end > 0;) {
        end -= ways[end].form == NameForm::family_comma ? 2 : 1;
        names.push_back({.atom = end, .form = NameForm::given_family});
    }
    std::ranges::reverse(names);
    for (std::size_t i = 0; i < names.size(); ++i) {
        names[i].form = ways[i + 1 < names.size() ? names[i + 1].atom : ways.size() - 1].form;
    }
    return names;
}

} // namespace

void AuthorStyle::add(const AuthorAtoms& list)
{
    if (list.atoms.empty()) {
        return;
    }
    const auto fits = fits_of(list.atoms);
    const bool strong = has_stronger_than_comma(list.atoms);
    GrammarScores scores{};
    std::ranges::transform(author_grammars, scores.begin(), [&](const AuthorGrammar& grammar) {
        return ways_of(list.atoms, fits, grammar, strong, usual_other_form).back().score;
    });
    const float best = std::ranges::max(scores);
    Votes& votes = m_votes[static_cast<std::size_t>(separation_of(list.atoms))];
    votes.lists += 1;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        votes.scores[i] += std::max(scores[i] - best, most_against);
    }
}

void AuthorStyle::add_others(const AuthorStyle& others)
{
    for (std::size_t s = 0; s < separation_count; ++s) {
        const GrammarScores& said = others.m_votes[s].scores;
        const float best = std::ranges::max(said);
        for (std::size_t i = 0; i < said.size(); ++i) {
            m_votes[s].scores[i] += std::max(said[i] - best, most_others_against);
        }
    }
}

/// Lists of one name say something of all others, and the other way round.
AuthorStyle::Votes AuthorStyle::votes(Separation separation) const
{
    Votes out;
    for (std::size_t s = 0; s < separation_count; ++s) {
        const auto one = static_cast<Separation>(s);
        if (one == separation || one == Separation::none || separation == Separation::none) {
            out.lists += m_votes[s].lists;
            std::ranges::transform(out.scores, m_votes[s].scores, out.scores.begin(), std::plus{});
        }
    }
    return out;
}

GrammarScores AuthorStyle::prior(Separation separation) const
{
    GrammarScores out = votes(separation).scores;
    const float best = std::ranges::max(out);
    for (std::size_t i = 0; i < out.size(); ++i) {
        out[i] = author_grammars[i].usual + std::max(out[i] - best, most_against_all);
    }
    return out;
}

float AuthorStyle::other_form(Separation separation) const
{
    constexpr float prior_lists = 3;
    const Votes own = votes(separation);
    const float against = std::ranges::max(own.scores) / most_against; // as if so many lists spoke against it
    const float agreed = (own.lists - 2 * against) / (own.lists + prior_lists);
    return usual_other_form + (never_other_form - usual_other_form) * std::max(agreed, 0.0F);
}

std::vector<PlacedName> place_names(const AuthorAtoms& list, const AuthorStyle& style)
{
    if (list.atoms.empty()) {
        return {};
    }
    const auto fits = fits_of(list.atoms);
    const bool strong = has_stronger_than_comma(list.atoms);
    const Separation separation = separation_of(list.atoms);
    const GrammarScores prior = style.prior(separation);
    const float other = style.other_form(separation);
    std::vector<Way> best;
    float best_score = -std::numeric_limits<float>::infinity();
    for (std::size_t i = 0; i < author_grammars.size(); ++i) {
        auto ways = ways_of(list.atoms, fits, author_grammars[i], strong, other);
        if (const float score = ways.back().score + prior[i]; score > best_score) {
            best_score = score;
            best = std::move(ways);
        }
    }
    return names_of(best);
}

} // namespace vitalign::cv
