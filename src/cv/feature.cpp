#include "cv/feature.hpp"

#include "cv/author_piece.hpp"
#include "cv/date_words.hpp"
#include "cv/editors.hpp"
#include "cv/number_words.hpp"
#include "cv/piece_form.hpp"
#include "cv/venue_lead.hpp"
#include "cv/word_class.hpp"
#include "schemas/ascii.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>

namespace vitalign::cv {

namespace {

// Log-odds.
constexpr float surely = 4;
constexpr float likely = 2;
constexpr float never = -6;
constexpr float other_token = -1.2F; ///< what is no field
constexpr float other_word = -0.12F; ///< and so much for each of its words, up to:
constexpr int most_other_words = 12;
constexpr float known_place = 3;
constexpr float perhaps_place = -0.4F;
constexpr float before_country = 2;      ///< "Lyon, France"
constexpr float status_in_venue = -0.5F; ///< "Accepted to SoL 2020" names a venue, too
constexpr float marked_link = 5;         ///< `[pdf]`, a linked "Video"
constexpr float some_link = 0.5F;
constexpr float name_returns = 2.5F;

float& of(LabelScores& scores, Label label)
{
    return scores[static_cast<std::size_t>(label)];
}

/// A token in the forms that are asked about.
struct Piece {
    const Token& token;
    std::string_view printed;
    std::string_view bare; ///< without brackets
    std::string lower;     ///< of `bare`, as the next
    std::string folded;
    WordCount count;
    bool date; ///< nothing else
    bool span_of_years;
};

Piece piece_of(const marked::MarkedText& text, const Token& token)
{
    constexpr std::size_t longest = 200;
    const std::string_view printed = token.part.in(text);
    const std::string_view bare = without_brackets(printed);
    return {token,
            printed,
            bare,
            ascii::lower(bare),
            text::fold(bare.substr(0, longest)),
            count_words(printed),
            is_whole_date(bare, text, token.part),
            is_span_of_years(bare)};
}

bool is_linked(const Piece& piece)
{
    return piece.token.mark != nullptr && piece.token.mark->style == marked::Style::link;
}

bool names_place(const Piece& piece)
{
    return is_place(piece.folded) || is_place(piece.lower);
}

/// "In Prep" is no person.
bool is_only_status(const Piece& piece)
{
    const auto status = find_status(piece.folded);
    return status && status->words.size() == piece.folded.size();
}

float authors_score(const Piece& piece)
{
    const bool remark = piece.bare.size() != piece.printed.size() &&
                        without_with(piece.bare).size() == piece.bare.size() && !piece.lower.starts_with("et al");
    const float names = is_label(piece.bare) ? never
                                             : author_score(piece.printed) - (piece.token.abbreviated ? surely : 0) -
                                                   (remark ? surely : 0);
    return names - (names_place(piece) ? surely : 0) - (is_only_status(piece) ? surely : 0);
}

float date_score(const Piece& piece)
{
    return piece.date && !piece.span_of_years ? surely : never;
}

float numbers_score(const Piece& piece)
{
    return !is_number_piece(piece.bare) ? never : piece.span_of_years ? 0 : piece.date ? likely : surely;
}

float place_score(const Piece& piece)
{
    const bool perhaps = piece.count.words <= 3 && piece.count.venue_words == 0 && piece.count.small_words == 0 &&
                         piece.printed.front() != '(';
    return names_place(piece) ? known_place : perhaps ? perhaps_place : never;
}

float status_score(const Piece& piece)
{
    constexpr int longest_status = 12;
    constexpr int longest_remark = 14;
    if ((is_remark(piece.folded) && piece.count.words <= longest_remark) || is_percentage(piece.bare) ||
        is_patent_status(piece.lower)) {
        return surely;
    }
    const auto status = find_status(piece.folded);
    if (!status || piece.count.words > longest_status) {
        return never;
    }
    const bool alone = piece.folded.size() <= status->words.size() + 8;
    return alone ? surely : status_in_venue;
}

float link_score(const Piece& piece)
{
    if (is_identifier(piece.lower)) {
        return surely;
    }
    if (is_link_label(piece.folded)) {
        return piece.printed.front() == '[' || is_linked(piece) ? marked_link : likely;
    }
    return is_linked(piece) && piece.count.words <= 4 ? some_link : never;
}

float patent_score(const Piece& piece)
{
    return is_patent_piece(piece.bare) ? surely : never;
}

float other_score(const Piece& piece)
{
    const int words = std::min(piece.count.words, most_other_words);
    return is_label(piece.bare) ? likely : other_token + other_word * static_cast<float>(words);
}

struct ScoreRow {
    Label label;
    float (*score)(const Piece&);
};

/// Titles and venues are scored as spans.
constexpr std::array<ScoreRow, 8> label_scores{{{Label::authors, authors_score},
                                                {Label::date, date_score},
                                                {Label::numbers, numbers_score},
                                                {Label::place, place_score},
                                                {Label::status, status_score},
                                                {Label::link, link_score},
                                                {Label::patent, patent_score},
                                                {Label::other, other_score}}};

Feature feature_of(const marked::MarkedText& text, const Token& token)
{
    const Piece piece = piece_of(text, token);
    Feature feature{.count = piece.count};
    feature.count.abbreviations += token.abbreviated ? 1 : 0;
    feature.lead = begins_with_lead(piece.lower);
    feature.year = find_date(text, token.part).has_value();
    feature.scores.fill(never);
    for (const ScoreRow& row : label_scores) {
        of(feature.scores, row.label) = row.score(piece);
    }
    return feature;
}

void score_editors(const marked::MarkedText& text, const std::vector<Token>& tokens, std::vector<Feature>& features)
{
    for (const Editors& editors : find_editors(text, tokens)) {
        of(features[editors.mark].scores, Label::other) = surely;
        features[editors.mark].editor = true;
        for (std::size_t i = editors.first; i < editors.mark && editors.of_others; ++i) {
            features[i].editor = true;
            of(features[i].scores, Label::authors) = never;
            of(features[i].scores, Label::other) = likely;
        }
    }
}

} // namespace

/// A short name in front of a known place is one, too, unless it begins the entry.
void score_cities(std::vector<Feature>& features, const std::vector<Token>& tokens)
{
    const auto place = static_cast<std::size_t>(Label::place);
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        const bool together = tokens[i + 1].separator == Separator::comma && tokens[i].field == tokens[i + 1].field;
        if (together && features[i].scores[place] == perhaps_place && features[i + 1].scores[place] == known_place) {
            features[i].scores[place] = before_country;
        }
    }
}

std::vector<Feature> read_features(const marked::MarkedText& text, const std::vector<Token>& tokens)
{
    std::vector<Feature> features;
    features.reserve(tokens.size());
    for (const Token& token : tokens) {
        features.push_back(feature_of(text, token));
    }
    score_editors(text, tokens, features);
    score_cities(features, tokens);
    return features;
}

void add_names(const marked::MarkedText& text, const std::vector<Token>& tokens, const NameLexicon& names,
               std::vector<Feature>& features)
{
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        for (const std::string_view name : names_of(tokens[i].part.in(text))) {
            if (names.knows(name)) {
                features[i].known_name = true;
                of(features[i].scores, Label::authors) += name_returns;
            }
        }
    }
}

} // namespace vitalign::cv
