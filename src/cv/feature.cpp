#include "cv/feature.hpp"

#include "cv/date_words.hpp"
#include "cv/number_words.hpp"
#include "cv/word_class.hpp"
#include "schemas/ascii.hpp"
#include "schemas/person_name.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>

namespace vitalign::cv {

namespace {

constexpr float surely = 4;
constexpr float likely = 2;
constexpr float never = -6;

float& of(LabelScores& scores, Label label)
{
    return scores[static_cast<std::size_t>(label)];
}

std::string_view without_brackets(std::string_view piece)
{
    const bool bracketed = piece.size() >= 2 && ((piece.front() == '(' && piece.back() == ')') ||
                                                 (piece.front() == '[' && piece.back() == ']'));
    return bracketed ? ascii::trim(piece.substr(1, piece.size() - 2)) : piece;
}

bool starts_with_any(std::string_view lower, std::initializer_list<std::string_view> starts)
{
    return std::ranges::any_of(starts, [&](std::string_view start) { return lower.starts_with(start); });
}

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

/// The names of one token: "A. Oh", "Ann Oh and Bora Kim", "(with B. Kim)".
std::vector<std::string_view> names_of(std::string_view piece)
{
    std::vector<std::string_view> names;
    constexpr std::size_t most = 50;
    for (std::string_view rest = without_brackets(piece); !rest.empty() && names.size() < most;) {
        std::size_t length = 5;
        std::size_t next = rest.find(" and ");
        if (const std::size_t sign = rest.find(" & "); sign < next) {
            next = sign;
            length = 3;
        }
        names.push_back(bare_name(rest.substr(0, next)));
        rest = next == std::string_view::npos ? std::string_view{} : rest.substr(next + length);
    }
    return names;
}

float author_score(std::string_view piece)
{
    if (is_et_al(ascii::lower(without_brackets(piece)))) {
        return surely;
    }
    float total = 0;
    for (const std::string_view name : names_of(piece)) {
        total += name_likeness(name.substr(0, ascii::lower(name).find(" et al")));
    }
    return total;
}

bool is_identifier(std::string_view lower)
{
    return starts_with_any(
               lower, {"http", "www.", "doi", "10.", "arxiv:", "arxiv.org", "issn", "isbn", "pmid", "pmcid", "hal-"}) ||
           lower.find("doi.org") != std::string_view::npos || lower.find("://") != std::string_view::npos;
}

bool is_whole_date(std::string_view piece, const marked::MarkedText& text, marked::Part part)
{
    const bool dated_words = find_date(text, part).has_value() ||
                             std::ranges::any_of(ascii::split(piece, ' '),
                                                 [](std::string_view word) { return is_month(ascii::lower(word)); });
    if (!dated_words || is_identifier(ascii::lower(piece))) {
        return false;
    }
    // Nothing but the date, other days of it, and words such as "on".
    std::size_t others = 0;
    for (const std::string_view word : ascii::split(piece, ' ')) {
        const std::string lower = ascii::lower(word);
        const bool dated =
            std::ranges::any_of(word, ascii::is_digit) || is_month(lower) || lower == "-" || lower == "–";
        others += !dated && !word.empty();
    }
    return others == 0;
}

/// `1870-1930`: rather a part of a title than pages or a date.
bool is_span_of_years(std::string_view piece)
{
    const bool shaped = piece.size() >= 9 && piece.size() <= 11 && ascii::all_digits(piece.substr(0, 4)) &&
                        ascii::all_digits(piece.substr(piece.size() - 4));
    const int first = shaped ? ascii::number(piece.substr(0, 4)).value_or(0) : 0;
    const int last = shaped ? ascii::number(piece.substr(piece.size() - 4)).value_or(0) : 0;
    return shaped && !ascii::is_digit(piece[4]) && first >= 1500 && last > first && last <= 2030;
}

/// `filed March 2019`, `issued 2015`
bool is_patent_status(std::string_view lower)
{
    return starts_with_any(lower,
                           {"filed", "issued", "granted", "pending", "patent pending", "registered", "provisional"}) &&
           std::ranges::count(lower, ' ') <= 4;
}

/// `21.3%`, `25% acceptance rate`
bool is_percentage(std::string_view piece)
{
    const std::size_t sign = piece.find('%');
    return sign != std::string_view::npos && sign > 0 && ascii::is_digit(piece[sign - 1]) && sign <= 5;
}

/// Korean particles and endings stand in titles, not in names.
bool is_korean_function_word(std::string_view word)
{
    constexpr std::array<std::string_view, 10> endings{"를", "을", "의", "에",   "된",
                                                       "는", "한", "및", "위해", "있어서"};
    return word.size() >= 6 &&
           std::ranges::any_of(endings, [&](std::string_view ending) { return word.ends_with(ending); });
}

/// `C7.`, `J12`, `[SIG1]`: the entry's own number.
bool is_label(std::string_view piece)
{
    const std::size_t letters = std::min(piece.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), piece.size());
    return letters >= 1 && letters <= 4 && piece.size() > letters && piece.size() <= letters + 3 &&
           ascii::all_digits(piece.substr(letters));
}

bool is_dangling(std::string_view lower)
{
    constexpr std::array<std::string_view, 13> words{"of", "and", "the", "for", "in",   "on", "with",
                                                     "a",  "an",  "to",  "by",  "from", "&"};
    return std::ranges::find(words, lower) != words.end();
}

void count_words(std::string_view piece, Feature& feature)
{
    for (std::string_view word : ascii::split(piece, ' ')) {
        while (!word.empty() && std::string_view{"([\"'`.,:;)]"}.find(word.front()) != std::string_view::npos) {
            word.remove_prefix(1);
        }
        const bool stop = word.ends_with('.');
        while (!word.empty() && std::string_view{")].,:;\"'"}.find(word.back()) != std::string_view::npos) {
            word.remove_suffix(1);
        }
        if (word.empty()) {
            continue;
        }
        ++feature.words;
        const std::string lower = ascii::lower(word);
        feature.dangling = is_dangling(lower);
        feature.function_words += is_function_word(lower) || is_korean_function_word(word);
        feature.words += std::ranges::count(word, '-') >= 2 ? 2 : 0; // Print-and-Play
        feature.small_words += ascii::is_lower(word.front());
        feature.venue_words += is_venue_word(lower);
        feature.abbreviations += stop && ascii::is_upper(word.front()) && word.size() <= 8;
        const auto upper = std::ranges::count_if(word, ascii::is_upper);
        feature.capitals += upper >= 2 && std::ranges::count_if(word, ascii::is_lower) <= 2;
    }
}

/// "B. Kim", and "In B. Kim" as chapters have it.
bool reads_like_names(const marked::MarkedText& text, const Token& token)
{
    std::string_view piece = token.part.in(text);
    ascii::consume(piece, "In ");
    ascii::consume(piece, "In: ");
    return author_score(piece) > 0.2F;
}

/// "A. Oh, B. Kim (Eds.)": names in front of an editors' mark are no authors.
void mark_editors(const marked::MarkedText& text, const std::vector<Token>& tokens, std::vector<Feature>& features)
{
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        const std::string folded = text::fold(tokens[i].part.in(text));
        if (folded != "ed" && folded != "eds" && folded != "hrsg" && folded != "hg" && folded != "editors" &&
            folded != "editor") {
            continue;
        }
        std::size_t first = i;
        while (first > 0 && i - first < 6 &&
               (reads_like_names(text, tokens[first - 1]) || features[first - 1].known_name)) {
            --first;
        }
        const bool others =
            std::ranges::any_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(first),
                                [&](const Token& token) { return author_score(token.part.in(text)) > 1; });
        of(features[i].scores, Label::other) = surely;
        for (std::size_t k = first; k < i && others; ++k) {
            of(features[k].scores, Label::authors) = never;
            of(features[k].scores, Label::other) = likely;
        }
    }
}

} // namespace

std::vector<Feature> read_features(const marked::MarkedText& text, const std::vector<Token>& tokens)
{
    std::vector<Feature> features;
    features.reserve(tokens.size());
    for (const Token& token : tokens) {
        const std::string_view piece = token.part.in(text);
        const std::string_view bare = without_brackets(piece);
        const std::string lower = ascii::lower(bare);
        const std::string folded = text::fold(bare.substr(0, 200));
        Feature& feature = features.emplace_back();
        count_words(piece, feature);
        feature.abbreviations += token.abbreviated ? 1 : 0;
        feature.lead =
            starts_with_any(lower, {"in ", "in: ", "proc", "to appear", "accepted ", "presented ", "journal of",
                                    "ieee ", "acm ", "transactions ", "lecture notes", "arxiv"});
        LabelScores& scores = feature.scores;
        scores.fill(never);
        of(scores, Label::other) = -1.2F - 0.12F * static_cast<float>(std::min(feature.words, 12));
        of(scores, Label::authors) =
            author_score(piece) - (token.abbreviated ? surely : 0) -
            (bare.size() != piece.size() && !starts_with_any(lower, {"with ", "et al"}) ? surely : 0);
        if (is_label(bare)) {
            of(scores, Label::other) = likely;
            of(scores, Label::authors) = never;
        }
        const bool date = is_whole_date(bare, text, token.part);
        feature.year = find_date(text, token.part).has_value();
        if (date && !is_span_of_years(bare)) {
            of(scores, Label::date) = surely;
        }
        if (is_number_piece(bare)) {
            of(scores, Label::numbers) = is_span_of_years(bare) ? 0 : date ? likely : surely;
        }
        if (is_place(folded) || is_place(lower)) {
            of(scores, Label::place) = likely + 1;
            of(scores, Label::authors) -= surely;
        } else if (feature.words <= 3 && feature.venue_words == 0 && feature.small_words == 0 && piece.front() != '(') {
            of(scores, Label::place) = -0.4F;
        }
        if (const auto status = find_status(folded); status && feature.words <= 12) {
            // "Accepted to SoL 2020" names a venue, too.
            const bool alone = folded.size() <= status->words.size() + 8;
            of(scores, Label::status) = alone ? surely : -0.5F;
        }
        if ((is_remark(folded) && feature.words <= 14) || is_percentage(bare) || is_patent_status(lower)) {
            of(scores, Label::status) = surely;
        }
        if (is_identifier(lower)) {
            of(scores, Label::link) = surely;
        } else if (is_link_label(folded)) {
            of(scores, Label::link) =
                piece.front() == '[' || (token.mark != nullptr && token.mark->style == marked::Style::link) ? surely + 1
                                                                                                            : likely;
        } else if (token.mark != nullptr && token.mark->style == marked::Style::link && feature.words <= 4) {
            of(scores, Label::link) = 0.5F;
        }
        if (is_patent_piece(bare)) {
            of(scores, Label::patent) = surely;
        }
    }
    mark_editors(text, tokens, features);
    return features;
}

void add_names(const marked::MarkedText& text, const std::vector<Token>& tokens, const NameLexicon& names,
               std::vector<Feature>& features)
{
    constexpr float returns = 2.5F;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        for (const std::string_view name : names_of(tokens[i].part.in(text))) {
            if (names.knows(name)) {
                features[i].known_name = true;
                of(features[i].scores, Label::authors) += returns;
            }
        }
    }
}

} // namespace vitalign::cv
