#include "cv/venue_frame.hpp"

#include "cv/word_class.hpp"
#include "schemas/ascii.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>

namespace vitalign::cv {

namespace {

/// What leads to a venue and is no part of its name; lower case.
constexpr std::array<std::string_view, 65> leads{"revise and resubmit, ",
                                                 "revise and resubmit at ",
                                                 "revise and resubmit at the ",
                                                 "revise & resubmit, ",
                                                 "revise & resubmit at ",
                                                 "revise & resubmit at the ",
                                                 "r&r at ",
                                                 "r&r, ",
                                                 "conditionally accepted to ",
                                                 "conditionally accepted at ",
                                                 "conditionally accepted, ",
                                                 "in revision at ",
                                                 "under revision at ",
                                                 "under review, ",
                                                 "submetido à ",
                                                 "submetido ao ",
                                                 "em revisão na ",
                                                 "eingereicht bei ",
                                                 "soumis à ",
                                                 "enviado a ",
                                                 "special issue of ",
                                                 "special issue, ",
                                                 "invited contribution to ",
                                                 "manuscript in preparation for ",
                                                 "in: ",
                                                 "in ",
                                                 "presented at the ",
                                                 "presented at ",
                                                 "presented in ",
                                                 "to appear in the ",
                                                 "to appear in ",
                                                 "to appear at the ",
                                                 "to appear at ",
                                                 "accepted to ",
                                                 "accepted at ",
                                                 "accepted in ",
                                                 "accepted by ",
                                                 "accepted for publication in ",
                                                 "published in ",
                                                 "published at ",
                                                 "submitted to ",
                                                 "under review at ",
                                                 "preprint at ",
                                                 "(in ",
                                                 "poster at the ",
                                                 "poster at ",
                                                 "poster presented at: ",
                                                 "presented at: ",
                                                 "appeared in ",
                                                 "@ ",
                                                 "in:",
                                                 "to ",
                                                 "//",
                                                 "dans ",
                                                 "dans: ",
                                                 "dans : ",
                                                 "en ",
                                                 "en: ",
                                                 "em: ",
                                                 "em ",
                                                 "i: ",
                                                 "w: ",
                                                 "w ",
                                                 "aus: ",
                                                 "uit: "};

/// How theses and reports begin what stands in place of a venue; folded.
constexpr std::array<std::string_view, 54> kind_phrases{"these de doctorat",
                                                        "these",
                                                        "memoire de master",
                                                        "memoire",
                                                        "tesi di dottorato",
                                                        "tesi di laurea",
                                                        "tesis doctoral",
                                                        "tesis de doctorado",
                                                        "tesis",
                                                        "tesina",
                                                        "memoire d habilitation",
                                                        "tesis de maestria",
                                                        "tese de doutorado",
                                                        "tese",
                                                        "dissertacao",
                                                        "disertacni prace",
                                                        "habilitacni prace",
                                                        "diplomova prace",
                                                        "bakalarska prace",
                                                        "rozprawa doktorska",
                                                        "praca magisterska",
                                                        "doktora tezi",
                                                        "yuksek lisans tezi",
                                                        "proefschrift",
                                                        "jsd dissertation",
                                                        "j s d dissertation",
                                                        "m sc thesis",
                                                        "msc thesis",
                                                        "unpublished",
                                                        "inaugural dissertation",
                                                        "doktorarbeit",
                                                        "bachelor s thesis",
                                                        "博士论文",
                                                        "硕士论文",
                                                        "phd thesis",
                                                        "ph d thesis",
                                                        "doctoral thesis",
                                                        "doctoral dissertation",
                                                        "phd dissertation",
                                                        "ph d dissertation",
                                                        "dissertation",
                                                        "master s thesis",
                                                        "masters thesis",
                                                        "master thesis",
                                                        "ms thesis",
                                                        "m s thesis",
                                                        "undergraduate",
                                                        "bachelor",
                                                        "technical report",
                                                        "diplomarbeit",
                                                        "masterarbeit",
                                                        "bachelorarbeit",
                                                        "habilitation",
                                                        "thesis"};

constexpr std::array<std::string_view, 17> schools{
    "universidade", "univerzita",  "uniwersytet", "universitesi", "hochschule",  "school",
    "ecole",        "politecnico", "eth",         "university",   "universitat", "universite",
    "universidad",  "universitet", "universita",  "institute",    "college"};

} // namespace

marked::Part without_editors(const marked::MarkedText& text, marked::Part venue)
{
    constexpr std::array<std::string_view, 22> beginnings{"edited by ",
                                                          "ed. by ",
                                                          "eds. by ",
                                                          "(eds. ",
                                                          "(ed. ",
                                                          "editado por ",
                                                          "hrsg. von ",
                                                          "hg. von ",
                                                          "herausgegeben von ",
                                                          "sous la direction ",
                                                          "sous la dir",
                                                          "a cura di ",
                                                          "pod red. ",
                                                          "pod redakcją ",
                                                          "organizado por ",
                                                          "coordinado por ",
                                                          "éd. par ",
                                                          "redigerad av ",
                                                          "advance online",
                                                          "online first",
                                                          "epub ahead",
                                                          "published online"};
    const std::string lower = ascii::lower(venue.in(text));
    std::size_t end = lower.size();
    for (const std::string_view beginning : beginnings) {
        end = std::min(end, lower.find(beginning));
    }
    constexpr std::size_t shortest = 4; // "Edited by" in front leads to something else
    return end == lower.size() || end < shortest ? venue
                                                 : marked::trimmed(text, {venue.begin, venue.begin + end}, ",.;:(");
}

marked::Part without_lead(const marked::MarkedText& text, marked::Part venue)
{
    for (bool cut = true; cut;) {
        cut = false;
        std::string lower = ascii::lower(venue.in(text).substr(0, 40)) + " ";
        std::ranges::replace_if(lower, ascii::is_space, ' ');
        for (const std::string_view lead : leads) {
            if (lower.starts_with(lead)) {
                venue = marked::trimmed(text, {std::min(venue.begin + lead.size(), venue.end), venue.end}, ",");
                cut = true;
                break;
            }
        }
    }
    const std::size_t close = venue.in(text).starts_with('(') ? venue.in(text).find(')') : std::string_view::npos;
    if (close == venue.in(text).size() - 1) {
        return marked::trimmed(text, {venue.begin + 1, venue.end - 1});
    }
    // "(99 authors), Journal of Lists"
    return close == std::string_view::npos ? venue
                                           : marked::trimmed(text, {venue.begin + close + 1, venue.end}, ",.;:");
}

NamedKind without_kind(const marked::MarkedText& text, marked::Part venue)
{
    const std::string lower = ascii::lower(venue.in(text));
    constexpr std::size_t near_the_start = 20;
    constexpr std::string_view archive = "arxiv";
    if (const std::size_t at = lower.find(archive); at <= near_the_start) {
        return {{venue.begin + at, venue.begin + at + archive.size()}};
    }
    auto parts = marked::pieces(text, venue, ",");
    const auto says_kind = [&](marked::Part part) {
        const std::string folded = text::fold(part.in(text));
        return std::ranges::any_of(kind_phrases, [&](std::string_view phrase) { return folded.starts_with(phrase); });
    };
    if (parts.empty() || !says_kind(parts.front())) {
        return {venue};
    }
    if (parts.size() < 2) {
        return {{venue.end, venue.end}, venue.end};
    }
    for (const marked::Part part : parts) {
        const std::string folded = text::fold(part.in(text));
        if (std::ranges::any_of(schools, [&](std::string_view word) { return has_words(folded, word); })) {
            return {part};
        }
    }
    return {parts[1]};
}

} // namespace vitalign::cv
