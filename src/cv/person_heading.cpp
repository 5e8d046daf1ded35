#include "cv/person_heading.hpp"

#include "cv/name_word.hpp"
#include "marked/headings.hpp"
#include "schemas/ascii.hpp"
#include "schemas/utf8.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <fmt/ranges.h>
#include <string>

namespace vitalign::cv {

namespace {

/// Around a name; folded.
constexpr std::array<std::string_view, 77> titles_and_degrees{
    "doc",      "rndr",    "mgr",       "phdr",   "mudr",  "judr",    "csc",     "hab", "inz",   "lic",     "profa",
    "profesor", "prof in", "univ",      "docent", "dotor", "dottssa", "profssa", "ogr", "uyesi", "magistr", "dipling",
    "dr",       "prof",    "professor", "doctor", "phd",   "ph d",    "md",      "msc", "m sc",  "bsc",     "b sc",
    "ma",       "ba",      "mba",       "mph",    "jd",    "dphil",   "dsc",     "scd", "meng",  "beng",    "ing",
    "dipl",     "mr",      "mrs",       "ms",     "mx",    "sir",     "habil",   "rer", "nat",   "drs",     "edd",
    "mfa",      "llm",     "rn",        "pe",     "facs",  "fieee",   "frs",     "eng", "drmed", "med",     "dds",
    "dvm",      "psyd",    "cand",      "mag",    "apl",   "privdoz", "pd",      "ir",  "dott",  "docteur", "dra"};

/// What a CV and the pages of a person are called, and the words between that and the name; folded.
constexpr std::array<std::string_view, 66> page_words{
    "adi",        "soyadi",    "ad",        "soyad",     "name",       "surname",     "nombre",    "apellidos",
    "nom",        "prenom",    "nome",      "cognome",   "imie",       "nazwisko",    "jmeno",     "prijmeni",
    "naam",       "vorname",   "nachname",  "cv",        "curriculum", "vitae",       "vita",      "resume",
    "lebenslauf", "curriculo", "of",        "for",       "by",         "homepage",    "home",      "page",
    "webpage",    "website",   "personal",  "research",  "researcher", "academic",    "full",      "short",
    "about",      "me",        "the",       "und",       "list",       "publication", "welcome",   "to",
    "updated",    "last",      "updates",   "bio",       "biography",  "profile",     "portfolio", "scientist",
    "engineer",   "student",   "assistant", "associate", "postdoc",    "lecturer",    "from",      "in",
    "work",       "works"};

/// Of organisations in many languages; folded.
constexpr std::array<std::string_view, 60> organisation_words{
    "university",  "universitat", "universite",  "universidad", "universidade",  "universita",   "universiteit",
    "universitet", "uniwersytet", "univ",        "institute",   "institut",      "instituto",    "istituto",
    "college",     "school",      "academy",     "akademie",    "academia",      "laboratory",   "laboratories",
    "laboratoire", "labs",        "lab",         "research",    "centre",        "center",       "centro",
    "zentrum",     "hospital",    "klinik",      "clinic",      "inc",           "corp",         "corporation",
    "gmbh",        "ag",          "ltd",         "llc",         "limited",       "company",      "foundation",
    "stiftung",    "museum",      "polytechnic", "politecnico", "polytechnique", "hochschule",   "ecole",
    "observatory", "agency",      "ministry",    "library",     "bank",          "technologies", "systems",
    "council",     "department",  "faculty",     "group"};

/// Words around a name, and what is no word.
bool is_around_names(std::string_view word)
{
    const std::string folded = text::fold_tight(word); // "Ph.D."
    return folded.empty() || ascii::is_one_of(titles_and_degrees, folded) || ascii::is_one_of(page_words, folded);
}

/// Without titles, degrees and names of the page at the ends, and the signs between.
std::string bare(std::string_view text)
{
    auto words = ascii::split_words(text);
    while (!words.empty() && is_around_names(words.front())) {
        words.erase(words.begin());
    }
    while (words.size() > 2 && is_around_names(words.back())) { // "Avery Ma" is no master
        words.pop_back();
    }
    std::string out = fmt::format("{}", fmt::join(words, " "));
    if (!words.empty() && words.back().ends_with('.') && !keeps_stop(words.back())) {
        out.pop_back();
    }
    while (!out.empty() && std::string_view{",;:|"}.find(out.back()) != std::string_view::npos) {
        out.pop_back();
    }
    return out;
}

/// "Ann Reed's research" names Ann Reed.
std::string_view before_possessive(std::string_view text)
{
    for (const std::string_view sign : {"'s ", "\xE2\x80\x99s "}) {
        text = text.substr(0, text.find(sign));
    }
    return text;
}

struct Count {
    int whole = 0;
    int initials = 0;
    int east_asian = 0;
    int strange = 0;
};

Count count_words(std::string_view text)
{
    Count count;
    const bool capitals = std::ranges::none_of(text, ascii::is_lower);
    for (const std::string_view word : ascii::split_words(text)) {
        switch (name_word(word.ends_with(',') ? word.substr(0, word.size() - 1) : word, {}, capitals).kind) {
        case NameWordKind::name:
        case NameWordKind::capitals: ++count.whole; break;
        case NameWordKind::initials: ++count.initials; break;
        case NameWordKind::east_asian: ++count.east_asian; break;
        case NameWordKind::particle:
        case NameWordKind::suffix: break;
        case NameWordKind::other: ++count.strange; break;
        }
    }
    return count;
}

bool has_foreign_word(std::string_view text)
{
    return text.find("\xEF\xBF\xBD") != std::string_view::npos || // a letter that the file has lost
           std::ranges::any_of(text::folded_words(text), [](const std::string& word) {
               return names_organisation(word) || names_group(word) || ascii::is_one_of(page_words, word);
           });
}

bool has_heading_word(std::string_view text)
{
    constexpr std::size_t shortest = 4; // "A." and "An" are names, too
    return std::ranges::any_of(ascii::split_words(text), [](std::string_view word) {
        return word.size() >= shortest && marked::announcement(word).known >= 1;
    });
}

/// Whether all words are those of one person's name.
bool is_person(const std::string& text)
{
    constexpr std::size_t longest = 60;
    constexpr std::string_view never = "0123456789@/\\&=<>!?+;:|*#_~^";
    if (text.empty() || text.size() > longest || text.find_first_of(never) != std::string::npos ||
        has_foreign_word(text) || marked::announcement(text).known > 0.5F || has_heading_word(text)) {
        return false;
    }
    const Count count = count_words(text);
    if (count.east_asian > 0) {
        const std::size_t letters = utf8::decode(text).size();
        return count.whole + count.initials + count.strange == 0 && letters >= 2 && letters <= 6;
    }
    constexpr int most = 5;
    return count.strange == 0 && count.whole >= 1 && count.whole + count.initials >= 2 &&
           count.whole + count.initials <= most;
}

/// "Ann Reed" and what stands in the brackets behind.
std::pair<std::string, std::string> apart_brackets(std::string_view text)
{
    for (const auto& [open, close] :
         {std::pair<std::string_view, std::string_view>{"(", ")"}, {"\xEF\xBC\x88", "\xEF\xBC\x89"}, {"[", "]"}}) {
        const std::size_t begin = text.find(open);
        const std::size_t end = begin == std::string_view::npos ? begin : text.find(close, begin);
        if (end != std::string_view::npos) {
            return {std::string{text.substr(0, begin)} + std::string{text.substr(end + close.size())},
                    std::string{text.substr(begin + open.size(), end - begin - open.size())}};
        }
    }
    return {std::string{text}, ""};
}

/// "MARIA KRAL-BERG" as other papers print it.
std::string with_small_letters(std::string name)
{
    const auto words = ascii::split_words(name);
    const bool capitals = std::ranges::none_of(name, ascii::is_lower) && ascii::all_ascii(name) &&
                          std::ranges::count_if(words, [](std::string_view word) { return word.size() > 3; }) >= 2;
    for (std::size_t i = 1; i < name.size() && capitals; ++i) {
        name[i] = ascii::is_alpha(name[i - 1]) ? ascii::lower(name[i]) : name[i];
    }
    return name;
}

std::optional<PersonName> person_of(std::string_view text)
{
    const std::string name = bare(before_possessive(text));
    return is_person(name) ? std::optional{PersonName::parse(with_small_letters(name))} : std::nullopt;
}

/// Of "Ann Reed 안리드" the parts in either script.
std::pair<std::string, std::string> apart_scripts(const std::string& text)
{
    std::pair<std::string, std::string> parts;
    for (const std::string_view word : ascii::split_words(text)) {
        const bool eastern = name_word(word, {}, false).kind == NameWordKind::east_asian;
        std::string& part = eastern ? parts.second : parts.first;
        part += (part.empty() ? "" : " ") + std::string{word};
    }
    return parts;
}

std::optional<NamedPerson> named_in(std::string_view piece)
{
    auto [outside, inside] = apart_brackets(piece);
    if (auto [latin, eastern] = apart_scripts(outside); !latin.empty() && !eastern.empty() && person_of(latin)) {
        outside = latin;
        inside = inside.empty() ? eastern : inside;
    }
    const auto name = person_of(outside);
    if (!name) {
        return std::nullopt;
    }
    NamedPerson person{.name = *name};
    if (const auto other = person_of(inside); other && other->script() != name->script()) {
        person.others.push_back(*other);
    }
    return person;
}

/// The pieces between bars, dashes with blanks, and colons.
std::vector<std::string_view> heading_pieces(std::string_view line)
{
    constexpr std::array<std::string_view, 10> separators{
        " - ", " -- ", " --- ", "|", "\xE2\x80\x93", "\xE2\x80\x94", ": ", "\xC2\xB7", "\xE2\x80\xA2", " // "};
    std::vector<std::string_view> pieces{line};
    for (const std::string_view separator : separators) {
        std::vector<std::string_view> next;
        for (std::string_view piece : pieces) {
            for (std::size_t at = piece.find(separator); at != std::string_view::npos; at = piece.find(separator)) {
                next.push_back(piece.substr(0, at));
                piece.remove_prefix(at + separator.size());
            }
            next.push_back(piece);
        }
        pieces = std::move(next);
    }
    return pieces;
}

} // namespace

bool names_organisation(std::string_view folded)
{
    return ascii::is_one_of(organisation_words, folded);
}

bool can_be_person(const PersonName& name)
{
    constexpr std::array<std::string_view, 17> never{
        "in",      "of",         "for",    "the",       "from",  "and",    "with",   "by",          "advisor",
        "adviser", "supervisor", "mentor", "committee", "chair", "editor", "author", "contributing"};
    const std::string printed = name.display();
    return !name.empty() && printed.find_first_of("0123456789@*#_^\\") == std::string::npos &&
           printed.find("\xEF\xBF\xBD") == std::string::npos && // a letter that the file has lost
           std::ranges::none_of(text::folded_words(printed), [&](const std::string& word) {
               return names_organisation(word) || names_group(word) || ascii::is_one_of(never, word);
           });
}

std::optional<NamedPerson> person_in_heading(std::string_view line)
{
    constexpr std::size_t longest = 200;
    if (line.size() > longest) {
        return std::nullopt;
    }
    const std::string even = utf8::squeeze(line);
    if (auto whole = named_in(even)) {
        return whole;
    }
    for (const std::string_view piece : heading_pieces(even)) {
        if (auto person = named_in(piece)) {
            return person;
        }
        // "Ann Reed, PhD, Professor of Weaving"
        if (auto person = named_in(piece.substr(0, piece.find(',')))) {
            return person;
        }
    }
    return std::nullopt;
}

} // namespace vitalign::cv
